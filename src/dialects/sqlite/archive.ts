import type { Archive, Keep } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { ArchiveWriter } from "../archive_writer.ts";
import type { Emission } from "../kind.ts";
import { stored } from "./affinity.ts";
import { archivePlace, archivePrefix, keptTable, nameBeside, placeName } from "./archive_place.ts";
import { arrivedNames } from "./arrivals.ts";
import { leavingReferences } from "./aside.ts";
import { drawnName, keepSequence, restoreSequence } from "./drawn_sequences.ts";
import { statementOf, writtenText } from "./kinds/table.ts";
import { ownName, relation } from "./names.ts";
import {
  aloneRow,
  carriedCounter,
  columnAffinity,
  columnName,
  keptColumn,
  keyedRow,
  placementOf,
  rowColumns,
} from "./placement.ts";
import { countOf, makePromises, promised, promisedObject, promisedTable } from "./promise.ts";
import { quarantineRows } from "./quarantine.ts";
import { quarantinePlaces } from "./quarantined_table.ts";
import { literal, quote } from "./quote.ts";
import { returnRows } from "./release.ts";
import { madeName } from "./returning.ts";
import { settle } from "./settle.ts";

/** What earlier rollbacks of one migration put away stays: what a later one puts away comes to it. */
function creation(archive: Archive): string {
  return archive.purpose === "undone" ? "CREATE TABLE IF NOT EXISTS" : "CREATE TABLE";
}

/** Rows whose values would not come back by themselves. */
function worthKeeping({ columns }: Keep): string {
  const conditions = columns.map(({ column, fill, made, comesFilled }) => {
    const name = columnName(column);
    if (fill !== undefined) return `${name} IS NULL`;
    if (made !== undefined) return `${name} IS NOT (${made})`;
    if (!comesFilled) return `${name} IS NOT NULL`;
    return column.value["notNull"] === true ? `${name} IS NOT NULL` : "1";
  });
  return conditions.includes("1") ? "" : ` WHERE ${conditions.join(" OR ")}`;
}

/** By what a row of a table without a key is told, as it will be once its columns have their later types and their NULLs are filled. */
function laterRow({ common, columns, looseKey, rest }: Keep): {
  readonly row: string;
  readonly alone: string | undefined;
} {
  const later = (column: Fact): string => {
    const fill = columns.find((kept) => kept.column.key === column.key)?.fill;
    const own = columnName(column);
    return stored(fill === undefined ? own : `coalesce(${own}, (${fill}))`, columnAffinity(column));
  };
  const key = looseKey?.map(later);
  return {
    row: keyedRow(key, common.map(later)),
    alone: rest === undefined ? undefined : aloneRow(key, rest.map(later)),
  };
}

function keepValues(keep: Keep, archive: Archive): Emission {
  const target = keptTable(keep, archive);
  const values = keep.columns.map(({ column }) => column);
  const made = values.map((column) => keptColumn(ownName(column.id), columnAffinity(column)));
  const names = values.map((column) => quote(ownName(column.id)));
  const source = `${relation(keep.table.id)} t`;
  const where = worthKeeping(keep);
  const { row, alone } = laterRow(keep);
  const rest = alone === undefined ? [] : ["smartspec_rest"];
  // Whether another row has the same is asked of all rows, not only of those that are worth keeping.
  const all = alone === undefined ? source : `(SELECT t.*, ${alone} AS smartspec_rest FROM ${source}) t`;
  const filled = keep.key ?? [];
  const keys = filled.map((column) => quote(ownName(column.id)));
  const head =
    keep.key === undefined
      ? ["smartspec_row", "smartspec_number", ...rest]
      : filled.map((column) => keptColumn(ownName(column.id), columnAffinity(column)));
  const unique = keep.key === undefined || archive.purpose === "undone" ? [] : [`PRIMARY KEY (${keys.join(", ")})`];
  const body =
    keep.key === undefined
      ? `SELECT ${["smartspec_row", "row_number() OVER (PARTITION BY smartspec_row)", ...rest, ...names].join(", ")} FROM (SELECT ${[`${row} AS smartspec_row`, ...rest, ...values.map((column) => columnName(column))].join(", ")} FROM ${all}${where})`
      : `SELECT ${[...filled, ...values].map((column) => columnName(column)).join(", ")} FROM ${source}${where}`;
  const into = [...(keep.key === undefined ? head : keys), ...names].join(", ");
  return {
    sql: [
      ...promisedTable(
        placeName(keep.table, archive),
        true,
        `${creation(archive)} ${target} (${[...head, ...made, ...unique].join(", ")});`,
      ),
      ...promised(
        `INSERT INTO ${placeName(keep.table, archive)}`,
        countOf(`${source}${where}`),
        `INSERT OR ABORT INTO ${target} (${into})
${body};`,
      ),
    ],
    scans: [keep.table.key],
  };
}

/** True for a table that can rest as it is: no row of it has a say in what becomes of the rows that stay. */
function restsAsItIs(table: Fact, archive: Archive): boolean {
  return archive.purpose === "migration" && !placementOf(table).references;
}

