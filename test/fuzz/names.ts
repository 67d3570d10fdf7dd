import type { Chance } from "../chance.ts";

const plain = [
  "a",
  "b",
  "id",
  "name",
  "items",
  "orders",
  "users",
  "status",
  "total",
  "note",
  "kind",
  "code",
  "state",
] as const;

const odd = [
  "select",
  "user",
  "order",
  "Table",
  "Mixed Case",
  "UPPER",
  "with.dot",
  'quo"ted',
  "it's",
  "ชื่อ",
  "ตาราง ใหม่",
  "ก้ำ",
  "two  blanks",
  " lead",
  "$1",
  "back\\slash",
  "-- no; DROP",
  "/*",
  "semi;colon",
  "a,b",
  "a(b)",
  "%s",
  "{x}",
  "é",
  "😀",
  "new\nline",
  "1st",
  "null",
  "true",
  "public",
  "new",
  "old",
  "excluded",
  "row",
  "sixty_three_bytes_of_a_name_are_the_most_that_postgres_takes_abc",
  "ชื่อที่ยาวที่สุดเท่าที่ได้",
] as const;

/** Mostly ordinary, else one that only stands in quotes. Never longer than 63 bytes. */
export function someName(chance: Chance): string {
  const name = chance.below(100) < 65 ? chance.pick(plain) : chance.pick(odd);
  const bytes = Buffer.from(name);
  return bytes.length <= 63 ? name : [...name].slice(0, 21).join("");
}
