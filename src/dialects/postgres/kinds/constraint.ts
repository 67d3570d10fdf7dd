import type { Fact } from "../../../model/fact.ts";
import { keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified, quote } from "../quote.ts";
import { indexesOf } from "../schema_index.ts";
import { comparesOrder } from "./compared_order.ts";
import { indexMarks, isMarked, markIndex, markNew, marks } from "./index_marks.ts";
import { asksRoutine, isOverReturned, lenientConstraint } from "./lenient_constraint.ts";
import { changedOptions, optionsClause } from "./options.ts";

/** The words of a definition that say when it is checked; PostgreSQL writes them in this order. */
function timing({ value }: Fact): string {
  return `${value["deferrable"] === true ? " DEFERRABLE" : ""}${value["deferred"] === true ? " INITIALLY DEFERRED" : ""}`;
}

/** The definition, with other words where it says when it is checked. */
function timed(fact: Fact, words: string): string {
  const definition = String(fact.value["definition"]);
  const own = timing(fact);
  const at = own === "" ? definition.length : definition.lastIndexOf(own);
  return definition.slice(0, at) + words + definition.slice(at + own.length);
}

/** `CONSTRAINT name …` as CREATE TABLE and ALTER TABLE ADD write it. */
export function constraintClause(fact: Fact): string {
  const options = (fact.value["options"] ?? []) as readonly string[];
  const definition =
    options.length === 0 ? String(fact.value["definition"]) : timed(fact, `${optionsClause(options)}${timing(fact)}`);
  return `CONSTRAINT ${quote(ownName(fact.id))} ${definition}`;
}

const withIndex = new Set(["p", "u", "x"]);

/** Ends of a definition that can be changed in place. */
const notValid = " NOT VALID";

/** True where another key of the table says the same: of two in one statement PostgreSQL makes one. */
function repeatsKey(fact: Fact, to: Schema): boolean {
  const { type, columns } = fact.value;
  if (type !== "p" && type !== "u") return false;
  return (indexesOf(to).get(keyOf(ownerOf("table", fact.id))) ?? []).some(
    (other) =>
      other.id.kind === "constraint" &&
      (other.value["type"] === "p" || (other.value["type"] === "u" && type === "u" && other.key < fact.key)) &&
      other.key !== fact.key &&
      JSON.stringify(other.value["columns"]) === JSON.stringify(columns),
  );
}

