import type { Archive, DrawnSequence } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Emission } from "../kind.ts";
import { nameBeside } from "./archive_place.ts";
import { ownName, relation } from "./names.ts";
import { promised, promisedTable } from "./promise.ts";
import { literal, quote } from "./quote.ts";

/** Where it is kept where a counter stood. */
export function drawnName({ sequence }: DrawnSequence, archive: Archive): string {
  return nameBeside(ownName(sequence.id), archive, "counter");
}

/** Where the counter of a table stands before its numbers change; and then, once it stands after all of them, where that is. */
export function keepSequence(drawn: DrawnSequence, archive: Archive, when: "before" | "after"): Emission {
  const name = drawnName(drawn, archive);
  const table = literal(ownName(drawn.sequence.id));
  const behind = drawn.feeds.map((column) => `max(seq) < ${highestOf(column, drawn.sequence)}`).join(" OR ") || "0";
  if (when === "before")
    return {
      sql: [
        ...promisedTable(name, true, `CREATE TABLE ${quote(name)} (seq, made, was_behind);`),
        ...promised(
          `INSERT INTO ${name}`,
          "1",
          `INSERT OR ABORT INTO ${quote(name)} (seq, was_behind) SELECT max(seq), ${behind} FROM sqlite_sequence WHERE name = ${table};`,
        ),
      ],
    };
  return {
    sql: [
      ...drawn.feeds.map((column) => goOn(column, drawn.sequence, "1")),
      `UPDATE OR ABORT ${quote(name)} SET made = (SELECT max(seq) FROM sqlite_sequence WHERE name = ${table});`,
    ],
  };
}

/** Sets it where it stood, unless it stands elsewhere by now than the migration left it: then after all numbers of the table. */
export function restoreSequence(drawn: DrawnSequence, archive: Archive): Emission {
  const place = quote(drawnName(drawn, archive));
  const table = literal(ownName(drawn.sequence.id));
  return {
    sql: [
      `UPDATE OR ABORT sqlite_sequence SET seq = (SELECT k.seq FROM ${place} k) WHERE name = ${table} AND EXISTS (SELECT 1 FROM ${place} k WHERE k.made = sqlite_sequence.seq AND k.seq IS NOT NULL);`,
      // One that was behind its numbers already is so again, as long as nobody has drawn from it.
      ...drawn.feeds.map((column) =>
        goOn(
          column,
          drawn.sequence,
          `NOT EXISTS (SELECT 1 FROM ${place} k WHERE k.was_behind AND k.seq = sqlite_sequence.seq)`,
        ),
      ),
    ],
  };
}

function highestOf(column: Fact, sequence: Fact): string {
  return `(SELECT max(${quote(ownName(column.id))}) FROM ${relation(sequence.id)})`;
}

function goOn(column: Fact, sequence: Fact, condition: string): string {
  const highest = highestOf(column, sequence);
  return `UPDATE OR ABORT sqlite_sequence SET seq = ${highest} WHERE name = ${literal(ownName(sequence.id))} AND seq < ${highest} AND ${condition};`;
}
