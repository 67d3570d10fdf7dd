import { isOwn, isUsers, rights, sorted } from "./described.ts";

/** Schemas, types, routines, and what lies in no schema. */
export const describedOthers: readonly string[] = [
  `SELECT 'schema ' || quote_ident(n.nspname) AS name, jsonb_build_object('owner', n.nspowner::regrole, 'rights', ${rights("n.nspacl", "n", "n.nspowner")})::text AS said
   FROM pg_namespace n WHERE ${isUsers} AND ${isOwn("pg_namespace", "n.oid")}`,
  `SELECT 'type ' || t.oid::regtype AS name, jsonb_build_object('kind', t.typtype, 'owner', t.typowner::regrole, 'rights', ${rights("t.typacl", "T", "t.typowner")},
     'base', CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) END, 'not null', t.typnotnull, 'default', t.typdefault,
     'collation', CASE WHEN t.typcollation <> 0 THEN t.typcollation::regcollation::text END,
     'labels', (SELECT jsonb_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
     'range', (SELECT jsonb_build_object('of', r.rngsubtype::regtype, 'canonical', r.rngcanonical::text, 'difference', r.rngsubdiff::text,
        'multirange', r.rngmultitypid::regtype, 'class', (SELECT opcname FROM pg_opclass o WHERE o.oid = r.rngsubopc)) FROM pg_range r WHERE r.rngtypid = t.oid))::text AS said
   FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
   WHERE ${isUsers} AND ${isOwn("pg_type", "t.oid")} AND t.typtype IN ('e', 'd', 'r', 'c')
     AND (t.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))`,
  `SELECT 'domain rule ' || k.contypid::regtype || '.' || quote_ident(k.conname) AS name, jsonb_build_object('text', pg_get_constraintdef(k.oid), 'valid', k.convalidated)::text AS said
   FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE k.contypid <> 0 AND k.contype = 'c' AND ${isUsers} AND ${isOwn("pg_type", "k.contypid")}`,
  `SELECT 'routine ' || p.oid::regprocedure AS name, jsonb_build_object('owner', p.proowner::regrole, 'rights', ${rights("p.proacl", "f", "p.proowner")},
     'text', CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END,
     'aggregate', (SELECT to_jsonb(a) - 'aggfnoid' - 'aggtranstype' - 'aggmtranstype' - 'aggsortop' || jsonb_build_object('state', a.aggtranstype::regtype, 'moving', a.aggmtranstype::regtype,
        'order', a.aggsortop::regoperator) FROM pg_aggregate a WHERE a.aggfnoid = p.oid))::text AS said
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${isUsers} AND ${isOwn("pg_proc", "p.oid")}
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')`,
  `SELECT 'comment ' || o.type || ' ' || o.identity AS name, to_jsonb(d.description)::text AS said
   FROM pg_description d CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) o
   WHERE d.objoid >= 16384 AND o.identity IS NOT NULL
     AND NOT EXISTS (SELECT FROM pg_depend own WHERE own.classid = d.classoid AND own.objid = d.objoid AND own.deptype = 'e') AND d.classoid <> 'pg_extension'::regclass`,
  `SELECT 'extension ' || quote_ident(e.extname) AS name, jsonb_build_object('schema', n.nspname)::text AS said
   FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.oid >= 16384 AND n.nspname NOT LIKE 'smartspec%'`,
  `SELECT 'event trigger ' || quote_ident(e.evtname) AS name, jsonb_build_object('event', e.evtevent, 'calls', e.evtfoid::regproc::text, 'enabled', e.evtenabled,
     'tags', ${sorted("e.evttags")}, 'owner', e.evtowner::regrole)::text AS said FROM pg_event_trigger e WHERE ${isOwn("pg_event_trigger", "e.oid")}`,
  `SELECT 'publication ' || quote_ident(p.pubname) AS name, (to_jsonb(p) - 'oid' - 'pubowner' || jsonb_build_object('owner', p.pubowner::regrole,
     'tables', (SELECT jsonb_agg(said ORDER BY said) FROM (SELECT format('%I.%I', t.schemaname, t.tablename) AS said FROM pg_publication_tables t WHERE t.pubname = p.pubname) published WHERE strpos(said, 'smartspec_archive') = 0)))::text AS said FROM pg_publication p`,
  `SELECT 'default rights ' || d.defaclrole::regrole || ' ' || coalesce(n.nspname, '') || ' ' || d.defaclobjtype::text AS name, ${sorted("d.defaclacl::text[]")}::text AS said
   FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace WHERE coalesce(n.nspname, '') NOT LIKE 'smartspec%'`,
  `SELECT 'wrapper ' || quote_ident(w.fdwname) AS name, jsonb_build_object('owner', w.fdwowner::regrole, 'handler', w.fdwhandler::regproc::text, 'validator', w.fdwvalidator::regproc::text,
     'options', ${sorted("w.fdwoptions")}, 'rights', ${rights("w.fdwacl", "F", "w.fdwowner")})::text AS said FROM pg_foreign_data_wrapper w WHERE ${isOwn("pg_foreign_data_wrapper", "w.oid")}`,
  `SELECT 'server ' || quote_ident(s.srvname) AS name, jsonb_build_object('owner', s.srvowner::regrole, 'wrapper', w.fdwname, 'type', s.srvtype, 'version', s.srvversion,
     'options', ${sorted("s.srvoptions")}, 'rights', ${rights("s.srvacl", "S", "s.srvowner")})::text AS said FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw`,
  `SELECT 'user mapping ' || m.srvname || ' ' || m.usename AS name, coalesce(${sorted("m.umoptions")}, 'null')::text AS said FROM pg_user_mappings m`,
  `SELECT 'foreign table ' || f.ftrelid::regclass AS name, jsonb_build_object('server', s.srvname, 'options', ${sorted("f.ftoptions")})::text AS said
   FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver JOIN pg_class c ON c.oid = f.ftrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${isUsers}`,
  `SELECT 'cast ' || c.castsource::regtype || ' ' || c.casttarget::regtype AS name, jsonb_build_object('by', c.castfunc::regprocedure::text, 'context', c.castcontext, 'method', c.castmethod)::text AS said
   FROM pg_cast c WHERE c.oid >= 16384 AND ${isOwn("pg_cast", "c.oid")}`,
  `SELECT 'operator ' || o.oid::regoperator AS name, jsonb_build_object('by', o.oprcode::text, 'commutator', o.oprcom::regoperator::text, 'negator', o.oprnegate::regoperator::text,
     'restriction', o.oprrest::text, 'join', o.oprjoin::text, 'merges', o.oprcanmerge, 'hashes', o.oprcanhash, 'owner', o.oprowner::regrole)::text AS said
   FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE ${isUsers} AND o.oprcode <> 0 AND ${isOwn("pg_operator", "o.oid")}`,
  `SELECT 'member ' || i.identity AS name, to_jsonb(i.type)::text AS said FROM (
     SELECT 'pg_amop'::regclass AS class, m.oid, m.amopfamily AS family FROM pg_amop m UNION ALL SELECT 'pg_amproc'::regclass, m.oid, m.amprocfamily FROM pg_amproc m) member
   JOIN pg_opfamily f ON f.oid = member.family JOIN pg_namespace n ON n.oid = f.opfnamespace CROSS JOIN LATERAL pg_identify_object(member.class, member.oid, 0) i
   WHERE ${isUsers} AND ${isOwn("pg_opfamily", "f.oid")}`,
  `SELECT 'operator class ' || format('%I.%I', n.nspname, o.opcname) || ' ' || a.amname AS name, jsonb_build_object('type', o.opcintype::regtype, 'family', f.opfname, 'default', o.opcdefault,
     'key', CASE WHEN o.opckeytype <> 0 THEN o.opckeytype::regtype::text END, 'owner', o.opcowner::regrole)::text AS said
   FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am a ON a.oid = o.opcmethod JOIN pg_opfamily f ON f.oid = o.opcfamily WHERE ${isUsers} AND ${isOwn("pg_opclass", "o.oid")}`,
  `SELECT 'text search configuration ' || c.oid::regconfig AS name, jsonb_build_object('owner', c.cfgowner::regrole, 'parser', p.prsname,
     'words', (SELECT jsonb_agg(concat_ws(' ', m.maptokentype, m.mapseqno, m.mapdict::regdictionary) ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = c.oid))::text AS said
   FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace JOIN pg_ts_parser p ON p.oid = c.cfgparser WHERE ${isUsers} AND ${isOwn("pg_ts_config", "c.oid")}`,
  `SELECT 'text search dictionary ' || d.oid::regdictionary AS name, jsonb_build_object('owner', d.dictowner::regrole, 'template', t.tmplname, 'options', d.dictinitoption)::text AS said
   FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace JOIN pg_ts_template t ON t.oid = d.dicttemplate WHERE ${isUsers} AND ${isOwn("pg_ts_dict", "d.oid")}`,
  `SELECT 'collation ' || c.oid::regcollation AS name, (to_jsonb(c) - 'oid' - 'collnamespace' - 'collowner' - 'collname' - 'collversion' - 'collencoding' || jsonb_build_object('owner', c.collowner::regrole))::text AS said
   FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace WHERE ${isUsers} AND ${isOwn("pg_collation", "c.oid")}`,
  `SELECT 'language ' || quote_ident(l.lanname) AS name, jsonb_build_object('owner', l.lanowner::regrole, 'trusted', l.lanpltrusted, 'handler', l.lanplcallfoid::regproc::text)::text AS said
   FROM pg_language l WHERE l.oid >= 16384 AND ${isOwn("pg_language", "l.oid")}`,
  `SELECT 'access method ' || quote_ident(a.amname) AS name, jsonb_build_object('kind', a.amtype, 'handler', a.amhandler::text)::text AS said FROM pg_am a WHERE a.oid >= 16384 AND ${isOwn("pg_am", "a.oid")}`,
  `SELECT 'conversion ' || format('%I.%I', n.nspname, c.conname) AS name, jsonb_build_object('by', c.conproc::text, 'from', c.conforencoding, 'to', c.contoencoding, 'default', c.condefault, 'owner', c.conowner::regrole)::text AS said
   FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace WHERE ${isUsers}`,
  `SELECT 'transform ' || t.trftype::regtype || ' ' || l.lanname AS name, jsonb_build_object('from', t.trffromsql::text, 'to', t.trftosql::text)::text AS said FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang WHERE ${isOwn("pg_transform", "t.oid")}`,
];
