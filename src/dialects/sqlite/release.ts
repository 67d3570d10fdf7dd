import type { Archive } from "../../model/archive.ts";
import type { Quarantine, QuarantinedTable } from "../../model/quarantine.ts";
import type { Emission } from "../kind.ts";
import { ownName, relation } from "./names.ts";
import { columnName, place, rowPlace, wholeRow } from "./placement.ts";
import { countOf, promised } from "./promise.ts";
import { keptPlaceOf } from "./quarantined_table.ts";
import { literal, quote } from "./quote.ts";
import { withoutTriggers } from "./settle.ts";

/** Columns that an INSERT may name. */
function written({ columns }: QuarantinedTable) {
  return columns.filter(({ value }) => value["generated"] === null);
}

function returned(each: QuarantinedTable, archive: Archive): readonly string[] {
  if (!each.leaves) return [];
  const names = written(each)
    .map(({ id }) => quote(ownName(id)))
    .join(", ");
  const source = keptPlaceOf(each, archive, "rows");
  const sql = `INSERT OR ABORT INTO ${relation(each.table.id)} (${names})\nSELECT ${names} FROM ${source};`;
  return promised(`release ${relation(each.table.id)}`, countOf(source), sql);
}

/** Brings the values of one rule back where they are still missing: found by the key, else by the rest of the row. */
function refilled(each: QuarantinedTable, rule: string, archive: Archive): readonly string[] {
  const { key, table } = each;
  const own = each.cleared.get(rule) ?? [];
  const all = new Set([...each.cleared.values()].flat());
  const target = relation(table.id);
  const held = keptPlaceOf(each, archive, "nulls");
  const isEmpty = own.map((name) => `t.${quote(name)} IS NULL`).join(" AND ");
  const set = own.map((name) => `${quote(name)} = kept.${quote(name)}`).join(", ");
  const ofRule = `smartspec_rule = ${literal(rule)}`;
  if (key !== undefined) {
    const same = key.map((column) => `${columnName(column, "kept")} = ${columnName(column)}`).join(" AND ");
    const where = `${same} AND ${isEmpty} AND kept.${ofRule}`;
    const sql = `UPDATE OR ABORT ${target} AS t SET ${set} FROM ${held} kept WHERE ${where};`;
    return promised(`refill ${target} ${rule}`, countOf(`${target} t JOIN ${held} kept ON ${where}`), sql);
  }
  const rest = written(each)
    .map(({ id }) => ownName(id))
    .filter((name) => !all.has(name));
  const numbered = (alias: string): string =>
    `${wholeRow(rest, alias)} AS smartspec_row, row_number() OVER (PARTITION BY ${wholeRow(rest, alias)}) AS smartspec_number`;
  const kept = `(SELECT k.*, ${numbered("k")} FROM ${held} k WHERE k.${ofRule}) kept`;
  const found = `(SELECT ${rowPlace(table)} AS ${place}, ${numbered("t")} FROM ${target} t WHERE ${isEmpty}) found`;
  const joined = `found.smartspec_row = kept.smartspec_row AND found.smartspec_number = kept.smartspec_number`;
  const sql = `UPDATE OR ABORT ${target} AS t SET ${set}\nFROM ${kept} JOIN ${found} ON ${joined}\nWHERE ${rowPlace(table)} = found.${place};`;
  return promised(`refill ${target} ${rule}`, countOf(`${kept} JOIN ${found} ON ${joined}`), sql);
}

/** Rows come back, then values do, in the schema as it was. */
export function returnRows(quarantine: Quarantine, archive: Archive): Emission {
  const tables = [...quarantine.tables.values()];
  const statements = [
    ...tables.flatMap((each) => returned(each, archive)),
    // What lost values under several rules gets them back in the other order.
    ...tables.flatMap((each) => [...each.cleared.keys()].reverse().flatMap((rule) => refilled(each, rule, archive))),
  ];
  return {
    sql: withoutTriggers(
      tables.flatMap(({ triggers }) => triggers),
      statements,
    ),
    rewrites: tables.map(({ table }) => table.key),
  };
}
