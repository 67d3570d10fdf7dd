import { type Fact, type FactId, type Json, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified, quote } from "../quote.ts";
import { isHeld } from "../row_shape.ts";
import { hasRowsElsewhere } from "../rows_elsewhere.ts";
import { below, columnsOf, heirs } from "../schema_index.ts";
import { asideOf } from "./aside.ts";
import { columnClause, columnValue } from "./column_clause.ts";
import { columnSettings } from "./column_settings.ts";
import { constraintClause } from "./constraint.ts";
import { checksLeft, lacksCheck } from "./inherited_checks.ts";
import { leavesParents } from "./leaves_parents.ts";
import { joinLenient } from "./lenient_not_null.ts";
import { movedTo } from "./moved.ts";
import { changedOptions, optionsClause, relationOptions } from "./options.ts";
import { changesMethodInPlace, setMethod } from "./storage_method.ts";

interface TableValue {
  readonly persistence: string;
  readonly partitionBy: string | null;
  /** Parents of plain inheritance, each `[schema, name]`. */
  readonly inherits: readonly (readonly [string, string])[];
  readonly options: readonly string[];
  /** Absent for `heap`. */
  readonly accessMethod: string | null;
  readonly rowSecurity: boolean;
  readonly forceRowSecurity: boolean;
  readonly replicaIdentity: string;
}

function tableValue(value: Readonly<Record<string, Json>>): TableValue {
  return value as unknown as TableValue;
}

function settings(id: Fact["id"], from: TableValue | undefined, to: TableValue): string[] {
  const head = `ALTER TABLE ${relation(id)}`;
  const sql: string[] = [];
  if ((from?.rowSecurity ?? false) !== to.rowSecurity)
    sql.push(`${head} ${to.rowSecurity ? "ENABLE" : "DISABLE"} ROW LEVEL SECURITY;`);
  if ((from?.forceRowSecurity ?? false) !== to.forceRowSecurity) {
    sql.push(`${head} ${to.forceRowSecurity ? "FORCE" : "NO FORCE"} ROW LEVEL SECURITY;`);
  }
  return sql;
}

/** The table whose rows go into a new one: its former self, or that of the table that it is a partition of. */
function followedBy(table: FactId, { from, to }: Scope): Fact | undefined {
  const own = from.facts.get(keyOf(table));
  const above = to.facts.get(keyOf({ kind: "partition", path: table.path }))?.value["parent"];
  if (own !== undefined || !Array.isArray(above)) return own;
  return followedBy({ kind: "table", path: above as readonly string[] }, { from, to, parts: [] });
}

/** True when every row of the table that this one follows has a value for the column; on the way back it may come later. */
function isFilled(column: Fact, hasDefault: boolean, followed: Fact | undefined, { from, to }: Scope): boolean {
  if (followed === undefined) return true;
  const key = keyOf({ kind: "column", path: [...followed.id.path, ownName(column.id)] });
  // What only a partition forbids is not eased, for nothing enforces it later.
  const speaking = to.facts.get(key);
  if (speaking?.value["notNull"] !== true) return true;
  const { identity, generated } = columnValue(speaking.value);
  const before = from.facts.get(key);
  return before === undefined
    ? hasDefault || identity !== null || generated !== null
    : before.value["notNull"] === true;
}

/** True where the table gets another access method in place: servers that know of one for it can, and heirs hold it. */
function staysForMethod(table: Fact, scope: Scope): boolean {
  const isHeir = (heirs(scope.from).get(table.key) ?? []).length > 0;
  return changesMethodInPlace(scope) || tableValue(table.value).partitionBy !== null || isHeir;
}

/** REPLICA IDENTITY as it is written; `i` (an index) belongs to the index. */
const identities: Readonly<Record<string, string>> = { d: "DEFAULT", n: "NOTHING", f: "FULL" };

/** True for a table that is made above others that are there, whose NOT NULL may bear the names that it would get. */
function hasOlderBelow(table: string, { from, to }: Scope): boolean {
  return (below(to).get(table) ?? []).some(({ id }) => from.facts.has(keyOf({ kind: "table", path: id.path })));
}

