import { affinityOf } from "../affinity.ts";
import type { ColumnRow, TableRow } from "../catalog.ts";
import { tokensOf } from "../load/lexer.ts";
import { folded } from "../names.ts";
import { literal } from "../quote.ts";

const texts = ["alpha", "β", "o'neil", "สมชาย ใจดี", "", "007", "1.50", '{"k": 1}', "a, b", "Null"];
const hints: readonly (readonly [words: readonly string[], value: (n: number) => string])[] = [
  [["mail"], (n) => literal(`user${n}@example.com`)],
  [["uuid", "guid"], (n) => literal(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`)],
  [["json"], (n) => literal(`{"n":${n}}`)],
];

/** Values of a column in the order in which they are tried, each SQL; one number gives one value. */
export function seedValue(column: ColumnRow, table: TableRow, n: number, edges: boolean): string {
  const name = folded(column.name);
  const type = column.type.toUpperCase();
  const asked = constantsFor(column, table);
  if (asked.length > 0) return asked[n % asked.length] ?? "NULL";
  if (table.rowid === column.name) return String(n + 1);
  const hint = hints.find(([words]) => words.some((word) => name.includes(word)));
  const affinity = affinityOf(type, table.strict);
  if (hint !== undefined && affinity === "TEXT") return hint[1](n);
  if (type.includes("BOOL")) return String(n % 2);
  if (type.includes("DATE") || type.includes("TIME")) return dated(affinity === "INTEGER", n);
  switch (affinity) {
    case "INTEGER":
      return edges && n % 7 === 5 ? String(9007199254740993n + BigInt(n)) : String(n * 3 + 1);
    case "REAL":
      return n % 5 === 3 ? `${n}.0` : `${n}.${n}25`;
    case "NUMERIC":
      return table.strict ? String(n) : n % 3 === 0 ? String(n) : n % 3 === 1 ? `${n}.5` : literal(`n/a ${n}`);
    case "BLOB":
      return table.strict && type === "BLOB" ? `x'${hex(n)}ff'` : (loose(n) ?? "NULL");
    case "TEXT":
      return literal(n < texts.length ? (texts[n] ?? "") : `${texts[n % texts.length] ?? ""} ${n}`);
  }
}

/** Any storage class may lie in a column without a type. */
function loose(n: number): string {
  return [`x'${hex(n)}00'`, String(n), literal(`free ${n}`), `${n}.25`][n % 4] ?? "NULL";
}

function hex(n: number): string {
  return n.toString(16).padStart(4, "0");
}

function dated(isNumber: boolean, n: number): string {
  if (isNumber) return String(1700000000 + n * 86400);
  return literal(
    `2024-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")} 10:00:${String(n % 60).padStart(2, "0")}`,
  );
}

/** Constants that a rule of the table compares the column with: among them are values that it takes. */
function constantsFor({ name }: ColumnRow, { text }: TableRow): readonly string[] {
  const found: string[] = [];
  for (const { expression } of text.constraints) {
    const tokens = tokensOf(expression ?? "");
    const names = tokens.filter(
      ({ type, text: word }) => (type === "word" || type === "name") && folded(word) === folded(name),
    );
    if (names.length === 0) continue;
    found.push(...tokens.filter(({ type }) => type === "string" || type === "number").map((token) => token.text));
  }
  return [...new Set(found)];
}
