import type { Uncovered } from "../../model/schema.ts";
import type { Database } from "../database.ts";
import { isUserNamespace } from "./namespaces.ts";

interface Row {
  readonly classid: string | number;
  readonly objid: string | number;
  readonly kind: string;
  readonly name: string;
}

const user = isUserNamespace("n");

interface UncoveredKind {
  readonly kind: string;
  /** Catalog that numbers the objects, and the number's expression. */
  readonly catalog: string;
  readonly object: string;
  /** Expression for people. */
  readonly name: string;
  /** FROM clause with its conditions; most often the object is the alias `o`, its namespace `n`. */
  readonly from: string;
}

/** A kind that lives in a schema and is named after it. */
function inSchema(kind: string, catalog: string, prefix: string): UncoveredKind {
  return {
    kind,
    catalog,
    object: "o.oid",
    name: `format('%I.%I', n.nspname, o.${prefix}name)`,
    from: `${catalog} o join pg_namespace n on n.oid = o.${prefix}namespace where ${user}`,
  };
}

/** Every kind of object of the catalog that is not modelled; one that comes to be modelled leaves this list. */
export const uncoveredKinds: readonly UncoveredKind[] = [
  {
    kind: "base type",
    catalog: "pg_type",
    object: "t.oid",
    name: "format('%I.%I', n.nspname, t.typname)",
    from: `pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'b' and t.typelem = 0 and ${user}`,
  },
  inSchema("conversion", "pg_conversion", "con"),
  {
    kind: "access method",
    catalog: "pg_am",
    object: "o.oid",
    name: "quote_ident(o.amname)",
    from: "pg_am o where o.oid >= 16384",
  },
  {
    kind: "security label",
    catalog: "pg_seclabel",
    object: "o.objoid",
    name: "o.provider",
    from: "pg_seclabel o",
  },
  {
    kind: "typed table",
    catalog: "pg_class",
    object: "c.oid",
    name: "format('%I.%I', n.nspname, c.relname)",
    from: `pg_class c join pg_namespace n on n.oid = c.relnamespace where c.reloftype <> 0 and ${user}`,
  },
  {
    kind: "toast storage parameters",
    catalog: "pg_class",
    object: "c.oid",
    name: "format('%I.%I', n.nspname, c.relname)",
    from: `pg_class c join pg_class o on o.oid = c.reltoastrelid join pg_namespace n on n.oid = c.relnamespace where o.reloptions is not null and ${user}`,
  },
  {
    kind: "column options",
    catalog: "pg_class",
    object: "c.oid",
    name: "format('%I.%I.%I', n.nspname, c.relname, a.attname)",
    from: `pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where a.attoptions is not null and c.relkind <> 'f' and ${user}`,
  },
  {
    kind: "language",
    catalog: "pg_language",
    object: "o.oid",
    name: "quote_ident(o.lanname)",
    from: "pg_language o where o.oid >= 16384",
  },
  {
    kind: "transform",
    catalog: "pg_transform",
    object: "o.oid",
    name: "format_type(o.trftype, null)",
    from: "pg_transform o where o.oid >= 16384",
  },
];

export const uncoveredQuery = uncoveredKinds
  .map(
    ({ kind, catalog, object, name, from }) =>
      `select '${catalog}'::regclass::oid::int8 as classid, ${object}::int8 as objid, '${kind}' as kind, ${name} as name from ${from}`,
  )
  .join("\nunion all\n");

/** Objects that no kind models, without those that belong to an extension. */
export async function uncoveredObjects(db: Database, owned: ReadonlySet<string>): Promise<readonly Uncovered[]> {
  const rows = await db.query<Row>(`${uncoveredQuery}\norder by 3, 4`);
  return rows.filter((row) => !owned.has(`${row.classid}:${row.objid}:0`)).map(({ kind, name }) => ({ kind, name }));
}
