import type { Limit, PlainValues } from "./plain-type.ts";

const DIMENSIONS = 3;

/** Numbers for each dimension, small enough for half precision. */
function vectors(write: (numbers: readonly number[]) => string): PlainValues {
  const of = ({ length = DIMENSIONS }: Limit, number: (n: number) => number): string =>
    write(Array.from({ length }, (_, n) => number(n)));
  return {
    roles: (limit) => [
      of(limit, (n) => n + 1),
      of(limit, (n) => (n % 2 === 0 ? 0.5 : -0.25)),
      of(limit, () => 0),
      of(limit, () => 60000),
      of(limit, () => -60000),
      of(limit, (n) => (n === 0 ? 1 : 0)),
      of(limit, (n) => n + 1),
    ],
    key: (row, limit) => of(limit, (n) => (n === 0 ? 1001 + row : 0)),
  };
}

const list = vectors((numbers) => `[${numbers.join(",")}]`);

/** The types of the extension vector, by `pg_type.typname`; a limit is the number of dimensions. */
export const VECTORS: Readonly<Record<string, PlainValues>> = {
  vector: list,
  halfvec: list,
  sparsevec: vectors((numbers) => {
    const filled = numbers.flatMap((number, n) => (number === 0 ? [] : [`${n + 1}:${number}`]));
    return `{${filled.join(",")}}/${numbers.length}`;
  }),
};
