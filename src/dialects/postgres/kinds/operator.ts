import { type Fact, type FactId, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { whenComputedAnew } from "./computed_anew.ts";

/** Another operator: schema, name, type on the left (empty for a prefix operator), type on the right. */
type Partner = readonly [string, string, string, string];

const partners = ["commutator", "negator"] as const;

/** Catalog expression: the path of the operator with the number in `column`. */
function partner(column: string): string {
  return `(select json_build_array(pn.nspname, p.oprname, case when p.oprleft <> 0 then format_type(p.oprleft, null) else '' end, format_type(p.oprright, null))
    from pg_operator p join pg_namespace pn on pn.oid = p.oprnamespace where p.oid = ${column})`;
}

/** `schema.+ (left, right)`, as DROP, ALTER and COMMENT want it. */
export function operatorSignature(path: readonly string[]): string {
  const [schema = "", name = "", left = "", right = ""] = path;
  return `${quote(schema)}.${name} (${left === "" ? "NONE" : left}, ${right})`;
}

function linkOf(fact: Fact, name: (typeof partners)[number]): Partner | null {
  return fact.value[name] as Partner | null;
}

/** True when the partner comes or goes itself, and its own statement ties or cuts the link. */
function comesWithPartner(from: Fact, to: Fact, name: (typeof partners)[number], scope: Scope): boolean {
  const stays = (path: Partner | null, other: Scope["from"]): boolean =>
    path !== null && other.facts.has(keyOf({ kind: "operator", path }));
  const [lost, won] = [linkOf(from, name), linkOf(to, name)];
  if (JSON.stringify(lost) === JSON.stringify(won)) return true;
  return !stays(lost, scope.to) && !stays(won, scope.from);
}

/** Path: schema, name, type on the left (empty for a prefix operator), type on the right. */
export const operator: CatalogKind = {
  name: "operator",
  archive: "when-needed",
  // One that only others mention has no function yet.
  among: "pg_operator where oid >= 16384",
  introspect: `
    select 'pg_operator'::regclass::oid::int8 as classid, o.oid::int8 as objid, 0 as objsubid, ${partner("o.oid")}::text as path,
           json_build_object('function', o.oprcode::regproc::text, 'commutator', ${partner("o.oprcom")}, 'negator', ${partner("o.oprnegate")},
             'restrict', case when o.oprrest <> 0 then o.oprrest::regproc::text end, 'join', case when o.oprjoin <> 0 then o.oprjoin::regproc::text end,
             'merges', o.oprcanmerge, 'hashes', o.oprcanhash)::text as value
    from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
    where o.oprcode <> 0 and ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`operator ${operatorSignature(id.path)}`],
  create(fact) {
    const [schema = "", name = "", left = "", right = ""] = fact.id.path;
    const { value } = fact;
    const options = [
      `FUNCTION = ${String(value["function"])}`,
      ...(left === "" ? [] : [`LEFTARG = ${left}`]),
      `RIGHTARG = ${right}`,
      ...partners.flatMap((partner) => {
        const link = linkOf(fact, partner);
        return link === null ? [] : [`${partner.toUpperCase()} = OPERATOR(${quote(link[0])}.${link[1]})`];
      }),
      ...(value["restrict"] === null ? [] : [`RESTRICT = ${String(value["restrict"])}`]),
      ...(value["join"] === null ? [] : [`JOIN = ${String(value["join"])}`]),
      ...(value["hashes"] === true ? ["HASHES"] : []),
      ...(value["merges"] === true ? ["MERGES"] : []),
    ];
    return { sql: [`CREATE OPERATOR ${quote(schema)}.${name} (${options.join(", ")});`] };
  },
  drop: ({ id }) => ({ sql: [`DROP OPERATOR ${operatorSignature(id.path)};`] }),
  alter(from, to, attributes, scope) {
    if (attributes.some((name) => ["function", "merges", "hashes"].includes(name))) return undefined;
    if (!partners.every((name) => comesWithPartner(from, to, name, scope))) return undefined;
    const estimates = ["restrict", "join"]
      .filter((name) => attributes.includes(name))
      .map((name) => `${name.toUpperCase()} = ${to.value[name] === null ? "NONE" : String(to.value[name])}`);
    if (estimates.length === 0) return { sql: [] };
    return { sql: [`ALTER OPERATOR ${operatorSignature(to.id.path)} SET (${estimates.join(", ")});`] };
  },
  unsettles: (_from, _to, attributes, dependent) =>
    attributes.includes("recheck") ? whenComputedAnew(dependent) : undefined,
};

/** `schema.name USING method` of an operator family or class. */
export function usingMethod({ path }: Pick<FactId, "path">): string {
  const [schema = "", name = "", method = ""] = path;
  return `${quote(schema)}.${quote(name)} USING ${quote(method)}`;
}
