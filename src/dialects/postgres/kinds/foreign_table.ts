import type { Fact } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified, quote } from "../quote.ts";
import {
  type ForeignColumn,
  foreignColumnClause,
  foreignColumnMoved,
  foreignColumnSettings,
} from "./foreign_column.ts";
import {
  emitHiding,
  type ForeignOptions,
  foreignOptions,
  isSecret,
  optionsList,
  optionsMoved,
  type WriteValue,
} from "./foreign_options.ts";

interface ForeignTableValue {
  readonly server: string;
  readonly options: ForeignOptions;
  readonly columns: Readonly<Record<string, ForeignColumn>>;
  readonly checks: Readonly<Record<string, string>>;
  /** Parents of plain inheritance, each `[schema, name]`. */
  readonly inherits: readonly (readonly [string, string])[];
}

function read(fact: Fact): ForeignTableValue {
  return fact.value as unknown as ForeignTableValue;
}

/** All checks that a partition has to have before it is attached; what a plain heir inherits comes with its parent. */
function checksOf(fact: Fact): Readonly<Record<string, string>> {
  const { checks, inherits } = read(fact);
  const inherited = fact.derived?.["inheritedChecks"] as Readonly<Record<string, string>> | undefined;
  return inherits.length > 0 ? checks : { ...inherited, ...checks };
}

const columns = `
  (select coalesce(json_object_agg(a.attname, json_build_object('type', format_type(a.atttypid, a.atttypmod),
      'collation', (select format('%I.%I', cn.nspname, l.collname) from pg_collation l join pg_namespace cn on cn.oid = l.collnamespace
                    where l.oid = a.attcollation and a.attcollation <> at.typcollation),
      'notNull', a.attnotnull, 'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
      'generated', case when a.attgenerated <> '' then '(' || pg_get_expr(d.adbin, d.adrelid) || case a.attgenerated when 'v' then ') VIRTUAL' else ') STORED' end end,
      'statistics', nullif(coalesce(a.attstattarget, -1), -1), 'settings', coalesce(to_json(a.attoptions), '[]'::json),
      'options', ${foreignOptions("a.attfdwoptions")}, 'inherited', a.attinhcount > 0, 'local', a.attislocal)), '{}'::json)
   from pg_attribute a join pg_type at on at.oid = a.atttypid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)`;

