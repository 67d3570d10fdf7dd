/** Rows made for a table; each has a role, the same in every column. */
export const ROWS = 9;

/** A value that is used only once in its column, for keys: by row, and never the same for two rows. */
type KeyMaker = (row: number, limit: Limit) => string;

/** What a type modifier allows. */
export interface Limit {
  /** Characters, or bits; undefined when unlimited. */
  readonly length: number | undefined;
  /** Digits before and after the point; undefined when unlimited. */
  readonly digits: { readonly before: number; readonly after: number } | undefined;
}

/** Values of one type, as text that its input function takes. */
export interface PlainValues {
  /**
   * By role: typical, typical too, empty, longest or highest, Thai or lowest, odd, like the first but for case or blanks; then
   * two to which changes of type are sensitive: what is no number or no end, what rounds, what a time zone skips.
   */
  readonly roles: (limit: Limit) => readonly string[];
  readonly key: KeyMaker;
}

/** A type that takes no limit. */
export function fixed(roles: readonly string[], key: (row: number) => string): PlainValues {
  return { roles: () => roles, key };
}
