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

/** Every object of the catalog that no kind models; a kind that comes to be modelled leaves this list. */
export const uncoveredQuery = [
  `select 'pg_class'::regclass::oid::int8 as classid, c.oid::int8 as objid, 'foreign table' as kind, format('%I.%I', n.nspname, c.relname) as name
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'f' and ${user}`,
  `select 'pg_type'::regclass::oid::int8, t.oid::int8, 'base type', format('%I.%I', n.nspname, t.typname)
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'b' and t.typelem = 0 and ${user}`,
  `select 'pg_operator'::regclass::oid::int8, o.oid::int8, 'operator', format('%I.%s', n.nspname, o.oprname)
   from pg_operator o join pg_namespace n on n.oid = o.oprnamespace where ${user}`,
  `select 'pg_opclass'::regclass::oid::int8, o.oid::int8, 'operator class', format('%I.%I', n.nspname, o.opcname)
   from pg_opclass o join pg_namespace n on n.oid = o.opcnamespace where ${user}`,
  `select 'pg_opfamily'::regclass::oid::int8, o.oid::int8, 'operator family', format('%I.%I', n.nspname, o.opfname)
   from pg_opfamily o join pg_namespace n on n.oid = o.opfnamespace where ${user}`,
  `select 'pg_conversion'::regclass::oid::int8, o.oid::int8, 'conversion', format('%I.%I', n.nspname, o.conname)
   from pg_conversion o join pg_namespace n on n.oid = o.connamespace where ${user}`,
  `select 'pg_ts_config'::regclass::oid::int8, o.oid::int8, 'text search configuration', format('%I.%I', n.nspname, o.cfgname)
   from pg_ts_config o join pg_namespace n on n.oid = o.cfgnamespace where ${user}`,
  `select 'pg_ts_dict'::regclass::oid::int8, o.oid::int8, 'text search dictionary', format('%I.%I', n.nspname, o.dictname)
   from pg_ts_dict o join pg_namespace n on n.oid = o.dictnamespace where ${user}`,
  `select 'pg_ts_parser'::regclass::oid::int8, o.oid::int8, 'text search parser', format('%I.%I', n.nspname, o.prsname)
   from pg_ts_parser o join pg_namespace n on n.oid = o.prsnamespace where ${user}`,
  `select 'pg_ts_template'::regclass::oid::int8, o.oid::int8, 'text search template', format('%I.%I', n.nspname, o.tmplname)
   from pg_ts_template o join pg_namespace n on n.oid = o.tmplnamespace where ${user}`,
  `select 'pg_foreign_data_wrapper'::regclass::oid::int8, o.oid::int8, 'foreign data wrapper', quote_ident(o.fdwname) from pg_foreign_data_wrapper o`,
  `select 'pg_foreign_server'::regclass::oid::int8, o.oid::int8, 'server', quote_ident(o.srvname) from pg_foreign_server o`,
  `select 'pg_default_acl'::regclass::oid::int8, o.oid::int8, 'default privileges', quote_ident(pg_get_userbyid(o.defaclrole)) from pg_default_acl o`,
  `select 'pg_seclabel'::regclass::oid::int8, o.objoid::int8, 'security label', o.provider from pg_seclabel o`,
  // Owners are left as whoever runs a script makes them.
  `select 'pg_authid'::regclass::oid::int8, r.oid::int8, 'owner', quote_ident(r.rolname) from pg_roles r
   where r.rolname not in (current_user, 'pg_database_owner') and exists (
     select from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relowner = r.oid and ${user}
     union all select from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.proowner = r.oid and ${user}
     union all select from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typowner = r.oid and ${user}
     union all select from pg_namespace n where n.nspowner = r.oid and ${user})`,
  `select 'pg_class'::regclass::oid::int8, c.oid::int8, 'typed table', format('%I.%I', n.nspname, c.relname)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.reloftype <> 0 and ${user}`,
  `select 'pg_class'::regclass::oid::int8, c.oid::int8, 'toast storage parameters', format('%I.%I', n.nspname, c.relname)
   from pg_class c join pg_class o on o.oid = c.reltoastrelid join pg_namespace n on n.oid = c.relnamespace where o.reloptions is not null and ${user}`,
  `select 'pg_class'::regclass::oid::int8, c.oid::int8, 'column options', format('%I.%I.%I', n.nspname, c.relname, a.attname)
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where a.attoptions is not null and ${user}`,
  `select 'pg_language'::regclass::oid::int8, o.oid::int8, 'language', quote_ident(o.lanname) from pg_language o where o.oid >= 16384`,
  `select 'pg_transform'::regclass::oid::int8, o.oid::int8, 'transform', format_type(o.trftype, null) from pg_transform o where o.oid >= 16384`,
].join("\nunion all\n");

/** Objects that no kind models, without those that belong to an extension. */
export async function uncoveredObjects(db: Database, owned: ReadonlySet<string>): Promise<readonly Uncovered[]> {
  const rows = await db.query<Row>(`${uncoveredQuery}\norder by 3, 4`);
  return rows.filter((row) => !owned.has(`${row.classid}:${row.objid}:0`)).map(({ kind, name }) => ({ kind, name }));
}