function moveAway(table: Fact, archive: Archive): Emission {
  const target = archivePlace(table, archive);
  const from = relation(table.id);
  if (restsAsItIs(table, archive)) return { sql: leavingReferences([`ALTER TABLE ${from} RENAME TO ${target};`]) };
  const own = rowColumns(table);
  // Rows of several rollbacks may have had one place; and nobody computes anything for them any more.
  const computed = archive.purpose === "undone" ? own.computed : [];
  const made = [...own.made, ...computed.map((column) => column.made)];
  const names = archive.purpose === "undone" ? own.names.slice(-own.made.length) : own.names;
  const list = [...names, ...computed.map((column) => column.name)].join(", ");
  const counts = placementOf(table).autoincrement && archive.purpose === "migration";
  return {
    sql: [
      ...promisedTable(placeName(table, archive), true, `${creation(archive)} ${target} (${made.join(", ")});`),
      ...promised(
        `INSERT INTO ${placeName(table, archive)}`,
        countOf(from),
        `INSERT OR ABORT INTO ${target} (${list}) SELECT ${list} FROM ${from};`,
      ),
      ...(counts ? carriedCounter(ownName(table.id), placeName(table, archive)) : []),
      `DROP TABLE ${from};`,
    ],
    rewrites: [table.key],
  };
}

function moveBack(table: Fact, archive: Archive): Emission {
  const source = archivePlace(table, archive);
  const to = relation(table.id);
  if (restsAsItIs(table, archive)) return { sql: leavingReferences([`ALTER TABLE ${source} RENAME TO ${to};`]) };
  const list = rowColumns(table).names.join(", ");
  return {
    sql: [
      ...promisedObject("table", ownName(table.id), writtenText(table), statementOf(table)),
      ...promised(
        `INSERT INTO ${ownName(table.id)}`,
        countOf(source),
        `INSERT OR ABORT INTO ${to} (${list}) SELECT ${list} FROM ${source};`,
      ),
      ...(placementOf(table).autoincrement ? carriedCounter(placeName(table, archive), ownName(table.id)) : []),
      ...promisedTable(placeName(table, archive), false, `DROP TABLE ${source};`),
    ],
    rewrites: [table.key],
  };
}

function counterName(column: Fact, archive: Archive): string {
  return nameBeside(column.id.path[1] ?? "", archive, "counter");
}

/** Tables that the archive holds beside those that moved there. */
function keptPlaces(archive: Archive): readonly string[] {
  return [
    ...[...archive.keeps.values()].map(({ table }) => placeName(table, archive)),
    ...[...archive.identities.values()].map((column) => counterName(column, archive)),
    ...[...archive.conversions.values()].flatMap(({ table, originals }) =>
      originals.length === 0 ? [] : [placeName(table, archive)],
    ),
    ...[...(archive.quarantine?.tables.values() ?? [])].flatMap((each) =>
      Object.values(quarantinePlaces(each, archive)),
    ),
    ...arrivedNames(archive),
    ...[...archive.drawn.values()].map((drawn) => drawnName(drawn, archive)),
    ...[...archive.returning.values()].map(({ table }) => madeName(table, archive)),
  ];
}

function isUsed({ moves, keeps, identities, conversions, arrived, quarantine }: Archive): boolean {
  return quarantine !== undefined || moves.size + keeps.size + identities.size + conversions.size + arrived.size > 0;
}

export const archiveWriter: ArchiveWriter = {
  places: (archive) => (isUsed(archive) ? [archivePrefix(archive)] : []),
  open: (archive) => ({
    sql: [
      makePromises,
      ...promisedTable(archivePrefix(archive), true, `${creation(archive)} ${quote(archivePrefix(archive))} (note);`),
    ],
  }),
  moveAway,
  moveBack,
  keep: keepValues,
  keepIdentity(column, archive) {
    const name = literal(column.id.path[1] ?? "");
    const target = quote(counterName(column, archive));
    return {
      sql: [
        `${creation(archive)} ${target} (seq);`,
        ...promised(
          `INSERT INTO ${target}`,
          countOf(`sqlite_sequence WHERE name = ${name}`),
          `INSERT OR ABORT INTO ${target} SELECT seq FROM sqlite_sequence WHERE name = ${name};`,
        ),
      ],
    };
  },
  restoreIdentity(column, archive) {
    const name = literal(column.id.path[1] ?? "");
    const kept = quote(counterName(column, archive));
    return {
      sql: [
        `UPDATE sqlite_sequence SET seq = max(seq, (SELECT k.seq FROM ${kept} k)) WHERE name = ${name} AND EXISTS (SELECT 1 FROM ${kept});`,
        `INSERT INTO sqlite_sequence (name, seq) SELECT ${name}, seq FROM ${kept} WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ${name});`,
      ],
    };
  },
  keepSequence,
  restoreSequence,
  settle,
  advance: () => ({ sql: [] }),
  quarantine: (archive) =>
    archive.quarantine === undefined ? { sql: [] } : quarantineRows(archive.quarantine, archive),
  release: (archive) => (archive.quarantine === undefined ? { sql: [] } : returnRows(archive.quarantine, archive)),
  quarantined: (archive) =>
    [...(archive.quarantine?.tables.values() ?? [])].map((each) => {
      const place = (name: string | undefined): readonly string[] | undefined =>
        name === undefined ? undefined : [archivePrefix(archive), name.slice(archivePrefix(archive).length + 1)];
      const { rows, nulls } = quarantinePlaces(each, archive);
      return { table: each.table.id.path, rows: place(rows), nulls: place(nulls), cleared: each.cleared };
    }),
  close: (archive) => ({
    sql: [...keptPlaces(archive), archivePrefix(archive)].flatMap((name) =>
      promisedTable(name, false, `DROP TABLE ${quote(name)};`),
    ),
  }),
  // What is empty cannot be told before the script runs: it stays until finalize.sql.
  tidy: () => ({ sql: [] }),
  finalize: (archives) =>
    archives
      .filter(isUsed)
      .flatMap((archive) => [
        ...keptPlaces(archive),
        ...[...archive.moves.values()].map((table) => placeName(table, archive)),
        archivePrefix(archive),
      ])
      .map((name) => `DROP TABLE IF EXISTS ${quote(name)};`),
};
