import type { Dialect } from "../dialects/dialect.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { pathOf } from "./declared_conversions.ts";

/** The rows that the spec moves, looked through. @throws Failure `moveUnknown`, `moveNotNew`, `moveColumn`, `queryRefused`. */
export async function declaredMoves(
  intent: Intent,
  { from, to }: { readonly from: Schema; readonly to: Schema },
  dialect: Dialect,
): Promise<readonly ArrivingRows[]> {
  const moves: ArrivingRows[] = [];
  for (const [at, { into, select }] of intent.move.entries()) {
    const place = `move.${at + 1}`;
    const path = pathOf(into);
    const table = to.facts.get(keyOf({ kind: "table", path }));
    if (table === undefined) throw Failure.work("moveUnknown", { place, table: into });
    if (from.facts.has(table.key)) throw Failure.work("moveNotNew", { place, table: into });
    const { refusal, tables, columns } = await dialect.examineQuery(select);
    if (refusal !== undefined) throw Failure.work("queryRefused", { place: `${place}.select`, why: refusal });
    const filled = columns.map((name): Fact => {
      const column = to.facts.get(keyOf({ kind: "column", path: [...path, name] }));
      if (column === undefined || column.value["generated"] !== null)
        throw Failure.work("moveColumn", { place, table: into, column: name });
      return column;
    });
    moves.push({
      table,
      columns: filled,
      select: withoutEnd(select),
      reads: tables.map((each) => keyOf({ kind: "table", path: each })),
    });
  }
  return moves;
}

/** The query without the semicolons that may end it. */
function withoutEnd(query: string): string {
  let text = query.trim();
  while (text.endsWith(";")) text = text.slice(0, -1).trimEnd();
  return text;
}
