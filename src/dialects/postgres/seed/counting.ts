/** Texts that differ from row to row, for keys. */
const two = (n: number): string => String(n).padStart(2, "0");
/** A day of its own for every row. */
export const day = (row: number): string =>
  `20${two(Math.floor(row / 336) % 100)}-${two((Math.floor(row / 28) % 12) + 1)}-${two((row % 28) + 1)}`;
/** A time of day for every row; the same again after a day of seconds. */
export const clock = (row: number): string =>
  `${two(Math.floor(row / 3600) % 24)}:${two(Math.floor(row / 60) % 60)}:${two(row % 60)}`;
/** Hexadecimal digits, as many as wanted. */
export const hex = (row: number, width: number): string => row.toString(16).padStart(width, "0").slice(-width);