export const table: CatalogKind = {
  name: "table",
  archive: "always",
  introspect: `
    select 'pg_class'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname)::text as path,
           json_build_object('persistence', c.relpersistence, 'partitionBy', pg_get_partkeydef(c.oid),
             'inherits', case when c.relispartition then '[]'::json else
               (select coalesce(json_agg(json_build_array(pn.nspname, p.relname) order by i.inhseqno), '[]'::json)
                from pg_inherits i join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
                where i.inhrelid = c.oid) end,
             'options', ${relationOptions},
             'accessMethod', (select m.amname from pg_am m where m.oid = c.relam and m.amname <> 'heap'),
             'rowSecurity', c.relrowsecurity, 'forceRowSecurity', c.relforcerowsecurity,
             'derived', json_build_object('keyColumns', (select coalesce(json_agg(a.attname order by a.attnum), '[]'::json)
               from pg_partitioned_table pt join pg_attribute a on a.attrelid = pt.partrelid and a.attnum > 0
               where pt.partrelid = c.oid and (a.attnum = any (pt.partattrs::int2[]) or exists (select from pg_depend d
                 where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0 and d.refobjid = c.oid and d.refobjsubid = a.attnum))),
               'localParts', case when c.relkind = 'p' and ${hasRowsElsewhere("c.oid")} then
               (select coalesce(json_agg(json_build_array(ln.nspname, l.relname) order by ln.nspname, l.relname), '[]'::json)
                from pg_partition_tree(c.oid) leaf join pg_class l on l.oid = leaf.relid join pg_namespace ln on ln.oid = l.relnamespace where l.relkind = 'r') end),
             'replicaIdentity', case c.relreplident when 'i' then 'd' else c.relreplident end)::text as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`relation ${relation(id)}`, `type ${relation(id)}`],
  create({ id, key, value }, scope) {
    const t = tableValue(value);
    const before = scope.from.facts.get(key);
    const followed = followedBy(id, scope);
    const columns = scope.parts.filter((part) => part.id.kind === "column");
    const defaults = new Map(
      scope.parts.filter((part) => part.id.kind === "default").map((part) => [part.id.path[2], part]),
    );
    const constraints = scope.parts.filter((part) => part.id.kind === "constraint");
    const lines = [
      ...columns
        .filter((column) => column.value["local"] === true || t.inherits.length === 0)
        .map((column) =>
          columnClause(column, defaults.get(column.id.path[2]), {
            named: before !== undefined || hasOlderBelow(key, scope),
            loose: scope.lenient === true && !isFilled(column, defaults.has(column.id.path[2]), followed, scope),
          }),
        ),
      ...constraints.map(constraintClause),
    ];
    const persistence = t.persistence === "u" ? "UNLOGGED " : "";
    const tail = [
      t.inherits.length > 0 ? ` INHERITS (${t.inherits.map(([s, n]) => qualified(s, n)).join(", ")})` : "",
      t.partitionBy === null ? "" : ` PARTITION BY ${t.partitionBy}`,
      t.accessMethod === null ? "" : ` USING ${quote(t.accessMethod)}`,
      optionsClause(t.options),
    ].join("");
    const body = lines.length === 0 ? "()" : `(\n  ${lines.join(",\n  ")}\n)`;
    const sql = [`CREATE ${persistence}TABLE ${relation(id)} ${body}${tail};`, ...settings(id, undefined, t)];
    if (t.replicaIdentity !== "d")
      sql.push(`ALTER TABLE ${relation(id)} REPLICA IDENTITY ${identities[t.replicaIdentity]};`);
    return { sql: [...sql, ...columns.flatMap((column) => columnSettings(column))] };
  },
  drop: ({ id }) => ({ sql: [`DROP TABLE ${relation(id)};`], lock: "ACCESS EXCLUSIVE" }),
  alter(from, to, attributes, scope) {
    const a = tableValue(from.value);
    const b = tableValue(to.value);
    const isRewritten = attributes.includes("persistence") || attributes.includes("accessMethod");
    if (a.partitionBy !== b.partitionBy || (isRewritten && isHeld(from.key, scope.from))) return undefined;
    const method = a.accessMethod === b.accessMethod ? undefined : setMethod(to.id, b.accessMethod);
    if (method !== undefined && !staysForMethod(to, scope)) return undefined;
    if (lacksCheck(from, to, scope)) return undefined;
    const head = `ALTER TABLE ${relation(to.id)}`;
    const sql: string[] = [];
    const same = (x: readonly [string, string]) => (y: readonly [string, string]) => x[0] === y[0] && x[1] === y[1];
    // What comes from no table for a moment is the table's own from then on.
    for (const parent of b.inherits.filter((p) => !a.inherits.some(same(p))))
      sql.push(
        ...joinLenient(to.id, { kind: "table", path: parent }, scope),
        `${head} INHERIT ${qualified(...parent)};`,
      );
    for (const parent of a.inherits.filter((p) => !b.inherits.some(same(p))))
      sql.push(`${head} NO INHERIT ${qualified(...parent)};`);
    sql.push(...checksLeft(from, to, scope).map((name) => `${head} DROP CONSTRAINT IF EXISTS ${quote(name)};`));
    if (attributes.includes("persistence")) sql.push(`${head} SET ${b.persistence === "u" ? "UNLOGGED" : "LOGGED"};`);
    if (method !== undefined) sql.push(method.sql);
    sql.push(...changedOptions(head, a.options, b.options));
    sql.push(...settings(to.id, a, b));
    if (a.replicaIdentity !== b.replicaIdentity) sql.push(`${head} REPLICA IDENTITY ${identities[b.replicaIdentity]};`);
    return {
      sql,
      lock: "ACCESS EXCLUSIVE",
      ...(isRewritten ? { rewrites: [to.key] } : {}),
      ...(method === undefined ? {} : { requires: method.requires }),
    };
  },
  rename: (from, to) => ({ ...movedTo("TABLE", from, to), lock: "ACCESS EXCLUSIVE" }),
  whenNeedIsRebuilt: () => "stay",
  // Its identity columns get sequences of the same names.
  aside(id, { from, to }) {
    const { id: away, emission } = asideOf(id, "TABLE");
    const sequences = (columnsOf(from).get(keyOf(id)) ?? []).flatMap(({ value }) => {
      const { identity } = columnValue(value);
      return identity === null ? [] : [asideOf({ kind: "sequence", path: identity.sequence }, "SEQUENCE").emission];
    });
    return {
      id: away,
      emission: {
        sql: [...leavesParents(id, { from, to }), ...[emission, ...sequences].flatMap(({ sql }) => sql)],
        lock: "ACCESS EXCLUSIVE",
      },
    };
  },
};
