const between = "__between";

/** The name that an object bears between two others: at most 63 bytes, whole characters. */
export function betweenName(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > 63 - between.length) kept = [...kept].slice(0, -1).join("");
  return `${kept}${between}`;
}