export const constraint: CatalogKind = {
  name: "constraint",
  sameWhenEqual: true,
  introspect: `
    select 'pg_constraint'::regclass::oid::int8 as classid, k.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname, k.conname)::text as path,
           (json_build_object('type', k.contype, 'definition', pg_get_constraintdef(k.oid), 'expression', pg_get_expr(k.conbin, k.conrelid),
             'matchFull', k.confmatchtype = 'f', 'deferrable', k.condeferrable, 'deferred', k.condeferred,
             'options', case when k.contype in ('p', 'u', 'x') then (select to_json(ic.reloptions) from pg_class ic where ic.oid = k.conindid) end,
             'columns', (select coalesce(json_agg(a.attname order by u.n), '[]'::json) from unnest(k.conkey) with ordinality u(attnum, n)
                         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum),
             'references', (select json_build_object('table', json_build_array(fn.nspname, f.relname), 'columns',
                              (select json_agg(a.attname order by u.n) from unnest(k.confkey) with ordinality u(attnum, n)
                               join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum))
                            from pg_class f join pg_namespace fn on fn.oid = f.relnamespace where f.oid = k.confrelid),
             'operators', case when k.contype = 'x' then (select json_agg(format('operator(%I.%s)', opn.nspname, op.oprname) order by u.n)
                            from unnest(k.conexclop) with ordinality u(oid, n) join pg_operator op on op.oid = u.oid
                            join pg_namespace opn on opn.oid = op.oprnamespace) end,
             'derived', json_build_object('temporal', coalesce((to_jsonb(k)->>'conperiod')::boolean, false),
               'expressions', case when k.contype = 'x' then (select json_agg(pg_get_indexdef(k.conindid, g.n, true) order by g.n)
                 from generate_series(1, cardinality(k.conexclop)) g(n)) end,
               'predicate', case when k.contype = 'x' then (select pg_get_expr(xi.indpred, xi.indrelid) from pg_index xi where xi.indexrelid = k.conindid) end,
               'stays', k.connoinherit, 'comparesOrder', k.contype <> 'c' or ${comparesOrder("k.conbin")},
               'setsColumns', jsonb_typeof(to_jsonb(k)->'confdelsetcols') = 'array'),
             'inherited', k.coninhcount > 0 and k.contype = 'c',
             'parent', (select json_build_array(pn.nspname, pt.relname, pk.conname) from pg_constraint pk join pg_class pt on pt.oid = pk.conrelid
                        join pg_namespace pn on pn.oid = pt.relnamespace where pk.oid = k.conparentid and k.contype in ('p', 'u', 'x')))::jsonb
             || coalesce((select jsonb_build_object(${indexMarks}) from pg_index i where i.indexrelid = k.conindid and k.contype in ('p', 'u', 'x')), '{}'))::text as value
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where (k.contype in ('p', 'u', 'c', 'f', 'x') or k.contype = 'n' and not k.convalidated) and c.relkind in ('r', 'p')
      and (k.coninhcount = 0 or c.relispartition and k.contype in ('c', 'p', 'u', 'x') or k.contype = 'c' and k.conislocal) and (k.conparentid = 0 or k.contype in ('p', 'u', 'x')) and ${isUserNamespace("n")}`,
  parent: ({ id }) => ownerOf("table", id),
  occupies: ({ id, value }) => [
    `constraint ${JSON.stringify(id.path)}`,
    ...(withIndex.has(String(value["type"]))
      ? [`relation ${relation({ kind: "", path: [id.path[0] ?? "", ownName(id)] })}`]
      : []),
  ],
  // A new table takes every check of its own statement as valid.
  inline: (fact, to) =>
    fact.value["type"] !== "f" &&
    fact.value["type"] !== "n" &&
    !isMarked(fact) &&
    !String(fact.value["definition"]).endsWith(notValid) &&
    !repeatsKey(fact, to),
  create(fact, scope) {
    const type = fact.value["type"];
    const table = keyOf(ownerOf("table", fact.id));
    const isPartial = [notValid, " NOT ENFORCED"].some((end) => String(fact.value["definition"]).endsWith(end));
    const clause = constraintClause(fact);
    const add =
      scope.lenient === true && !isPartial && (isOverReturned(fact, scope.from) || asksRoutine(fact))
        ? lenientConstraint(fact, clause)
        : `ALTER TABLE ${relation(fact.id)} ADD ${clause};`;
    return {
      sql: [add, ...markNew(fact, scope)],
      lock: type === "f" ? "SHARE ROW EXCLUSIVE" : "ACCESS EXCLUSIVE",
      ...(String(fact.value["definition"]).endsWith(notValid) ? {} : { scans: [table] }),
    };
  },
  // The key of a partition which leaves may have gone with one far above it.
  drop: ({ id, value }) => ({
    sql: [
      `ALTER TABLE ${relation(id)} DROP CONSTRAINT ${Array.isArray(value["parent"]) ? "IF EXISTS " : ""}${quote(ownName(id))};`,
    ],
    lock: "ACCESS EXCLUSIVE",
  }),
  alter(from, to, attributes, scope) {
    // A parent adopts the constraints of its partitions by itself.
    if (attributes.every((name) => name === "parent" || name === "options" || marks.has(name))) {
      const index = qualified(to.id.path[0] ?? "", ownName(to.id));
      const [before, after] = [from, to].map(({ value }) => (value["options"] ?? []) as readonly string[]);
      const options = changedOptions(`ALTER INDEX ${index}`, before ?? [], after ?? []);
      return { sql: [...options, ...markIndex(from, to, scope)], lock: "SHARE UPDATE EXCLUSIVE" };
    }
    if (to.value["inherited"] === true && from.value["inherited"] === true) return undefined;
    if (from.value["type"] === "f" && timed(from, "") === timed(to, "")) {
      const when = [to.value["deferrable"] === true ? "DEFERRABLE" : "NOT DEFERRABLE"];
      if (to.value["deferrable"] === true)
        when.push(to.value["deferred"] === true ? "INITIALLY DEFERRED" : "INITIALLY IMMEDIATE");
      const name = quote(ownName(to.id));
      return {
        sql: [`ALTER TABLE ${relation(to.id)} ALTER CONSTRAINT ${name} ${when.join(" ")};`],
        lock: "ACCESS EXCLUSIVE",
      };
    }
    if (from.value["definition"] === `${String(to.value["definition"])}${notValid}`) {
      return {
        sql: [`ALTER TABLE ${relation(to.id)} VALIDATE CONSTRAINT ${quote(ownName(to.id))};`],
        lock: "SHARE UPDATE EXCLUSIVE",
        scans: [keyOf(ownerOf("table", to.id))],
      };
    }
    return undefined;
  },
  // PostgreSQL takes it for a column of the type.
  cannotRename: ({ id }, { facts }) => facts.has(keyOf({ ...ownerOf("table", id), kind: "row type" })),
  rename: (from, to) => ({
    sql: [`ALTER TABLE ${relation(from)} RENAME CONSTRAINT ${quote(ownName(from))} TO ${quote(ownName(to))};`],
    lock: "ACCESS EXCLUSIVE",
  }),
};
