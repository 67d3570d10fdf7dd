import type { Fact, FactId } from "../../../model/fact.ts";
import { keyOf } from "../../../model/fact.ts";
import { heirsTakeNull } from "../../../model/heirs_take_null.ts";
import type { Scope } from "../../kind.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { isHeld } from "../row_shape.ts";
import { below, indexesOf } from "../schema_index.ts";
import { keepsRows } from "../types.ts";
import { type ColumnValue, columnClause, columnValue, identityClause } from "./column_clause.ts";
import { columnSettings } from "./column_settings.ts";
import { typeSteps } from "./column_type.ts";
import { dropColumn } from "./drop_column.ts";
import { addIdentityAboveHeirs, isAboveHeirs } from "./identity_above_heirs.ts";
import { countsItself } from "./index_marks.ts";
import { comesByJoining, isHandedOver, staysInherited } from "./inherited_column.ts";
import { lenientNotNull } from "./lenient_not_null.ts";
import { renameNotNull } from "./not_null_name.ts";
import { closeColumn, fallbackIn, isFilled, openColumn } from "./open_column.ts";
import { sequenceOptions, sequenceSettings } from "./sequence.ts";

/** Dependents that PostgreSQL carries along itself when a column's type changes. */
const carried = new Set(["index", "constraint", "comment", "grant", "owner", "ownership", "partition", "table"]);

/** An expression over several columns is not one any more while only some of them have their new type. */
function comparesColumns({ id, value, needs }: Fact): boolean {
  const isExpression =
    id.kind === "index"
      ? value["predicate"] !== null || (value["columns"] as readonly (string | null)[] | null)?.includes(null) === true
      : value["type"] === "c" || value["type"] === "x";
  return isExpression && needs.filter((need) => need.startsWith("column ")).length > 1;
}

function typeChanged(attributes: readonly string[]): boolean {
  return attributes.includes("type") || attributes.includes("collation");
}

/** PostgreSQL 17 changes how a column is generated in place, as long as nothing else about its values changes. */
function changesExpression(
  a: ColumnValue,
  b: ColumnValue,
  attributes: readonly string[],
  { target = 0 }: Scope,
): boolean {
  return target >= 17 && a.generated?.kind === "s" && b.generated?.kind === "s" && !typeChanged(attributes);
}

function identitySteps(head: string, a: ColumnValue["identity"], b: ColumnValue["identity"]): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (b === null) return [`${head} DROP IDENTITY;`];
  if (a === null) return [`${head} ADD ${identityClause(b)};`];
  const sql: string[] = [];
  if (a.kind !== b.kind) sql.push(`${head} SET GENERATED ${b.kind === "a" ? "ALWAYS" : "BY DEFAULT"};`);
  const [aSchema, aName] = a.sequence;
  const [, bName] = b.sequence;
  if (aName !== bName) sql.push(`ALTER SEQUENCE ${quote(aSchema)}.${quote(aName)} RENAME TO ${quote(bName)};`);
  if (JSON.stringify(a.settings) !== JSON.stringify(b.settings)) {
    const type = a.settings["type"] === b.settings["type"] ? "" : `AS ${String(b.settings["type"])} `;
    sql.push(`ALTER SEQUENCE ${quote(aSchema)}.${quote(bName)} ${type}${sequenceOptions(b.settings)};`);
  }
  return sql;
}

/** A new column brings its default to the tables below; these have none. */
function withoutDefaults(column: FactId, { from, to }: Scope): readonly string[] {
  const name = column.path[2] ?? "";
  return (below(to).get(keyOf(ownerOf("table", column))) ?? []).flatMap(({ id }) => {
    const path = [...id.path, name];
    if (!from.facts.has(keyOf({ kind: "table", path: id.path }))) return [];
    const none = !to.facts.has(keyOf({ kind: "default", path })) && to.facts.has(keyOf({ kind: "column", path }));
    return [
      ...(none
        ? [`ALTER TABLE ONLY ${relation({ kind: "column", path })} ALTER COLUMN ${quote(name)} DROP DEFAULT;`]
        : []),
      ...withoutDefaults({ kind: "column", path }, { from, to, parts: [] }),
    ];
  });
}

/** A table that becomes a partition leaves its columns to the partitioned table. */
function isJoining(column: FactId, { from, to }: Scope): boolean {
  const key = keyOf({ kind: "partition", path: column.path.slice(0, 2) });
  return to.facts.has(key) && !from.facts.has(key);
}

/** True for a new column that no column which stays comes after. */
function isAppended(column: FactId, { from, to }: Scope): boolean {
  const table = keyOf(ownerOf("table", column));
  const order = to.columnOrder.get(table) ?? [];
  const before = from.columnOrder.get(table) ?? [];
  return !order.slice(order.indexOf(ownName(column)) + 1).some((name) => before.includes(name));
}

