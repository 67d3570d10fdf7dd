/**
 * Numbers that are drawn, or set, are not given back when a script is stopped, unless it has changed the sequence itself:
 * from here on they are. `sequence` is quoted; it goes on counting by `increment`.
 */
export function givesNumbersBack(sequence: string, increment: string): string {
  return `ALTER SEQUENCE ${sequence} INCREMENT BY ${increment};`;
}
