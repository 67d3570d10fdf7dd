import type { Archive, EarlyKeep, Keep } from "../../model/archive.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import type { ArchiveWriter } from "../archive_writer.ts";
import type { Emission } from "../kind.ts";
import { advance } from "./advance.ts";
import { archivePlace, archiveSchema, keptTable, nameBeside, schemasOf } from "./archive_place.ts";
import { removal } from "./archive_removal.ts";
import { plainType } from "./column_cast.ts";
import { keepSequence, restoreSequence } from "./drawn_sequences.ts";
import { leaveParents, substituteFor } from "./heirs.ts";
import { aloneRow, keptExpression, laterValue, wholeRow } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { setMethod } from "./kinds/storage_method.ts";
import { ownName, relation } from "./names.ts";
import { isNotNull, isNull } from "./null_test.ts";
import { ownRowsOf } from "./own_rows.ts";
import { quarantineRows } from "./quarantine.ts";
import { literal, qualified, quote } from "./quote.ts";
import { returnRows } from "./release.ts";
import { relocated, schemaOf } from "./relocation.ts";
import { restsAside, returnedAside } from "./resting_types.ts";
import { boundOf } from "./row_mover.ts";
import { settle } from "./settle.ts";
import { makeRoom, removeArchive } from "./undone.ts";

/** Rows whose values would not come back by themselves. */
function worthKeeping(keep: Keep): string {
  const conditions = keep.columns.map(({ column, fill, made, comesFilled }) => {
    const name = quote(ownName(column.id));
    if (fill !== undefined) return isNull(name, column);
    // Not every type knows equality, and an expression may be of another type, or collation, than the column.
    if (made !== undefined)
      return `${name}::text COLLATE "C" IS DISTINCT FROM (${made})::${columnValue(column.value).type}::text`;
    if (!comesFilled) return isNotNull(name, column);
    return columnValue(column.value).notNull ? isNotNull(name, column) : "true";
  });
  return conditions.includes("true") ? "" : `\nWHERE ${conditions.join(" OR ")}`;
}

/** Rows as they will be, without those that rest with their partition. */
function earlyRows(read: readonly Fact[], { table, before, parting }: EarlyKeep): string {
  const values = [...new Set(read)].map((column) => {
    return `${laterValue(before.get(column.key), column, "t")} AS ${quote(ownName(column.id))}`;
  });
  const rests = parting.map(
    ({ table: { id }, takers }) =>
      `(t.tableoid <> ${literal(relation(id))}::regclass OR ${takers.map((taker) => `(${boundOf(taker)})`).join(" OR ")})`,
  );
  const source = ownRowsOf(
    table,
    read.map(({ id }) => ownName(id)),
  );
  return `(SELECT ${values.join(", ")} FROM ${source} t WHERE ${rests.join(" AND ")})`;
}

function keepValues(keep: Keep, archive: Archive): Emission {
  const target = keptTable(keep, archive);
  const values = keep.columns.map(({ column }) => keptExpression(column)).join(", ");
  const where = worthKeeping(keep);
  const fills = new Map(
    keep.columns.flatMap(({ column, fill }) => (fill === undefined ? [] : [[column.key, fill] as const])),
  );
  const read = [...keep.columns.map(({ column }) => column), ...keep.common, ...(keep.key ?? [])];
  const names = read.map((column) => ownName(column.id));
  const source = `${keep.early === undefined ? ownRowsOf(keep.table, names) : earlyRows(read, keep.early)} t`;
  const told = keep.columns.map(({ column }) => `kept.${quote(ownName(column.id))}`);
  // Whether another row has the same is asked of all rows, not only of those that are worth keeping.
  const [rest, all] =
    keep.rest === undefined
      ? [[], source]
      : [["smartspec_rest"], `(SELECT t.*, ${aloneRow(keep.rest, "t")} AS smartspec_rest FROM ${source}) t`];
  const body =
    keep.key === undefined
      ? `SELECT ${["smartspec_row", "row_number() OVER (PARTITION BY smartspec_row) AS smartspec_number", ...rest, ...told].join(", ")}\nFROM (SELECT ${[`${wholeRow(keep.common, "t", fills)} AS smartspec_row`, ...rest, values].join(", ")} FROM ${all}${where}) kept`
      : `SELECT ${[...keep.key.map((column) => keptExpression(column)), values].join(", ")}\nFROM ${source}${where}`;
  const what = keep.columns.map(({ column }) => ownName(column.id)).join(", ");
  return {
    sql: [
      `CREATE TABLE ${target} AS\n${body};`,
      `COMMENT ON TABLE ${target} IS ${literal(`Values of ${keep.table.id.path.join(".")} (${what}), kept for the way back.`)};`,
    ],
    scans: [keep.table.key],
  };
}

