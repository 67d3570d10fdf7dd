import type { Server } from "./server.ts";

const own = "n.nspname !~ '^(pg_|information_schema|smartspec_archive)'";

/** The catalog in lines that need no order: written apart from the program, so that both do not share one fault. */
const catalog = [
  `select 'schema ' || n.nspname from pg_namespace n where ${own}`,
  `select format('relation %I.%I %s %s %s %s %s', n.nspname, c.relname, c.relkind, c.relpersistence, c.reloptions, c.relrowsecurity, c.relreplident)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r','p','v','m') and ${own}`,
  `select format('column %I.%I.%I %s notnull=%s default=%s identity=%s generated=%s %s', n.nspname, c.relname, a.attname,
     format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attcollation::regcollation)
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where c.relkind in ('r','p','v','m') and a.attnum > 0 and not a.attisdropped and ${own}`,
  `select format('constraint %s %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
   from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.contype in ('p','u','c','f','x') and ${own}`,
  `select format('index %s', pg_get_indexdef(i.indexrelid)) from pg_index i join pg_class c on c.oid = i.indrelid
   join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r','p','m') and ${own}`,
  `select format('view %I.%I %s', n.nspname, c.relname, pg_get_viewdef(c.oid)) from pg_class c
   join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v','m') and ${own}`,
  `select format('trigger %s %s', pg_get_triggerdef(t.oid), t.tgenabled) from pg_trigger t join pg_class c on c.oid = t.tgrelid
   join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${own}`,
  `select format('routine %s', pg_get_functiondef(p.oid)) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where p.prokind in ('f','p') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') and ${own}`,
  `select format('enum %I.%I %s', n.nspname, t.typname, (select array_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'e' and ${own}`,
  `select format('domain %I.%I %s %s %s %s', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
     (select array_agg(pg_get_constraintdef(k.oid) order by k.conname) from pg_constraint k where k.contypid = t.oid and k.contype = 'c'))
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'd' and ${own}`,
  `select format('sequence %I.%I %s %s %s %s %s %s %s', n.nspname, c.relname, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle,
     (select d.refobjid::regclass || '.' || d.refobjsubid::text from pg_depend d where d.objid = c.oid and d.deptype in ('i') limit 1) is not null)
   from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace where ${own}`,
  `select format('policy %s %I %s %s %s %s', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
   from pg_policy p`,
  `select format('comment %s %s', pg_describe_object(d.classoid, d.objoid, d.objsubid), d.description) from pg_description d where d.objoid >= 16384
   and pg_describe_object(d.classoid, d.objoid, d.objsubid) !~ 'smartspec_archive'`,
  `select format('grant %I.%I %s %s %s', n.nspname, c.relname, x.grantee::regrole, x.privilege_type, x.is_grantable) from pg_class c
   join pg_namespace n on n.oid = c.relnamespace, aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) x
   where c.relkind in ('r','p','v','m','S') and ${own}`,
  `select format('column grant %s.%I %s %s', a.attrelid::regclass, a.attname, x.grantee::regrole, x.privilege_type) from pg_attribute a
   join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(a.attacl) x where not a.attisdropped and ${own}`,
];

/** Every object outside of the archive, as sorted lines. */
export function catalogOf(server: Pick<Server, "lines">, database: string): readonly string[] {
  const lines = catalog.map((query) => `select replace(q.format, chr(10), ' ') from (${query}) q(format)`);
  return [...server.lines(database, lines.join("\nunion all\n"))].sort();
}

/** Every row outside of the archive, and where every sequence stands: `table: row`, sorted. */
export function rowsOf(server: Pick<Server, "lines">, database: string): readonly string[] {
  const queries = server.lines(
    database,
    `select replace(format('select %L || coalesce(replace(r, chr(10), ''⏎''), '''') from (select array[%s]::text[]::text from only %I.%I) q(r)',
       format('%I.%I: ', n.nspname, c.relname),
       (select string_agg(format('%I::text', a.attname), ', ' order by a.attname) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), n.nspname, c.relname), chr(10), '⏎')
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${own}
     union all
     select replace(format('select %L || last_value || is_called from %I.%I', format('%I.%I: ', n.nspname, c.relname), n.nspname, c.relname), chr(10), '⏎')
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${own}`,
  );
  if (queries.length === 0) return [];
  return [...server.lines(database, queries.map((query) => query.replaceAll("⏎", "\n")).join("\nunion all\n"))].sort();
}

/** Schemas in which something is kept. */
export function archivesOf(server: Server, database: string): readonly string[] {
  return server.lines(database, "select nspname from pg_namespace where nspname like 'smartspec%' order by 1");
}
