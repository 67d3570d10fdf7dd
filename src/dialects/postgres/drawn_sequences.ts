import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Emission } from "../kind.ts";
import { drawnPlace } from "./archive_place.ts";
import { givesNumbersBack } from "./gives_numbers_back.ts";
import { relation } from "./names.ts";
import { literal } from "./quote.ts";

function takesBack({ id, value }: Fact): string {
  return givesNumbersBack(relation(id), String(value["increment"]));
}

/** Where a sequence stands before rows get numbers of it, and where that leaves it. */
export function keepSequence(sequence: Fact, archive: Archive, when: "before" | "after"): Emission {
  const [own, place] = [relation(sequence.id), drawnPlace(sequence.id, archive)];
  return when === "before"
    ? {
        sql: [
          takesBack(sequence),
          `CREATE TABLE ${place} AS SELECT last_value, is_called, NULL::bigint AS made_value, NULL::boolean AS made_called FROM ${own};`,
        ],
        lock: "SHARE ROW EXCLUSIVE",
      }
    : { sql: [`UPDATE ${place} SET (made_value, made_called) = (SELECT last_value, is_called FROM ${own});`] };
}

/** Sets it where it stood, unless it stands elsewhere by now than the migration left it. */
export function restoreSequence(sequence: Fact, archive: Archive): Emission {
  const [own, place] = [relation(sequence.id), drawnPlace(sequence.id, archive)];
  return {
    sql: [
      takesBack(sequence),
      `SELECT setval(${literal(own)}, kept.last_value, kept.is_called) FROM ${place} kept JOIN ${own} s ON s.last_value = kept.made_value AND s.is_called = kept.made_called;`,
    ],
    lock: "SHARE ROW EXCLUSIVE",
  };
}
