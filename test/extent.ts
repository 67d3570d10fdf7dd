/** False in a run of all tests, which takes a share of very many like ones; `npm test -- --whole` and named paths take all. */
const isWhole: boolean = process.env["SMARTSPEC_TESTS"] !== "share";

/** Whether the `at`-th of tests that several files share is this file's to run. */
export function isOfShare(at: number, of: number, from: number): boolean {
  return isWhole || at % of === from;
}

/**
 * Every `of`-th, from `from` on, and the first of each group, so that none goes untested.
 * @param groupOf what belongs together; nothing does when absent.
 */
export function shareOf<T>(all: readonly T[], of: number, from = 0, groupOf?: (each: T) => string): readonly T[] {
  if (isWhole) return all;
  const seen = new Set<string>();
  return all.filter((each, at) => {
    const group = groupOf?.(each);
    const isFirst = group !== undefined && !seen.has(group);
    if (group !== undefined) seen.add(group);
    return isFirst || at % of === from;
  });
}
