import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { literal } from "../quote.ts";
import { asideOf } from "./aside.ts";

const providers: Readonly<Record<string, string>> = { c: "libc", i: "icu", b: "builtin" };

export const collation: CatalogKind = {
  name: "collation",
  archive: "when-needed",
  // The locale of an ICU collation moved from one column of the catalog to another, and to a third name.
  among: "pg_collation where oid >= 16384",
  introspect: `
    select 'pg_collation'::regclass::oid::int8 as classid, l.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, l.collname)::text as path,
           json_build_object('provider', l.collprovider, 'deterministic', l.collisdeterministic, 'collate', l.collcollate, 'ctype', l.collctype,
             'locale', coalesce(to_jsonb(l)->>'colllocale', to_jsonb(l)->>'colliculocale'), 'rules', to_jsonb(l)->>'collicurules')::text as value
    from pg_collation l join pg_namespace n on n.oid = l.collnamespace
    where ${isUserNamespace("n")}`,
  create({ id, value }) {
    const options = [`provider = ${providers[String(value["provider"])] ?? "libc"}`];
    if (value["deterministic"] === false) options.push("deterministic = false");
    if (value["locale"] !== null) options.push(`locale = ${literal(String(value["locale"]))}`);
    if (value["collate"] !== null) options.push(`lc_collate = ${literal(String(value["collate"]))}`);
    if (value["ctype"] !== null) options.push(`lc_ctype = ${literal(String(value["ctype"]))}`);
    if (value["rules"] !== null) options.push(`rules = ${literal(String(value["rules"]))}`);
    return { sql: [`CREATE COLLATION ${relation(id)} (${options.join(", ")});`] };
  },
  aside: (id) => asideOf(id, "COLLATION"),
  drop: ({ id }) => ({ sql: [`DROP COLLATION ${relation(id)};`] }),
};
