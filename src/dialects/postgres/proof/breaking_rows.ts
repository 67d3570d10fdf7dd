import type { Guard } from "../../../model/guard.ts";
import { literal, qualified, quote } from "../quote.ts";
import type { SeedColumn, SeedTable } from "../seed/catalog.ts";
import { constantsIn } from "../seed/constants.ts";
import { ROWS } from "../seed/plain-type.ts";
import { type Pools, poolName } from "../seed/pools.ts";
import type { RowMaker } from "../seed/rows.ts";

/** Number of a row that nothing else makes: its keys are new. */
const FIRST = ROWS * 8;
/** More values of one column that are tried. */
const SPARE = 16;
/** Rows of which each is taken away for once. */
const TAKEN = 3;

export interface Making {
  readonly pools: Pools;
  readonly maker: RowMaker;
  /** Columns, as in `Pools`, to which other rows refer. */
  readonly targets: ReadonlySet<string>;
}

type Values = ReadonlyMap<SeedColumn, string>;

/**
 * Statements of which each makes, changes or takes away one row of a table, so that a guard may refuse rows; the likeliest
 * first. Each returns where the row lies (`tableoid`, `ctid`), where it lay and what it was, as far as there is any.
 */
export function breakingRows(table: SeedTable, guard: Guard, by: Making): readonly string[] {
  const columns = table.columns.filter(({ generated }) => !generated);
  const referring = new Set(table.references.flatMap((reference) => reference.columns));
  const keyed = columns.filter(({ num }) => table.keys.some((key) => key.includes(num)) && !referring.has(num));
  const fresh: Values = new Map(
    keyed.flatMap((column) => {
      const pool = by.pools.get(poolName(table.oid, column.num));
      return pool === undefined ? [] : [[column, literal(pool.key(FIRST))] as const];
    }),
  );
  const insertion = (query: string): string =>
    `INSERT INTO ${nameOf(table)} (${columns.map(({ name }) => quote(name)).join(", ")}) OVERRIDING SYSTEM VALUE ${query} RETURNING tableoid, ctid, NULL::oid, NULL::text`;
  const copy = (own: Values, source = `${nameOf(table)} t`): string =>
    insertion(
      `SELECT ${columns.map((column) => own.get(column) ?? `t.${quote(column.name)}`).join(", ")} FROM ${source} LIMIT 1`,
    );
  const made = columns.map((column) => fresh.get(column) ?? by.maker.value(table, column, FIRST) ?? "NULL");
  const keys = columns.filter(({ num }) => table.keys.some((key) => key.includes(num)));
  const twin: Values = new Map(keys.map((column) => [column, `x.${quote(column.name)}`]));
  const candidates = columnsByLikelihood(table, columns, guard).flatMap((column) =>
    valuesFor(column, table, guard, by, referring).map((value) => [column, value] as const),
  );
  return [
    copy(fresh),
    insertion(`SELECT ${made.join(", ")}`),
    // A key of several columns may become one of fewer.
    ...keyed.map((column) => copy(new Map([...fresh].filter(([own]) => own !== column)))),
    // Rows that wait elsewhere may want to come back under their keys, or point to rows that are there.
    ...(keys.length === 0 ? [] : [copy(twin, `${nameOf(table)} t, ${guard.table} x`)]),
    ...Array.from({ length: TAKEN }, (_, at) => removal(table, at)),
    ...candidates.flatMap(([column, value]) => [
      copy(new Map([...fresh, [column, value]])),
      ...(by.targets.has(poolName(table.oid, column.num)) ? [] : [change(table, column, value)]),
    ]),
  ];
}

/** Those of which the guard speaks come first; parts of references to other rows are left as they are. */
function columnsByLikelihood(
  table: SeedTable,
  columns: readonly SeedColumn[],
  { condition }: Guard,
): readonly SeedColumn[] {
  const words = new Set(condition.split(/[^\p{L}\p{N}_]+/u));
  const isNamed = ({ name }: SeedColumn): boolean => words.has(name) || condition.includes(quote(name));
  const parts = new Set(table.references.flatMap((own) => (own.columns.length > 1 ? own.columns : [])));
  return [...columns].filter(({ num }) => !parts.has(num)).sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
}

function valuesFor(
  column: SeedColumn,
  table: SeedTable,
  { condition }: Guard,
  { pools }: Making,
  referring: ReadonlySet<number>,
): readonly string[] {
  const nothing = column.notNull ? [] : ["NULL"];
  if (referring.has(column.num)) return nothing;
  const pool = pools.get(poolName(table.oid, column.num));
  const own = [...(pool?.roles ?? []), ...constantsIn(condition), ...(pool?.spare.slice(0, SPARE) ?? [])];
  return [...nothing, ...new Set(own.map(literal))];
}

/** A row that was not touched yet; what it was tells all of it, as it would not of a row of an heir. */
function old(table: SeedTable, at: number): string {
  return `WITH old AS (SELECT tableoid AS part, ctid AS place, ROW(t.*)::text AS was FROM ${nameOf(table)} t
  WHERE (t.tableoid = ${literal(nameOf(table))}::regclass OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.tableoid AND c.relispartition))
    AND NOT EXISTS (SELECT FROM pg_temp.smartspec_broken b WHERE b.part = t.tableoid AND b.place = t.ctid) OFFSET ${at} LIMIT 1)`;
}

function change(table: SeedTable, column: SeedColumn, value: string): string {
  return `${old(table, 0)}
UPDATE ${nameOf(table)} t SET ${quote(column.name)} = ${value} FROM old WHERE t.tableoid = old.part AND t.ctid = old.place RETURNING t.tableoid, t.ctid, old.part, old.was`;
}

function removal(table: SeedTable, at: number): string {
  return `${old(table, at)}
DELETE FROM ${nameOf(table)} t USING old WHERE t.tableoid = old.part AND t.ctid = old.place RETURNING NULL::oid, NULL::tid, old.part, old.was`;
}

function nameOf(table: SeedTable): string {
  return qualified(table.schema, table.name);
}
