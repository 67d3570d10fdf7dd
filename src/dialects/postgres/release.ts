import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Quarantine, QuarantinedTable } from "../../model/quarantine.ts";
import type { Emission } from "../kind.ts";
import { isBuiltIn } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { triggerState } from "./kinds/trigger.ts";
import { ownName, relation } from "./names.ts";
import { ownRows } from "./own_rows.ts";
import { withoutPartialRules } from "./partial_rules.ts";
import { names, place, placesOf, rowsOf, rulesOf, triggersOf, written } from "./quarantined_table.ts";
import { literal, quote } from "./quote.ts";

function returned(column: Fact, alias: string): string {
  const name = `${alias}.${quote(ownName(column.id))}`;
  return isBuiltIn(column) ? name : `${name}::${columnValue(column.value).type}`;
}

/** Brings the values of one rule back where they are still missing: found by the key, else by the rest of the row. */
function refill(each: QuarantinedTable, rule: string, archive: Archive): string {
  const { nulls } = placesOf(each, archive);
  const { key, table } = each;
  const own = each.cleared.get(rule) ?? [];
  const all = new Set([...each.cleared.values()].flat());
  const isEmpty = `num_nonnulls(${own.map((name) => `t.${quote(name)}`).join(", ")}) = 0`;
  const set = each.columns
    .filter(({ id }) => own.includes(ownName(id)))
    .map((column) => `${quote(ownName(column.id))} = ${returned(column, "kept")}`)
    .join(", ");
  const rest = written(each).filter(({ id }) => !all.has(ownName(id)));
  const whole = (alias: string): string =>
    `ROW(${rest.map(({ id }) => `${alias}.${quote(ownName(id))}`).join(", ")})::text COLLATE "C"`;
  const kept = `(SELECT k.*${key === undefined ? `, ${whole("k")} AS smartspec_row, row_number() OVER (PARTITION BY ${whole("k")}) AS smartspec_number` : ""} FROM ${nulls} k WHERE smartspec_rule = ${literal(rule)}) kept`;
  const columns = written(each).map(({ id }) => ownName(id));
  if (key !== undefined) {
    const same = key.map((column) => `t.${quote(ownName(column.id))} = ${returned(column, "kept")}`).join(" AND ");
    return ownRows(table)
      .map((source) => `UPDATE ${source} t SET ${set} FROM ${kept} WHERE ${same} AND ${isEmpty};`)
      .join("\n");
  }
  const found = `(SELECT ${place} AS smartspec_place, ${whole("t")} AS smartspec_row, row_number() OVER (PARTITION BY ${whole("t")}) AS smartspec_number FROM ${rowsOf(table, columns)} WHERE ${isEmpty}) found`;
  return ownRows(table)
    .map(
      (source) =>
        `UPDATE ${source} t SET ${set} FROM ${kept}, ${found} WHERE found.smartspec_row = kept.smartspec_row AND found.smartspec_number = kept.smartspec_number AND found.smartspec_place = ${place};`,
    )
    .join("\n");
}

/** Rows come back in one statement, so that none waits for another that it points to; then values do, in the schema as it was. */
export function returnRows(quarantine: Quarantine, archive: Archive): Emission {
  const tables = [...quarantine.tables.values()];
  const triggers = triggersOf(quarantine);
  const inserts = tables.flatMap((each) => {
    const { rows } = placesOf(each, archive);
    const columns = written(each);
    if (rows === undefined) return [];
    const list = columns.length === 0 ? "" : ` (${names(columns)}) OVERRIDING SYSTEM VALUE`;
    return [
      `INSERT INTO ${relation(each.table.id)}${list}\nSELECT ${columns.map((column) => returned(column, "q")).join(", ")} FROM ${rows} q`,
    ];
  });
  const last = inserts.at(-1);
  const before = inserts.slice(0, -1).map((sql, at) => `back_${at} AS (${sql})`);
  const inserted = last === undefined ? [] : [`${before.length === 0 ? "" : `WITH ${before.join(",\n")}\n`}${last};`];
  // What lost values under several rules gets them back in the other order.
  const refills = tables.flatMap((each) =>
    [...each.cleared.keys()].reverse().map((rule) => refill(each, rule, archive)),
  );
  return {
    sql: [
      ...triggers.map((trigger) => triggerState(trigger.id, "D")),
      ...withoutPartialRules(rulesOf(quarantine), [...inserted, ...refills]),
      ...triggers.map((trigger) => triggerState(trigger.id, String(trigger.value["state"]))),
    ],
    lock: "SHARE ROW EXCLUSIVE",
    rewrites: tables.filter(({ cleared }) => cleared.size > 0).map(({ table }) => table.key),
  };
}
