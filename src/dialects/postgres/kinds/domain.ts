import type { Fact, Json } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { dollarQuoted, quote } from "../quote.ts";
import { users } from "../schema_index.ts";
import { asideOf } from "./aside.ts";
import { comparesOrder } from "./compared_order.ts";
import { movedTo } from "./moved.ts";

interface DomainValue {
  readonly type: string;
  readonly collation: string | null;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly checks: Readonly<Record<string, string>>;
}

export function domainValue(value: Readonly<Record<string, Json>>): DomainValue {
  return value as unknown as DomainValue;
}

/** PostgreSQL checks the values of columns; it refuses where they lie inside of arrays, ranges and composite values. */
function isContained(domain: Fact, schema: Schema): boolean {
  return (users(schema).get(domain.key) ?? []).some((user) => {
    switch (user.id.kind) {
      case "column":
        return String(user.value["type"]).endsWith("[]");
      case "domain":
        return domainValue(user.value).type.endsWith("[]") || isContained(user, schema);
      default:
        return user.id.kind === "composite" || user.id.kind === "range";
    }
  });
}

/**
 * `ALTER DOMAIN … DROP CONSTRAINT` leaves messages to other sessions behind that only the next change of a catalog takes along, and
 * until then no block with EXCEPTION can change one. A large object that goes at once is such a change, for which everybody has leave.
 */
const settled = `DO ${dollarQuoted(" BEGIN PERFORM pg_catalog.lo_unlink(pg_catalog.lo_create(0)); END ")};`;

function takesLess(a: DomainValue, b: DomainValue): boolean {
  return (b.notNull && !a.notNull) || Object.entries(b.checks).some(([name, text]) => a.checks[name] !== text);
}

export const domain: CatalogKind = {
  name: "domain",
  archive: "when-needed",
  among: "pg_type where typtype = 'd' and oid >= 16384",
  introspect: `
    select 'pg_type'::regclass::oid::int8 as classid, t.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, t.typname)::text as path,
           json_build_object(
             'type', format_type(t.typbasetype, t.typtypmod),
             'collation', (select format('%I.%I', cn.nspname, c.collname) from pg_collation c join pg_namespace cn on cn.oid = c.collnamespace
                           join pg_type b on b.oid = t.typbasetype where c.oid = t.typcollation and t.typcollation <> b.typcollation),
             'notNull', t.typnotnull,
             'default', t.typdefault,
             'derived', json_build_object('comparesOrder', exists (select from pg_constraint c where c.contypid = t.oid and c.contype = 'c' and ${comparesOrder("c.conbin")})),
             'checks', (select coalesce(json_object_agg(c.conname, pg_get_constraintdef(c.oid) order by c.conname), '{}'::json)
                        from pg_constraint c where c.contypid = t.oid and c.contype = 'c'))::text as value
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'd' and ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`type ${relation(id)}`],
  create({ id, value }) {
    const d = domainValue(value);
    const parts = [`CREATE DOMAIN ${relation(id)} AS ${d.type}`];
    if (d.collation !== null) parts.push(`COLLATE ${d.collation}`);
    if (d.default !== null) parts.push(`DEFAULT ${d.default}`);
    if (d.notNull) parts.push("NOT NULL");
    for (const [name, text] of Object.entries(d.checks)) parts.push(`CONSTRAINT ${quote(name)} ${text}`);
    return { sql: [`${parts.join(" ")};`] };
  },
  drop: ({ id }) => ({ sql: [`DROP DOMAIN ${relation(id)};`] }),
  alter(from, to, attributes, scope) {
    const a = domainValue(from.value);
    const b = domainValue(to.value);
    if (a.type !== b.type || a.collation !== b.collation) return undefined;
    const tightened = takesLess(a, b);
    const asksAgain = attributes.includes("recheck");
    if ((tightened || asksAgain) && isContained(from, scope.from)) return undefined;
    const head = `ALTER DOMAIN ${relation(to.id)}`;
    const sql: string[] = [];
    for (const [name, text] of Object.entries(a.checks)) {
      if (b.checks[name] !== text) sql.push(`${head} DROP CONSTRAINT ${quote(name)};`);
    }
    if (a.default !== b.default)
      sql.push(`${head} ${b.default === null ? "DROP DEFAULT" : `SET DEFAULT ${b.default}`};`);
    if (a.notNull !== b.notNull) sql.push(`${head} ${b.notNull ? "SET" : "DROP"} NOT NULL;`);
    for (const [name, text] of Object.entries(b.checks)) {
      if (a.checks[name] !== text) sql.push(`${head} ADD CONSTRAINT ${quote(name)} ${text};`);
    }
    // The same rule once more, for a moment: to add it is what makes PostgreSQL look at the rows.
    for (const [name, text] of Object.entries(asksAgain ? b.checks : {})) {
      if (a.checks[name] !== text || text.endsWith(" NOT VALID")) continue;
      sql.push(`${head} ADD CONSTRAINT smartspec_recheck ${text};`, `${head} DROP CONSTRAINT smartspec_recheck;`);
    }
    const gone = Object.entries(a.checks).some(([name, text]) => b.checks[name] !== text);
    if (gone || asksAgain) sql.push(settled);
    return { sql, lock: "SHARE" };
  },
  takesLess: (from, to) => takesLess(domainValue(from.value), domainValue(to.value)),
  sameWhenOnly: true,
  rename: (from, to) => movedTo("DOMAIN", from, to),
  aside: (id) => asideOf(id, "DOMAIN"),
  whenNeedIsRebuilt: () => "rebuild",
};
