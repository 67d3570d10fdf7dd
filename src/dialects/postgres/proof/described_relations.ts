import { isOwnNamespace } from "../namespaces.ts";
import { isOwn, isUsers, rights, sorted } from "./described.ts";

const name = "format('%I.%I', n.nspname, c.relname)";
const relations = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace`;
const isListed = `${isUsers} AND ${isOwn("pg_class", "c.oid")}`;

/** Tables, views, sequences and what belongs to them. */
export const describedRelations: readonly string[] = [
  `SELECT 'relation ' || ${name} AS name, jsonb_build_object('kind', c.relkind, 'persistence', c.relpersistence, 'owner', c.relowner::regrole,
     'access method', (SELECT amname FROM pg_am WHERE pg_am.oid = c.relam), 'options', ${sorted("c.reloptions")},
     'row security', c.relrowsecurity, 'forced', c.relforcerowsecurity, 'identity', c.relreplident, 'rights', ${rights("c.relacl", "r", "c.relowner")},
     'key', CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END, 'bound', pg_get_expr(c.relpartbound, c.oid),
     'parents', (SELECT jsonb_agg(i.inhparent::regclass::text ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid),
     'of', CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype::text END,
     'held from an archive', EXISTS (SELECT FROM pg_constraint k JOIN pg_namespace o ON o.oid = k.connamespace WHERE k.confrelid = c.oid AND ${isOwnNamespace("o")}),
     'query', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)::text AS said
   FROM ${relations} WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND ${isListed}`,
  // Whether a partition of a partition knows of an identity depends on how it came to be one.
  `SELECT 'column ' || ${name} || '.' || quote_ident(a.attname) AS name, jsonb_build_object('type', format_type(a.atttypid, a.atttypmod),
     'collation', CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END, 'not null', a.attnotnull,
     'default', (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum),
     'identity', CASE WHEN NOT c.relispartition THEN a.attidentity END, 'generated', a.attgenerated, 'storage', a.attstorage, 'statistics', CASE WHEN c.relkind <> 'm' THEN coalesce(a.attstattarget, -1) END, 'compression', a.attcompression,
     'options', CASE WHEN c.relkind <> 'm' THEN ${sorted("a.attoptions")} END, 'foreign options', ${sorted("a.attfdwoptions")}, 'local', a.attislocal, 'inherited', a.attinhcount > 0,
     'owner', c.relowner::regrole, 'rights', (SELECT jsonb_agg(said ORDER BY said) FROM (SELECT concat_ws(' ', CASE x.grantee WHEN 0 THEN 'everybody' WHEN c.relowner THEN 'owner' ELSE x.grantee::regrole::text END,
        x.privilege_type, x.is_grantable) AS said FROM aclexplode(a.attacl) x) listed))::text AS said
   FROM pg_attribute a JOIN ${relations} ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND ${isListed}`,
  // Whether an inherited rule is valid depends on which table was there first.
  // A NOT NULL is known by its column; its name is often made up. A key of a partition says the same of heirs in two ways.
  // What a foreign key asks of one partition bears a number by the order in which they came.
  `SELECT CASE k.contype WHEN 'n' THEN 'not null ' || ${name} || '.' || (SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = k.conkey[1])
       ELSE 'constraint ' || ${name} || '.' || coalesce((WITH RECURSIVE above AS (SELECT 1 AS n, k.conparentid AS parent UNION ALL
          SELECT a.n + 1, p.conparentid FROM above a JOIN pg_constraint p ON p.oid = a.parent AND p.conrelid = k.conrelid)
          SELECT quote_ident(p.conname) || ' to ' || k.confrelid::regclass FROM above a JOIN pg_constraint p ON p.oid = a.parent AND p.conrelid = k.conrelid
          WHERE k.contype = 'f' ORDER BY a.n DESC LIMIT 1), quote_ident(k.conname)) END AS name,
     jsonb_build_object('text', CASE right(pg_get_constraintdef(k.oid), 10) WHEN ' NOT VALID' THEN left(pg_get_constraintdef(k.oid), -10) ELSE pg_get_constraintdef(k.oid) END, 'valid', CASE WHEN k.coninhcount = 0 THEN k.convalidated END, 'heirs', CASE WHEN k.contype IN ('c', 'n') THEN NOT k.connoinherit END)::text AS said
   FROM pg_constraint k JOIN ${relations} ON c.oid = k.conrelid WHERE k.contype <> 't' AND ${isListed}`,
  `SELECT 'index ' || format('%I.%I', n.nspname, i.relname) AS name, jsonb_build_object('text', pg_get_indexdef(x.indexrelid), 'valid', x.indisvalid,
     'clustered', x.indisclustered, 'identity', x.indisreplident, 'options', ${sorted("i.reloptions")},
     'parent', (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = x.indexrelid))::text AS said
   FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN ${relations} ON c.oid = x.indrelid WHERE ${isListed}`,
  `SELECT 'sequence ' || ${name} AS name, (to_jsonb(s) - 'seqrelid' - 'seqtypid' || jsonb_build_object('type', s.seqtypid::regtype, 'owner', c.relowner::regrole,
     'rights', ${rights("c.relacl", "s", "c.relowner")}, 'persistence', c.relpersistence,
     'of', (SELECT format('%s.%s', d.refobjid::regclass, quote_ident(a.attname)) FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))))::text AS said
   FROM pg_sequence s JOIN ${relations} ON c.oid = s.seqrelid WHERE ${isListed}`,
  `SELECT 'trigger ' || ${name} || '.' || quote_ident(g.tgname) AS name, jsonb_build_object('text', pg_get_triggerdef(g.oid), 'enabled', g.tgenabled)::text AS said
   FROM pg_trigger g JOIN ${relations} ON c.oid = g.tgrelid WHERE NOT g.tgisinternal AND ${isListed}`,
  `SELECT 'rule ' || ${name} || '.' || quote_ident(r.rulename) AS name, jsonb_build_object('text', pg_get_ruledef(r.oid), 'enabled', r.ev_enabled)::text AS said
   FROM pg_rewrite r JOIN ${relations} ON c.oid = r.ev_class WHERE r.rulename <> '_RETURN' AND ${isListed}`,
  `SELECT 'policy ' || ${name} || '.' || quote_ident(p.polname) AS name, jsonb_build_object('command', p.polcmd, 'permissive', p.polpermissive,
     'roles', (SELECT jsonb_agg(role ORDER BY role) FROM (SELECT CASE r WHEN 0 THEN 'everybody' ELSE r::regrole::text END AS role FROM unnest(p.polroles) r) named),
     'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))::text AS said
   FROM pg_policy p JOIN ${relations} ON c.oid = p.polrelid WHERE ${isListed}`,
  `SELECT 'statistics ' || format('%I.%I', n.nspname, s.stxname) AS name, jsonb_build_object('kinds', ${sorted("s.stxkind::text[]")}, 'of', s.stxrelid::regclass::text,
     'columns', (SELECT jsonb_agg(a.attname ORDER BY a.attname) FROM pg_attribute a WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)),
     'expressions', ${sorted("pg_get_statisticsobjdef_expressions(s.oid)")}, 'owner', s.stxowner::regrole)::text AS said
   FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE ${isUsers}`,
];