/** A table whose rows are elsewhere: one fact with its columns and checks, changed in place. */
export const foreignTable: CatalogKind = {
  name: "foreign table",
  among: "pg_foreign_table",
  introspect: `
    select 'pg_class'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname)::text as path,
           json_build_object('server', s.srvname, 'options', ${foreignOptions("f.ftoptions")}, 'columns', ${columns},
             'checks', (select coalesce(json_object_agg(k.conname, pg_get_constraintdef(k.oid) order by k.conname), '{}'::json)
                        from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and (k.coninhcount = 0 or k.conislocal)),
             'inherits', case when c.relispartition then '[]'::json else
               (select coalesce(json_agg(json_build_array(pn.nspname, p.relname) order by i.inhseqno), '[]'::json)
                from pg_inherits i join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace where i.inhrelid = c.oid) end,
             'derived', json_build_object('inheritedChecks', (select coalesce(json_object_agg(k.conname, pg_get_constraintdef(k.oid) order by k.conname), '{}'::json)
               from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.coninhcount > 0 and not k.conislocal), 'order', (select json_agg(a.attname order by a.attnum) from pg_attribute a
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)))::text as value
    from pg_foreign_table f join pg_class c on c.oid = f.ftrelid join pg_foreign_server s on s.oid = f.ftserver join pg_namespace n on n.oid = c.relnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`relation ${relation(id)}`, `type ${relation(id)}`],
  create: (fact) => emitHiding(isSecret, (write) => creation(fact, write)),
  drop: ({ id }) => ({ sql: [`DROP FOREIGN TABLE ${relation(id)};`], lock: "ACCESS EXCLUSIVE" }),
  alter(from, to, attributes) {
    if (attributes.includes("server")) return undefined;
    const [a, b] = [read(from), read(to)];
    const moved = Object.keys(b.columns).some(
      (name) => a.columns[name] !== undefined && a.columns[name]?.generated !== b.columns[name]?.generated,
    );
    return moved
      ? undefined
      : { ...emitHiding(isSecret, (write) => alteration(from, to, write)), lock: "ACCESS EXCLUSIVE" };
  },
  rename: (from, to) => ({ sql: [`ALTER FOREIGN TABLE ${relation(from)} RENAME TO ${quote(to.path[1] ?? "")};`] }),
  unsettles(from, to, _attributes, dependent) {
    if (["comment", "grant", "owner", "partition", "ownership", "statistics"].includes(dependent.id.kind))
      return undefined;
    const [a, b] = [read(from).columns, read(to).columns];
    const changes = Object.entries(a).some(
      ([name, column]) => b[name]?.type !== column.type || b[name]?.collation !== column.collation,
    );
    return changes ? "rebuild" : undefined;
  },
};

function creation(fact: Fact, write: WriteValue): readonly string[] {
  const { server, options, columns: all, inherits } = read(fact);
  const order = fact.derived?.["order"] as readonly string[] | null | undefined;
  const names = Object.keys(all).sort((x, y) => (order?.indexOf(x) ?? 0) - (order?.indexOf(y) ?? 0));
  const lines = [
    ...names.flatMap((name) => {
      const column = all[name];
      return column === undefined || (!column.local && inherits.length > 0)
        ? []
        : [foreignColumnClause(name, column, write)];
    }),
    ...Object.entries(checksOf(fact)).map(([name, text]) => `CONSTRAINT ${quote(name)} ${text}`),
  ];
  const body = lines.length === 0 ? "()" : `(\n  ${lines.join(",\n  ")}\n)`;
  const parents =
    inherits.length === 0 ? "" : ` INHERITS (${inherits.map((parent) => qualified(...parent)).join(", ")})`;
  const head = `ALTER FOREIGN TABLE ${relation(fact.id)}`;
  return [
    `CREATE FOREIGN TABLE ${relation(fact.id)} ${body}${parents}\nSERVER ${quote(server)}${optionsList(options, write)};`,
    ...names.flatMap((name) => {
      const column = all[name];
      return column === undefined
        ? []
        : foreignColumnSettings(`${head} ALTER COLUMN ${quote(name)}`, undefined, column);
    }),
  ];
}

function alteration(from: Fact, to: Fact, write: WriteValue): readonly string[] {
  const [a, b] = [read(from), read(to)];
  const head = `ALTER FOREIGN TABLE ${relation(to.id)}`;
  const lost = a.inherits.filter((parent) => !b.inherits.some((other) => other.join("\0") === parent.join("\0")));
  const won = b.inherits.filter((parent) => !a.inherits.some((other) => other.join("\0") === parent.join("\0")));
  // What a parent table brings and takes needs no word here.
  const isChild = Object.values(a.columns).some((column) => column.inherited);
  const staysChild = Object.values(b.columns).some((column) => column.inherited);
  const sql: string[] = [];
  for (const [name, text] of Object.entries(a.checks))
    if (b.checks[name] !== text) sql.push(`${head} DROP CONSTRAINT ${quote(name)};`);
  for (const parent of lost) sql.push(`${head} NO INHERIT ${qualified(...parent)};`);
  for (const [name, column] of Object.entries(a.columns)) {
    if (b.columns[name] === undefined && !(column.inherited && staysChild))
      sql.push(`${head} DROP COLUMN ${quote(name)};`);
  }
  for (const [name, column] of Object.entries(b.columns)) {
    const before = a.columns[name];
    const own = `${head} ALTER COLUMN ${quote(name)}`;
    if (before !== undefined) sql.push(...foreignColumnMoved(own, before, column, write));
    else if (!(column.inherited && isChild)) {
      sql.push(`${head} ADD COLUMN ${foreignColumnClause(name, column, write)};`);
      sql.push(...foreignColumnSettings(own, undefined, column));
    }
  }
  for (const parent of won) sql.push(`${head} INHERIT ${qualified(...parent)};`);
  for (const [name, text] of Object.entries(b.checks))
    if (a.checks[name] !== text) sql.push(`${head} ADD CONSTRAINT ${quote(name)} ${text};`);
  const options = optionsMoved(a.options, b.options, write);
  if (options !== "") sql.push(`${head}${options};`);
  return sql;
}
