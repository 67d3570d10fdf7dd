const suffix = "__before";

/** The name that an object takes while its successor stands beside it: at most 63 bytes, whole characters. */
export function asideName(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > 63 - suffix.length) kept = [...kept].slice(0, -1).join("");
  return `${kept}${suffix}`;
}
