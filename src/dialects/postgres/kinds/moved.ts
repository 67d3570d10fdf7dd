import type { FactId } from "../../../model/fact.ts";
import type { Emission } from "../../kind.ts";
import { relation } from "../names.ts";
import { qualified, quote } from "../quote.ts";

/** Another name, another schema, or both, for an object that ALTER calls by `word`. */
export function movedTo(word: string, from: FactId, to: FactId): Emission {
  const [schema = "", name = ""] = to.path;
  const sql: string[] = [];
  if (from.path[1] !== name) sql.push(`ALTER ${word} ${relation(from)} RENAME TO ${quote(name)};`);
  if (from.path[0] !== schema)
    sql.push(`ALTER ${word} ${qualified(from.path[0] ?? "", name)} SET SCHEMA ${quote(schema)};`);
  return { sql };
}
