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

/** Every kind of object of the catalog that is not modelled; one that comes to be modelled leaves this list. */
export const uncoveredKinds: readonly UncoveredKind[] = [
  {
    kind: "base type",
    catalog: "pg_type",
    object: "t.oid",
    name: "format('%I.%I', n.nspname, t.typname)",
    from: `pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'b' and t.typelem = 0 and ${user}`,
  },
  {
    kind: "security label",
    catalog: "pg_seclabel",
    object: "o.objoid",
    name: "o.provider",
    from: "pg_seclabel o",
  },
  {
    kind: "settings of a column of a materialized view",
    catalog: "pg_class",
    object: "c.oid",
    name: "format('%I.%I.%I', n.nspname, c.relname, a.attname)",
    from: `pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attnum > 0 and c.relkind = 'm' and (a.attoptions is not null or coalesce(a.attstattarget, -1) >= 0) and ${user}`,
  },
  {
    kind: "tablespace",
    catalog: "pg_class",
    object: "c.oid",
    name: "format('%I.%I', n.nspname, c.relname)",
    from: `pg_class c join pg_namespace n on n.oid = c.relnamespace where c.reltablespace <> 0 and ${user}`,
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
