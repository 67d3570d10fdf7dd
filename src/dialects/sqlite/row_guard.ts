import type { AskedGuard, ScriptWords } from "../script_writer.ts";
import { tokensOf } from "./load/lexer.ts";
import { literal } from "./quote.ts";

/** What speaks against going on: filled by every guard, and empty where nothing does. */
export const refusals = "temp.smartspec_refusals";
const places = "temp.smartspec_places";

/** How many rows are named to a person. */
const sampled = 5;

/** Statements that find out whether something speaks against going on, each a row of the reasons. */
export function refusal(reason: string, condition: string): string {
  return `INSERT INTO ${refusals} (reason) SELECT ${literal(reason)} WHERE ${condition};`;
}

/**
 * Fails with all reasons that were found. RAISE takes no text that is made up as it runs before SQLite 3.47; the path of
 * a JSON function does, and the error quotes it.
 */
export function stopWith(refused: string, hint: string): string {
  const told = `(SELECT group_concat(char(10) || '- ' || reason, '') FROM ${refusals})`;
  const found = `(SELECT group_concat(char(10) || '- ' || told, '') FROM ${refusals} WHERE told IS NOT NULL)`;
  const text = `${literal(`! ${refused}`)} || ${told} || coalesce(${found}, '') || ${literal(`\n${hint}\n`)}`;
  return `SELECT json_extract('{}', ${text}) WHERE EXISTS (SELECT 1 FROM ${refusals});`;
}

/** The query of a key for the rows at some places; a name that holds the mark stays as it is. */
function withPlaces(query: string, places: string): string {
  const mark = tokensOf(query).findLast(({ text }) => text === "$1");
  return mark === undefined ? query : query.slice(0, mark.start) + places + query.slice(mark.end);
}

/** Counts the rows that each guard refuses, and fails with all reasons at once. */
export function guardStatements(guards: readonly AskedGuard[], words: ScriptWords): readonly string[] {
  return [
    `CREATE TEMP TABLE IF NOT EXISTS smartspec_places (at);`,
    ...guards.flatMap(({ guard, reason, told, isFound }) => {
      const { key, find } = guard.sample;
      const some = `(SELECT at FROM ${places} ORDER BY at LIMIT ${sampled})`;
      const keys = key === undefined ? undefined : `(${withPlaces(key.query, some)})`;
      const list = `(SELECT ${literal(`${find ?? ""} (`)} || group_concat(quote(at), ', ') || ')' FROM ${some})`;
      const named = keys ?? (isFound && find !== undefined ? list : "''");
      const text = `${literal(`${reason} (${words.rows}: `)} || count(*) || ')'`;
      return [
        `DELETE FROM ${places};`,
        `INSERT INTO ${places} SELECT t.smartspec_place FROM (${guard.source}) t WHERE ${guard.condition};`,
        `INSERT INTO ${refusals} SELECT ${text}, ${literal(told)} || coalesce(${named}, '') FROM ${places} HAVING count(*) > 0;`,
      ];
    }),
    `DELETE FROM ${places};`,
    stopWith(words.refused, words.hint),
  ];
}
