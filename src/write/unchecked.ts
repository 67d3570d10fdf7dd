/**
 * A script without the spec's checks, as far as it asks them as it was made to: the part by which the script that was made
 * exceeds the one made without them.
 */
export function withoutChecks(script: string, made: string, unchecked: string): string {
  let start = 0;
  while (start < unchecked.length && made[start] === unchecked[start]) start += 1;
  const part = made.slice(start, start + made.length - unchecked.length);
  return part === "" ? script : script.replace(part, () => "");
}
