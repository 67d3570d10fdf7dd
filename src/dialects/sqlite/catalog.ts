import type { Database } from "../database.ts";
import { readTable, type TableText } from "./load/table_text.ts";
import { ownPrefix } from "./names.ts";

/** What the engine tells of a schema, as it tells it. */
export interface Catalog {
  readonly tables: readonly TableRow[];
  readonly indexes: readonly IndexRow[];
  readonly views: readonly ObjectRow[];
  readonly triggers: readonly ObjectRow[];
  readonly virtualTables: readonly ObjectRow[];
}

export interface ObjectRow {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

export interface TableRow extends ObjectRow {
  readonly strict: boolean;
  readonly withoutRowid: boolean;
  readonly columns: readonly ColumnRow[];
  readonly text: TableText;
  /** Name of the column that is another name for the rowid. */
  readonly rowid: string | undefined;
}

export interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly default: string | null;
  /** Place in the primary key, from 1; 0 for none. */
  readonly key: number;
  readonly hidden: number;
}

export interface IndexRow extends ObjectRow {
  readonly unique: boolean;
  readonly partial: boolean;
  /** By place: NULL for an expression. */
  readonly columns: readonly (string | null)[];
}

/** Objects of the user, as a condition over sqlite_schema `m`; with a prefix those that the program made. */
export const ofUser = `m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND substr(m.tbl_name, 1, ${ownPrefix.length}) <> '${ownPrefix}'`;

const queries = {
  objects: `SELECT m.type, m.name, m.tbl_name AS "table", m.sql, l.type AS class, l.wr, l.strict
    FROM sqlite_schema m LEFT JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name
    WHERE m.sql IS NOT NULL AND ${ofUser} ORDER BY m.rowid`,
  columns: `SELECT m.name AS "table", x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
    FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) x WHERE m.type = 'table' AND ${ofUser} ORDER BY m.rowid, x.cid`,
  indexes: `SELECT m.name AS "table", i.name, i."unique", i.origin, i.partial
    FROM sqlite_schema m JOIN pragma_index_list(m.name) i WHERE m.type = 'table' AND ${ofUser} ORDER BY m.rowid, i.seq`,
  parts: `SELECT m.name, x.name AS part FROM sqlite_schema m JOIN pragma_index_xinfo(m.name) x
    WHERE m.type = 'index' AND x.key = 1 AND ${ofUser} ORDER BY m.rowid, x.seqno`,
};

/** Identifies how the catalog is read. */
export const catalogQueries: string = Object.values(queries).join("\n");

interface ObjectAnswer {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string;
  readonly class: string | null;
  readonly wr: number | null;
  readonly strict: number | null;
}

interface ColumnAnswer {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
  readonly hidden: number;
}

interface IndexAnswer {
  readonly table: string;
  readonly name: string;
  readonly unique: number;
  readonly origin: string;
  readonly partial: number;
}

/** Reads what the user's schema holds. */
export async function readCatalog(db: Database): Promise<Catalog> {
  const objects = await db.query<ObjectAnswer>(queries.objects);
  const columns = grouped(await db.query<ColumnAnswer>(queries.columns), ({ table }) => table);
  const indexes = await db.query<IndexAnswer>(queries.indexes);
  const keys = grouped(indexes, ({ table }) => table);
  const parts = grouped(await db.query<{ name: string; part: string | null }>(queries.parts), ({ name }) => name);
  const byName = new Map(indexes.map((index) => [index.name, index]));
  const of = (type: string, ...classes: readonly string[]): readonly ObjectAnswer[] =>
    objects.filter((object) => object.type === type && (classes.length === 0 || classes.includes(object.class ?? "")));
  return {
    tables: of("table", "table").map(({ name, table, sql, wr, strict }): TableRow => {
      const own = (columns.get(name) ?? []).map(
        (column): ColumnRow => ({
          name: column.name,
          type: column.type,
          notNull: column.notnull === 1,
          default: column.dflt_value,
          key: column.pk,
          hidden: column.hidden,
        }),
      );
      const hasKeyIndex = (keys.get(name) ?? []).some(({ origin }) => origin === "pk");
      const isAlias = wr !== 1 && !hasKeyIndex;
      return {
        ...{ name, table, sql, strict: strict === 1, withoutRowid: wr === 1, columns: own, text: readTable(sql) },
        rowid: isAlias ? own.find(({ key }) => key > 0)?.name : undefined,
      };
    }),
    indexes: of("index").map(({ name, table, sql }) => ({
      ...{ name, table, sql },
      unique: byName.get(name)?.unique === 1,
      partial: byName.get(name)?.partial === 1,
      columns: (parts.get(name) ?? []).map(({ part }) => part),
    })),
    views: of("view"),
    triggers: of("trigger"),
    virtualTables: of("table", "virtual"),
  };
}

function grouped<T>(list: readonly T[], by: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}
