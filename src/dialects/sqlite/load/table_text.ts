import { Definition } from "./definition.ts";
import { itemsOf, keywordOf, nameOf, type Token, tokensOf } from "./lexer.ts";
import type { ColumnText, ConstraintText } from "./written_parts.ts";

/** What the text of a CREATE TABLE says beyond what the pragmas tell. */
export interface TableText {
  readonly columns: readonly ColumnText[];
  readonly constraints: readonly ConstraintText[];
}

const endsType: ReadonlySet<string> = new Set([
  ...["CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "GENERATED", "AS"],
  ...["DEFERRABLE", "ON", "MATCH"],
]);
const beginsConstraint: ReadonlySet<string> = new Set(["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]);

/** Reads a text that the engine has taken: nothing in it is doubted. */
export function readTable(sql: string): TableText {
  const tokens = tokensOf(sql);
  const open = tokens.findIndex(({ text }) => text === "(");
  const columns: ColumnText[] = [];
  const constraints: ConstraintText[] = [];
  for (const item of itemsOf(tokens.slice(open + 1))) {
    const first = keywordOf(item[0]);
    if (first !== undefined && beginsConstraint.has(first)) constraints.push(...new Definition(item, undefined).read());
    else columns.push(columnOf(item, sql, constraints));
  }
  return { columns, constraints };
}

function columnOf(item: readonly Token[], sql: string, constraints: ConstraintText[]): ColumnText {
  const [first, ...rest] = item;
  const name = first === undefined ? "" : nameOf(first);
  const from = rest.findIndex((token) => endsType.has(keywordOf(token) ?? ""));
  const definition = new Definition(from < 0 ? [] : rest.slice(from), name);
  constraints.push(...definition.read());
  return {
    name,
    text: sql.slice(first?.start ?? 0, item.at(-1)?.end ?? 0),
    ...definition.column,
  };
}
