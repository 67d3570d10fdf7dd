import type { Archive, DrawnSequence } from "../../model/archive.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import type { Emission } from "../kind.ts";
import { advance, highestOf, isBehind } from "./advance.ts";
import { drawnPlace } from "./archive_place.ts";
import { givesNumbersBack } from "./gives_numbers_back.ts";
import { relation } from "./names.ts";
import { literal } from "./quote.ts";

function takesBack({ id, value }: Fact): string {
  return givesNumbersBack(relation(id), String(value["increment"]));
}

/** Where a sequence stands before it is moved; and then, once it stands after all that it feeds, where that is. */
export function keepSequence(
  { sequence, path, feeds }: DrawnSequence,
  archive: Archive,
  when: "before" | "after",
  { from, to }: { readonly from: Schema; readonly to: Schema },
): Emission {
  const place = drawnPlace(sequence.id, archive);
  const behind =
    feeds
      .map((column) => `EXISTS (SELECT FROM (${highestOf(column, tableOf(column, from))}) highest WHERE ${isBehind})`)
      .join(" OR ") || "false";
  if (when === "before")
    return {
      sql: [
        takesBack(sequence),
        `CREATE TABLE ${place} AS SELECT last_value, is_called, NULL::bigint AS made_value, NULL::boolean AS made_called, ${behind} AS was_behind FROM ${relation(sequence.id)} now;`,
      ],
      lock: "SHARE ROW EXCLUSIVE",
    };
  const fed = feeds.flatMap(({ key }) => to.facts.get(key) ?? []);
  return {
    sql: [
      ...fed.flatMap((column) => advance(column, { path }, tableOf(column, to)).sql),
      `UPDATE ${place} SET (made_value, made_called) = (SELECT last_value, is_called FROM ${relation({ ...sequence.id, path })});`,
    ],
  };
}

function tableOf({ id }: Fact, { facts }: Schema): Fact | undefined {
  return facts.get(keyOf({ kind: "table", path: id.path.slice(0, 2) }));
}

/** Sets it where it stood, unless it stands elsewhere by now than the migration left it: then after all that it feeds. */
export function restoreSequence({ sequence, feeds }: DrawnSequence, archive: Archive, to: Schema): Emission {
  const [own, place] = [relation(sequence.id), drawnPlace(sequence.id, archive)];
  return {
    sql: [
      takesBack(sequence),
      `SELECT setval(${literal(own)}, kept.last_value, kept.is_called) FROM ${place} kept JOIN ${own} s ON s.last_value = kept.made_value AND s.is_called = kept.made_called;`,
      // One that was behind its numbers already is so again, as long as nobody has drawn from it.
      ...feeds.map(
        (column) =>
          `SELECT setval(${literal(own)}, highest.value::bigint) FROM (${highestOf(column, tableOf(column, to))}) highest, ${own} now, ${place} kept\nWHERE (${isBehind}) AND NOT (kept.was_behind AND now.last_value = kept.last_value AND now.is_called = kept.is_called);`,
      ),
    ],
    lock: "SHARE ROW EXCLUSIVE",
  };
}
