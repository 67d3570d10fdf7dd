import type { Database } from "../../database.ts";

/** First number of what is not the engine's own. */
const first = 16384;

/** What counts in `pg_class`: the rest tells of pages, rows and age, some of which stays when a statement is undone. */
const counting = `(to_jsonb(t) - array['relpages', 'reltuples', 'relallvisible', 'relallfrozen', 'relhasindex', 'relhasrules', 'relhastriggers', 'relfrozenxid', 'relminmxid'])::text`;

const byNumber: readonly string[] = [
  ...["pg_attrdef", "pg_constraint", "pg_type", "pg_enum", "pg_proc", "pg_operator", "pg_opclass", "pg_opfamily"],
  ...["pg_amop", "pg_amproc", "pg_am", "pg_cast", "pg_conversion", "pg_collation", "pg_language", "pg_transform"],
  ...["pg_trigger", "pg_event_trigger", "pg_rewrite", "pg_policy", "pg_extension", "pg_foreign_data_wrapper"],
  ...["pg_foreign_server", "pg_user_mapping", "pg_publication", "pg_publication_rel", "pg_statistic_ext"],
  ...["pg_ts_config", "pg_ts_dict", "pg_ts_parser", "pg_ts_template", "pg_default_acl"],
];

/** By the column that names what a row is about. */
const byOwner: readonly (readonly [catalog: string, column: string])[] = [
  ["pg_attribute", "attrelid"],
  ["pg_index", "indexrelid"],
  ["pg_inherits", "inhrelid"],
  ["pg_partitioned_table", "partrelid"],
  ["pg_sequence", "seqrelid"],
  ["pg_foreign_table", "ftrelid"],
  ["pg_range", "rngtypid"],
  ["pg_aggregate", "aggfnoid"],
  ["pg_ts_config_map", "mapcfg"],
  ["pg_depend", "objid"],
];

const parts: readonly string[] = [
  rowsOf("pg_class", `t.oid >= ${first}`, counting),
  rowsOf("pg_namespace", `t.oid >= ${first} or t.oid = 'public'::regnamespace`),
  rowsOf("pg_description", `t.objoid >= ${first} or t.objoid = 'public'::regnamespace`),
  rowsOf("pg_init_privs", `t.objoid >= ${first}`),
  ...byNumber.map((catalog) => rowsOf(catalog, `t.oid >= ${first}`)),
  ...byOwner.map(([catalog, column]) => rowsOf(catalog, `t.${column} >= ${first}`)),
];

function rowsOf(catalog: string, where: string, text = "t::text"): string {
  return `select '${catalog}' as catalog, ${text} as said from pg_catalog.${catalog} t where ${where}`;
}

const query = `select md5(coalesce(string_agg(catalog || said, ',' order by catalog, said collate "C"), '')) as mark from (${parts.join(" union all ")}) rows`;

/** One text for all of the user's rows of the catalog: where it is the same, so is what the catalog says. */
export async function catalogMark(db: Database): Promise<string> {
  const [row] = await db.query<{ mark: string }>(query);
  return row?.mark ?? "";
}
