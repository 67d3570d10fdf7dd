import { betweenName } from "../../../model/between_name.ts";
import type { FactId } from "../../../model/fact.ts";
import type { Emission } from "../../kind.ts";
import { qualified, quote } from "../quote.ts";

/** Another name, another schema, or both, for an object that ALTER calls by `word`. */
export function movedTo(word: string, from: FactId, to: FactId): Emission {
  const [schema = "", name = ""] = to.path;
  const [home = "", old = ""] = from.path;
  const rename = (within: string, before: string, after: string): string =>
    `ALTER ${word} ${qualified(within, before)} RENAME TO ${quote(after)};`;
  const move = (called: string): string => `ALTER ${word} ${qualified(home, called)} SET SCHEMA ${quote(schema)};`;
  if (home === schema) return { sql: old === name ? [] : [rename(home, old, name)] };
  if (old === name) return { sql: [move(name)] };
  // Either name may be another object's in either schema.
  const between = betweenName(name);
  return { sql: [rename(home, old, between), move(between), rename(schema, between, name)] };
}
