import type { Archive } from "../../model/archive.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import type { Quarantine, QuarantinedTable } from "../../model/quarantine.ts";
import type { Emission } from "../kind.ts";
import { keptExpression } from "./kept_row.ts";
import { triggerState } from "./kinds/trigger.ts";
import { ownName, relation } from "./names.ts";
import { ownRows } from "./own_rows.ts";
import { withoutPartialRules } from "./partial_rules.ts";
import { names, place, placesOf, rowsOf, rulesOf, triggersOf } from "./quarantined_table.ts";
import { dollarQuoted, literal, quote } from "./quote.ts";
import { findPlaces, onTrial, preparation } from "./row_guard.ts";

const marks = "pg_temp.smartspec_marks";

function makePlaces(each: QuarantinedTable, archive: Archive): readonly string[] {
  const { rows, nulls } = placesOf(each, archive);
  const name = each.table.id.path.join(".");
  const make = (target: string, told: string): readonly string[] => [
    `CREATE TABLE ${target} AS SELECT ${[`''::text AS smartspec_rule`, ...each.columns.map((column) => keptExpression(column))].join(", ")} FROM ONLY ${relation(each.table.id)} WITH NO DATA;`,
    `COMMENT ON TABLE ${target} IS ${literal(told)};`,
  ];
  return [
    ...(rows === undefined
      ? []
      : make(rows, `Rows of ${name} that break a rule (smartspec_rule), or point to such rows, whole as they were.`)),
    ...(nulls === undefined
      ? []
      : make(nulls, `Rows of ${name} as they were before values that break a rule (smartspec_rule) became NULL.`)),
  ];
}

/** Marks the rows that point to marked ones through one foreign key. */
function markReferring(reference: Fact, quarantine: Quarantine, numbers: ReadonlyMap<string, number>): string {
  const target = reference.value["references"] as {
    readonly table: readonly string[];
    readonly columns: readonly string[];
  };
  const own = reference.value["columns"] as readonly string[];
  const [child, parent] = [reference.id.path.slice(0, 2), target.table].map((path) => {
    const key = keyOf({ kind: "table", path });
    const top = quarantine.tops.get(key) ?? key;
    return {
      number: numbers.get(top) ?? -1,
      table: quarantine.tables.get(top)?.table,
      id: { kind: "table", path },
      isTop: top === key,
    };
  });
  const source = (side: typeof child, columns: readonly string[]): string =>
    side?.table === undefined || !side.isTop
      ? relation(side?.id ?? reference.id)
      : rowsOf(side.table, columns).slice(0, -2);
  const isTemporal = reference.derived?.["temporal"] === true;
  const same = own.map((name, at) => {
    const operator = isTemporal && at === own.length - 1 ? "&&" : "=";
    return `p.${quote(target.columns[at] ?? "")} ${operator} t.${quote(name)}`;
  });
  return `INSERT INTO ${marks} SELECT ${child?.number}, ${place} FROM ${source(child, own)} t
        WHERE EXISTS (SELECT FROM ${source(parent, target.columns)} p JOIN ${marks} m ON m.smartspec_of = ${parent?.number} AND m.smartspec_place = p.tableoid::text || p.ctid::text WHERE ${same.join(" AND ")}) ON CONFLICT DO NOTHING;
      GET DIAGNOSTICS n = ROW_COUNT;
      added := added + n;`;
}

/**
 * All marked rows leave their tables in one statement: what ON DELETE would do to rows that point to them, or refuse, is
 * looked at when these are gone as well.
 */
function moveMarked(
  tables: readonly QuarantinedTable[],
  archive: Archive,
  numbers: ReadonlyMap<string, number>,
): string {
  const parts = tables.flatMap((each) => {
    const number = numbers.get(each.table.key) ?? -1;
    const columns = names(each.columns);
    return ownRows(each.table).flatMap((source, at) => [
      `gone_${number}_${at} AS (DELETE FROM ${source} t USING ${marks} m WHERE m.smartspec_of = ${number} AND m.smartspec_place = ${place} RETURNING ${each.columns.map((column) => keptExpression(column, "t")).join(", ")})`,
      `kept_${number}_${at} AS (INSERT INTO ${placesOf(each, archive).rows} (smartspec_rule, ${columns}) SELECT g.rule, ${columns} FROM gone_${number}_${at} RETURNING 1)`,
    ]);
  });
  const kept = tables.flatMap((each) =>
    ownRows(each.table).map((_, at) => `SELECT * FROM kept_${numbers.get(each.table.key)}_${at}`),
  );
  return `WITH ${parts.join(",\n      ")}\n      SELECT count(*) INTO n FROM (${kept.join(" UNION ALL ")}) kept;`;
}

