import type { Database } from "../../database.ts";
import { hasRowsElsewhere } from "../rows_elsewhere.ts";

/** What the making of rows knows of a table. */
export interface SeedTable {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly SeedColumn[];
  /** Columns, by number, of each unique, primary and exclusion key. */
  readonly keys: readonly (readonly number[])[];
  readonly references: readonly SeedReference[];
  readonly checks: readonly SeedCheck[];
  /**
   * Columns, by number, that choose the partition, and the bounds as SQL; `condition` is what a row must meet, when
   * one column decides alone.
   */
  readonly partition?: {
    readonly columns: readonly number[];
    readonly bounds: readonly string[];
    readonly condition: string | undefined;
  };
}

export interface SeedColumn {
  readonly num: number;
  readonly name: string;
  readonly type: number;
  readonly mod: number;
  /** As in CREATE TABLE: `character varying(20)`. */
  readonly declared: string;
  readonly notNull: boolean;
  readonly generated: boolean;
  /** Rows get the next number of a sequence in it. */
  readonly numbered: boolean;
}

export interface SeedReference {
  readonly columns: readonly number[];
  readonly table: number;
  readonly targets: readonly number[];
}

export interface SeedCheck {
  readonly columns: readonly number[];
  /** SQL of the condition. */
  readonly condition: string;
}

export interface SeedType {
  readonly oid: number;
  readonly name: string;
  /** As `pg_type.typtype`: b, c, d, e, m, r. */
  readonly kind: string;
  readonly element: number;
  readonly isArray: boolean;
  readonly base: number;
  readonly baseMod: number;
  readonly notNull: boolean;
  readonly labels: readonly string[];
  readonly subtype: number;
  readonly fields: readonly { readonly type: number; readonly mod: number }[];
  readonly checks: readonly string[];
}

export interface SeedCatalog {
  readonly tables: readonly SeedTable[];
  readonly types: ReadonlyMap<number, SeedType>;
}

/** Reads all ordinary tables outside system and smartspec schemas; partitions are filled through their root. */
export async function readSeedCatalog(db: Database): Promise<SeedCatalog> {
  const tables = await db.query<TableRow>(TABLES);
  const parts = group(await db.query<PartRow>(PARTS));
  const types = await db.query<SeedType>(TYPES);
  return {
    tables: tables.map((table) => {
      const own = parts.get(table.oid) ?? [];
      const of = (kind: string): PartRow[] => own.filter((part) => part.kind === kind);
      const [partition] = of("partition");
      return {
        ...table,
        keys: of("key").map((part) => part.columns),
        references: of("reference").map((part) => ({
          columns: part.columns,
          table: part.target,
          targets: part.targets,
        })),
        checks: of("check").map((part) => ({ columns: part.columns, condition: part.texts[0] ?? "true" })),
        ...(partition
          ? {
              partition: {
                columns: partition.columns,
                bounds: partition.texts.slice(1),
                condition: partition.texts[0] || undefined,
              },
            }
          : {}),
      };
    }),
    types: new Map(types.map((type) => [type.oid, type])),
  };
}

type TableRow = Pick<SeedTable, "oid" | "schema" | "name" | "columns">;

interface PartRow {
  readonly table: number;
  readonly kind: "key" | "reference" | "check" | "partition";
  readonly columns: number[];
  readonly target: number;
  readonly targets: number[];
  readonly texts: string[];
}

function group(rows: readonly PartRow[]): Map<number, PartRow[]> {
  const groups = new Map<number, PartRow[]>();
  for (const row of rows) {
    const own = groups.get(row.table);
    if (own) own.push(row);
    else groups.set(row.table, [row]);
  }
  return groups;
}

const TABLES = `
SELECT c.oid, n.nspname AS schema, c.relname AS name,
       coalesce(json_agg(json_build_object(
         'num', a.attnum, 'name', a.attname, 'type', a.atttypid::int8, 'mod', a.atttypmod,
         'declared', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
         'generated', a.attgenerated <> '', 'numbered', a.attidentity <> '' OR EXISTS (
           SELECT FROM pg_attrdef f JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = f.oid AND d.refclassid = 'pg_class'::regclass
           JOIN pg_class s ON s.oid = d.refobjid AND s.relkind = 'S' WHERE f.adrelid = a.attrelid AND f.adnum = a.attnum)) ORDER BY a.attnum) FILTER (WHERE a.attnum IS NOT NULL), '[]') AS columns
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND (NOT c.relispartition AND NOT ${hasRowsElsewhere("c.oid")}
    OR c.relispartition AND c.relkind = 'r' AND ${hasRowsElsewhere("pg_partition_root(c.oid)")})
  AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'smartspec%'
  AND NOT EXISTS (SELECT FROM pg_depend x
                  WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
GROUP BY c.oid, n.nspname, c.relname
ORDER BY n.nspname, c.relname`;