/** True for a column whose values PostgreSQL makes itself, or checks, for all rows while it comes; defaults may come later. */
function fillsRows(column: Fact): boolean {
  const { generated, identity } = columnValue(column.value);
  return generated?.kind === "s" || identity !== null || column.needs.some((need) => need.startsWith("domain "));
}

/** True for a column of a primary key, which is NOT NULL whatever is said. */
function isOfKey(column: Fact, schema: Scope["from"]): boolean {
  const keys = indexesOf(schema).get(keyOf(ownerOf("table", column.id))) ?? [];
  return keys.some(
    ({ value }) => value["type"] === "p" && (value["columns"] as readonly string[]).includes(ownName(column.id)),
  );
}

/** Catalog expression: the type under the domain `t`, and under those that it is over. */
const plainType = `(
  with recursive chain(type, modifier) as (select t.typbasetype, t.typtypmod
    union all select u.typbasetype, u.typtypmod from chain join pg_type u on u.oid = chain.type and u.typtype = 'd')
  select format_type(chain.type, chain.modifier) from chain join pg_type u on u.oid = chain.type and u.typtype <> 'd')`;

export const column: CatalogKind = {
  name: "column",
  introspect: `
    select 'pg_class'::regclass::oid::int8 as classid, c.oid::int8 as objid, a.attnum as objsubid,
           json_build_array(n.nspname, c.relname, a.attname)::text as path,
           json_build_object('type', format_type(a.atttypid, a.atttypmod),
             'collation', (select format('%I.%I', cn.nspname, l.collname) from pg_collation l join pg_namespace cn on cn.oid = l.collnamespace
                           where l.oid = a.attcollation and a.attcollation <> t.typcollation),
             'notNull', a.attnotnull and not exists (select from pg_constraint v where v.conrelid = a.attrelid and v.contype = 'n' and v.conkey[1] = a.attnum and not v.convalidated),
             'notNullName', nn.conname,
             'generated', case when a.attgenerated <> '' then json_build_object('kind', a.attgenerated, 'expression', pg_get_expr(d.adbin, d.adrelid)) end,
             'identity', case when a.attidentity <> '' then (select json_build_object('kind', a.attidentity,
                 'sequence', json_build_array(sn.nspname, sc.relname), 'settings', ${sequenceSettings})
               from pg_depend i join pg_sequence s on s.seqrelid = i.objid join pg_class sc on sc.oid = i.objid join pg_namespace sn on sn.oid = sc.relnamespace
               where i.classid = 'pg_class'::regclass and i.refclassid = 'pg_class'::regclass and i.refobjid = a.attrelid and i.refobjsubid = a.attnum and i.deptype = 'i') end,
             'storage', case when a.attstorage <> t.typstorage then a.attstorage end,
             'compression', nullif(a.attcompression, ''),
             'statistics', nullif(coalesce(a.attstattarget, -1), -1), 'options', coalesce(to_json(a.attoptions), '[]'::json),
             'derived', json_build_object('storage', t.typstorage, 'typeDefault', t.typdefault is not null, 'plainType', case when t.typtype = 'd' then ${plainType} end, 'stated', (select coalesce(json_agg('notNull'::text), '[]'::json) from pg_constraint o
               where o.conrelid = a.attrelid and o.contype = 'n' and o.conkey[1] = a.attnum and o.conislocal)), 'local', a.attislocal, 'inherited', a.attinhcount > 0)::text as value
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated <> ''
    left join pg_constraint nn on nn.conrelid = a.attrelid and nn.contype = 'n' and nn.convalidated and nn.conkey[1] = a.attnum and nn.coninhcount = 0
      and nn.conname <> left(c.relname || '_' || a.attname || '_not_null', 63) and octet_length(c.relname || a.attname) < 54
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${isUserNamespace("n")}
    order by c.oid, a.attnum`,
  parent: ({ id }) => ownerOf("table", id),
  // The sequence of an identity column has a name among the relations.
  occupies({ value }) {
    const { identity } = columnValue(value);
    return identity === null ? [] : [`relation ${relation({ kind: "sequence", path: identity.sequence })}`];
  },
  inline: () => true,
  create(fact, scope) {
    const fallback = fallbackIn(scope.parts);
    const c = columnValue(fact.value);
    const loose = !isFilled(fact, fallback) || (c.identity === null && heirsTakeNull(fact, scope.from));
    // A partition or heir that comes back may bear the name by then.
    const named = (below(scope.to).get(keyOf(ownerOf("table", fact.id))) ?? []).length > 0;
    const open = openColumn(fact, scope.parts, scope.to) ?? fact;
    const rewrites =
      c.identity !== null || c.generated?.kind === "s" ? { rewrites: [keyOf(ownerOf("table", fact.id))] } : {};
    return {
      sql: [
        ...(isAboveHeirs(fact, scope)
          ? addIdentityAboveHeirs(fact)
          : [`ALTER TABLE ${relation(fact.id)} ADD COLUMN ${columnClause(open, fallback, { loose, named })};`]),
        ...(fallback === undefined ? [] : withoutDefaults(fact.id, scope)),
        ...columnSettings(open),
      ],
      lock: "ACCESS EXCLUSIVE",
      ...rewrites,
    };
  },
  complete: (fact, { to, parts }) => closeColumn(fact, parts, to),
  drop: dropColumn,
  alter(from, to, attributes, scope) {
    const a = columnValue(from.value);
    const b = columnValue(to.value);
    const anew = b.generated !== null && JSON.stringify(a.generated) !== JSON.stringify(b.generated);
    if (anew && !changesExpression(a, b, attributes, scope)) return undefined;
    if (a.generated?.kind === "v" && b.generated === null) return undefined;
    const table = `ALTER TABLE ${relation(to.id)}`;
    const head = `${table} ALTER COLUMN ${quote(to.id.path[2] ?? "")}`;
    const sql: string[] = [];
    const fact = keyOf(ownerOf("table", to.id));
    let rewrites = anew && b.generated?.kind === "s";
    if (anew) sql.push(`${head} SET EXPRESSION AS (${b.generated?.expression ?? ""});`);
    if (a.generated !== null && b.generated === null) sql.push(`${head} DROP EXPRESSION;`);
    if (a.identity !== null && b.identity === null) sql.push(...identitySteps(head, a.identity, null));
    // What was computed for rows born since may lack a value.
    const eased =
      scope.held !== undefined && scope.lenient === true && a.notNull && b.notNull && !isOfKey(to, scope.from);
    if (a.notNull && (!b.notNull || eased)) sql.push(`${head} DROP NOT NULL;`);
    if (typeChanged(attributes)) {
      sql.push(...typeSteps(from, to, attributes, scope));
      rewrites = attributes.includes("retype") || (a.type !== b.type && !keepsRows(a.type, b.type));
    }
    if ((!a.notNull || eased) && b.notNull)
      sql.push(scope.lenient === true ? lenientNotNull(to, scope.to.facts.get(fact)) : `${head} SET NOT NULL;`);
    if (b.identity !== null) sql.push(...identitySteps(head, a.identity, b.identity));
    // A new type brings its own way of storing values.
    sql.push(...columnSettings(to, typeChanged(attributes) ? { ...a, storage: null } : a));
    // The name of what a table inherits is not its own, until it inherits no more.
    const isOwn = a.inherited && !b.inherited;
    if (b.notNull && (isOwn || a.notNullName !== b.notNullName || (!a.notNull && b.notNullName !== null)))
      sql.push(renameNotNull(to));
    return {
      sql,
      lock: "ACCESS EXCLUSIVE",
      ...(rewrites ? { rewrites: [fact] } : {}),
      ...(!a.notNull && b.notNull ? { scans: [fact] } : {}),
    };
  },
  rename: (from, to) => ({
    sql: [`ALTER TABLE ${relation(from)} RENAME COLUMN ${quote(from.path[2] ?? "")} TO ${quote(to.path[2] ?? "")};`],
    lock: "ACCESS EXCLUSIVE",
  }),
  unsettles(_from, _to, attributes, dependent) {
    if (!typeChanged(attributes)) return undefined;
    const stands = !carried.has(dependent.id.kind) || dependent.value["type"] === "f";
    return stands || comparesColumns(dependent) || countsItself(dependent) ? "rebuild" : undefined;
  },
  // A column that a table declares itself cannot be handed over to the table that it inherits from, nor come from one
  // that had it before; and rows lie where the key of their partition says.
  // Rows of the table that others hold are read by place, and are not written anew.
  withTable: true,
  unsettlesParent(from, to, scope, attributes) {
    if (to === undefined) return false;
    const b = columnValue(to.value);
    const table = keyOf(ownerOf("table", to.id));
    if (isHeld(table, scope.from)) {
      if (from === undefined ? !isAppended(to.id, scope) || fillsRows(to) : typeChanged(attributes)) return true;
      if (attributes.includes("generated") && b.generated !== null) return true;
    }
    if (from === undefined) return comesByJoining(to, scope);
    const a = columnValue(from.value);
    if (a.local && !b.local && !isJoining(to.id, scope)) return true;
    if (!a.local && b.local && staysInherited(to, scope)) return true;
    if (typeChanged(attributes) && isHandedOver(to, scope)) return true;
    const keyColumns = (scope.from.facts.get(table)?.derived?.["keyColumns"] ?? []) as readonly string[];
    return keyColumns.includes(ownName(from.id)) && typeChanged(attributes);
  },
  whenNeedIsRebuilt(fact, need) {
    if (need.key === keyOf(ownerOf("table", fact.id))) return "rebuild";
    if (columnValue(fact.value).generated !== null) return "rebuild";
    return ["enum", "domain", "composite", "range", "table", "collation"].includes(need.id.kind) ? "retype" : "stay";
  },
};