/** Marked rows of one table lose their values; those that have none any more are left alone. */
function clearMarked(each: QuarantinedTable, rule: string, archive: Archive, number: number): string {
  const cleared = each.cleared.get(rule) ?? [];
  const { nulls } = placesOf(each, archive);
  const filled = `num_nonnulls(${cleared.map((name) => `t.${quote(name)}`).join(", ")}) > 0`;
  const isMarked = `m.smartspec_of = ${number} AND m.smartspec_place = ${place} AND ${filled}`;
  const set = cleared.map((name) => `${quote(name)} = NULL`).join(", ");
  const all = each.columns.map(({ id }) => ownName(id));
  return [
    `INSERT INTO ${nulls} (smartspec_rule, ${names(each.columns)}) SELECT ${[literal(rule), ...each.columns.map((column) => keptExpression(column, "t"))].join(", ")} FROM ${rowsOf(each.table, all)}, ${marks} m WHERE ${isMarked};`,
    "GET DIAGNOSTICS n = ROW_COUNT;",
    ...ownRows(each.table).map((source) => `UPDATE ${source} t SET ${set} FROM ${marks} m WHERE ${isMarked};`),
  ].join("\n        ");
}

/** PL/pgSQL that deals with the rows of one guard after the other until none finds any. */
function dealer(quarantine: Quarantine, archive: Archive): string {
  const tables = [...quarantine.tables.values()];
  const numbers = new Map(tables.map(({ table }, at) => [table.key, at]));
  const leaving = tables.filter(({ leaves }) => leaves);
  const rows = quarantine.guards.map((guard, at) => {
    const of = numbers.get(quarantine.tops.get(guard.fact) ?? guard.fact) ?? -1;
    const prefix = guard.place === "t.ctid" ? `${literal(guard.table)}::regclass::oid::text` : "''";
    const { rule, policy } = guard.answer;
    return `(${[at, of, prefix, literal(guard.source), literal(guard.condition), literal(rule), literal(policy)].join(", ")}, ${preparation(guard)}::text[])`;
  });
  const clears = quarantine.guards.flatMap(({ fact, answer }, at) => {
    const own = quarantine.tables.get(quarantine.tops.get(fact) ?? fact);
    if (own === undefined || answer.policy !== "set_null") return [];
    return [
      `IF g.number = ${at} THEN
        ${clearMarked(own, answer.rule, archive, numbers.get(own.table.key) ?? -1)}
      END IF;`,
    ];
  });
  const move =
    leaving.length === 0
      ? []
      : [
          `IF g.policy <> 'set_null' THEN
      LOOP
      added := 0;
      ${quarantine.references.map((reference) => markReferring(reference, quarantine, numbers)).join("\n      ")}
      EXIT WHEN added = 0;
      END LOOP;
      ${moveMarked(leaving, archive, numbers)}
      END IF;`,
        ];
  // A user's column may bear the name of a variable.
  return `
#variable_conflict use_column
DECLARE g record; s text; ready boolean; place text; places text[]; n bigint; added bigint; refused boolean; again boolean := true;
BEGIN
  CREATE TEMPORARY TABLE smartspec_marks (smartspec_of int, smartspec_place text, PRIMARY KEY (smartspec_of, smartspec_place)) ON COMMIT DROP;
  WHILE again LOOP
    again := false;
    FOR g IN SELECT * FROM (VALUES
      ${rows.join(",\n      ")}
    ) v(number, of, prefix, source, condition, rule, policy, prepare) ORDER BY number LOOP
      places := NULL;
      ${onTrial(findPlaces, "places := NULL;").replaceAll("\n", "\n      ")}
      CONTINUE WHEN coalesce(cardinality(places), 0) = 0;
      INSERT INTO ${marks} SELECT g.of, g.prefix || found FROM unnest(places) found ON CONFLICT DO NOTHING;
      n := 0;
      ${[...move, ...clears].join("\n      ")}
      DELETE FROM ${marks};
      IF n > 0 THEN
        again := true;
        RAISE NOTICE 'violations: % -> % (%)', g.rule, g.policy, n;
      END IF;
    END LOOP;
  END LOOP;
  DROP TABLE ${marks};
END `;
}

/** Takes rows that break a rule out, or their values; every table that loses rows is locked meanwhile. */
export function quarantineRows(quarantine: Quarantine, archive: Archive): Emission {
  const tables = [...quarantine.tables.values()];
  const triggers = triggersOf(quarantine);
  const clears = tables.some(({ cleared }) => cleared.size > 0);
  return {
    sql: [
      ...tables.flatMap((each) => makePlaces(each, archive)),
      `LOCK TABLE ${tables.map(({ table }) => relation(table.id)).join(", ")} IN SHARE ROW EXCLUSIVE MODE;`,
      ...triggers.map((trigger) => triggerState(trigger.id, "D")),
      "SET LOCAL client_min_messages = notice;",
      ...withoutPartialRules(clears ? rulesOf(quarantine) : [], [`DO ${dollarQuoted(dealer(quarantine, archive))};`]),
      "SET LOCAL client_min_messages = warning;",
      ...triggers.map((trigger) => triggerState(trigger.id, String(trigger.value["state"]))),
    ],
    lock: "SHARE ROW EXCLUSIVE",
    scans: tables.map(({ table }) => table.key),
  };
}