const PARTS = `
SELECT i.indrelid AS table, 'key' AS kind, string_to_array(i.indkey::text, ' ')::int4[] AS columns,
       0::oid AS target, '{}'::int4[] AS targets, '{}'::text[] AS texts
FROM pg_index i WHERE (i.indisunique OR i.indisexclusion) AND i.indrelid >= 16384
UNION ALL
SELECT k.conrelid, 'reference', k.conkey::int4[], k.confrelid, k.confkey::int4[], '{}'
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid AND NOT c.relispartition WHERE k.contype = 'f'
UNION ALL
SELECT r.oid, 'reference', ARRAY(
         SELECT own.attnum::int4 FROM unnest(k.conkey) WITH ORDINALITY u(num, n)
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num
         JOIN pg_attribute own ON own.attrelid = r.oid AND own.attname = a.attname ORDER BY u.n), k.confrelid, k.confkey::int4[], '{}'
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid AND c.relispartition
JOIN LATERAL (SELECT pg_partition_root(c.oid)::oid AS oid) r ON true WHERE k.contype = 'f' AND k.conparentid = 0
UNION ALL
SELECT k.conrelid, 'check', coalesce(k.conkey::int4[], '{}'), 0, '{}', ARRAY[pg_get_expr(k.conbin, k.conrelid)]
FROM pg_constraint k WHERE k.contype = 'c' AND k.conrelid <> 0
UNION ALL
SELECT p.partrelid, 'partition', string_to_array(p.partattrs::text, ' ')::int4[], 0, '{}',
       (SELECT CASE WHEN p.partnatts = 1 AND max(t.level) = 1 THEN
                 string_agg('(' || pg_get_partition_constraintdef(t.relid) || ')', ' OR ') FILTER (WHERE t.level = 1)
               ELSE '' END FROM pg_partition_tree(p.partrelid) t)
       || ARRAY(SELECT pg_get_expr(c.relpartbound, c.oid) FROM pg_partition_tree(p.partrelid) t JOIN pg_class c ON c.oid = t.relid
                WHERE c.relpartbound IS NOT NULL ORDER BY t.level, c.relname)
FROM pg_partitioned_table p
UNION ALL
SELECT c.oid, 'partition', ARRAY(
         SELECT own.attnum::int4 FROM unnest(string_to_array(p.partattrs::text, ' ')::int2[]) WITH ORDINALITY u(num, n)
         JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = u.num
         JOIN pg_attribute own ON own.attrelid = c.oid AND own.attname = a.attname ORDER BY u.n), 0, '{}',
       ARRAY[CASE WHEN p.partnatts = 1 THEN '(' || pg_get_partition_constraintdef(c.oid) || ')' ELSE '' END, pg_get_expr(c.relpartbound, c.oid)]
FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_partitioned_table p ON p.partrelid = i.inhparent
WHERE c.relkind = 'r' AND c.relispartition AND ${hasRowsElsewhere("pg_partition_root(c.oid)")}
ORDER BY 1, 2, 3, 4, 5`;

const TYPES = `
SELECT t.oid, t.typname AS name, t.typtype AS kind, t.typelem AS element,
       t.typcategory = 'A' AND t.typelem <> 0 AS "isArray", t.typbasetype AS base, t.typtypmod AS "baseMod",
       t.typnotnull AS "notNull", coalesce(r.rngsubtype, 0) AS subtype,
       ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels,
       CASE WHEN t.typtype = 'c' THEN
         coalesce((SELECT json_agg(json_build_object('type', a.atttypid::int8, 'mod', a.atttypmod) ORDER BY a.attnum)
                   FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped), '[]')
       ELSE '[]' END AS fields,
       CASE WHEN t.typtype = 'd' THEN
         ARRAY(SELECT pg_get_expr(k.conbin, 0) FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname)
       ELSE '{}' END AS checks
FROM pg_type t
LEFT JOIN pg_range r ON t.oid IN (r.rngtypid, r.rngmultitypid)
WHERE t.typtype <> 'p' AND (t.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND (c.relkind = 'c' OR t.oid >= 16384)))
ORDER BY t.oid`;