export const archiveWriter: ArchiveWriter = {
  places: schemasOf,
  open: (archive) => ({
    sql: schemasOf(archive).flatMap((name) => [
      ...(archive.purpose === "undone" ? [makeRoom(name)] : []),
      `CREATE SCHEMA ${quote(name)};`,
      `COMMENT ON SCHEMA ${quote(name)} IS ${literal("What a migration keeps for the way back; finalize.sql removes it.")};`,
    ]),
  }),
  moveAway(fact, archive) {
    const schema = schemaOf(fact);
    const method = methodOf(fact, archive, false);
    return {
      ...withMethod(method),
      sql: [
        ...leaveParents(fact, archive, archiveSchema(archive, schema)),
        ...(method === undefined ? [] : [method.sql]),
        ...relocated(fact, schema, archiveSchema(archive, schema)),
        ...retypedAtRest(fact, archive, archivePlace(fact, archive), typeAtRest),
      ],
      lock: "ACCESS EXCLUSIVE",
    };
  },
  moveBack(fact, archive) {
    const schema = schemaOf(fact);
    const method = methodOf(fact, archive, true);
    return {
      ...withMethod(method),
      sql: [
        ...relocated(fact, archiveSchema(archive, schema), schema),
        ...(method === undefined ? [] : [method.sql]),
        ...retypedAtRest(fact, archive, relation(fact.id), ({ value }) => columnValue(value).type),
      ],
    };
  },
  moveAsideBack: (fact, archive) => (restsAside(fact, archive) ? returnedAside(fact, archive) : undefined),
  standIn: substituteFor,
  keep: keepValues,
  keepIdentity(column, archive) {
    const [schema = "", name = ""] = columnValue(column.value).identity?.sequence ?? [];
    const target = qualified(archiveSchema(archive, column.id.path[0] ?? ""), name);
    return { sql: [`CREATE TABLE ${target} AS SELECT last_value, is_called FROM ${qualified(schema, name)};`] };
  },
  restoreIdentity(column, archive) {
    const [schema = "", name = ""] = columnValue(column.value).identity?.sequence ?? [];
    const source = qualified(archiveSchema(archive, column.id.path[0] ?? ""), name);
    return { sql: [`SELECT setval(${literal(qualified(schema, name))}, last_value, is_called) FROM ${source};`] };
  },
  keepSequence,
  restoreSequence,
  settle: (settlement, archive) =>
    settle(
      settlement,
      settlement.restore === undefined || archive === undefined ? undefined : keptTable(settlement.restore, archive),
    ),
  advance,
  quarantine: (archive) =>
    archive.quarantine === undefined ? { sql: [] } : quarantineRows(archive.quarantine, archive),
  release: (archive) => (archive.quarantine === undefined ? { sql: [] } : returnRows(archive.quarantine, archive)),
  quarantined: (archive) =>
    [...(archive.quarantine?.tables.values() ?? [])].map(({ table, leaves, cleared }) => {
      const [schema = "", name = ""] = table.id.path;
      const place = (what: "rows" | "nulls"): readonly string[] => [
        archiveSchema(archive, schema),
        nameBeside(name, what),
      ];
      return {
        table: table.id.path,
        rows: leaves ? place("rows") : undefined,
        nulls: cleared.size > 0 ? place("nulls") : undefined,
        cleared,
      };
    }),
  close: (archive) => ({ sql: removal([archive], "") }),
  tidy(archive) {
    return { sql: twice(schemasOf(archive)).map((name) => removeArchive(name, "empty")) };
  },
  finalize: (archives) => [
    ...removal(
      archives.filter(({ purpose }) => purpose === "migration"),
      "IF EXISTS ",
    ),
    ...archives
      .filter(({ purpose }) => purpose === "undone")
      .flatMap((archive) => twice(schemasOf(archive)))
      .map((name) => removeArchive(name, "all")),
  ],
};

/** What lies in one place may need what lies in another. */
const twice = (places: readonly string[]): readonly string[] => (places.length > 1 ? [...places, ...places] : places);

/** The type under a domain that takes less meanwhile; values of an extension that stays where it is rest as text. */
function typeAtRest(column: Fact): string {
  const plain = plainType(column);
  return plain.includes(".") ? "text" : plain;
}

function retypedAtRest(
  table: Fact,
  { retyped }: Archive,
  place: string,
  typeOf: (column: Fact) => string,
): readonly string[] {
  return [...retyped.values()].flatMap((column) => {
    const isOwn = keyOf({ kind: "table", path: column.id.path.slice(0, 2) }) === table.key;
    if (table.id.kind !== "table" || !isOwn) return [];
    const [name, type] = [quote(ownName(column.id)), typeOf(column)];
    return [`ALTER TABLE ${place} ALTER COLUMN ${name} TYPE ${type} USING ${name}::${type};`];
  });
}

/** An access method has no schema to go to: while it is not there, its table uses that of every server. */
function methodOf(table: Fact, archive: Archive, isBack: boolean): ReturnType<typeof setMethod> | undefined {
  const own = table.value["accessMethod"];
  if (typeof own !== "string" || !archive.left.has(keyOf({ kind: "access method", path: [own] }))) return undefined;
  return setMethod(table.id, isBack ? own : null);
}

function withMethod(method: ReturnType<typeof setMethod> | undefined): Pick<Emission, "requires"> {
  return method === undefined ? {} : { requires: method.requires };
}
