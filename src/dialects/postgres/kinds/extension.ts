import type { Fact } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { isOwnNamespace } from "../namespaces.ts";
import { dollarQuoted, literal, quote } from "../quote.ts";

/** True when values of its types are stored, so that it may have been put away with them. */
function isStored({ key, value }: Fact, { facts }: Schema): boolean {
  if (value["relocatable"] !== true) return false;
  return [...facts.values()].some(
    ({ id, needs }) => id.kind !== "grant" && id.kind !== "comment" && needs.includes(key),
  );
}

/** A database holds an extension once: one that rests in an archive comes out of it, and what rests there goes on using it. */
function outOfArchives({ id, value }: Fact): string {
  const [name = ""] = id.path;
  return `DO ${dollarQuoted(`
BEGIN
  IF EXISTS (SELECT FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = ${literal(name)} AND ${isOwnNamespace("n")}) THEN
    ALTER EXTENSION ${quote(name)} SET SCHEMA ${quote(String(value["schema"]))};
  END IF;
END `)};`;
}

export const extension: CatalogKind = {
  name: "extension",
  archive: "when-needed",
  cannotMove: ({ value }) => value["relocatable"] !== true,
  introspect: `
    select 'pg_extension'::regclass::oid::int8 as classid, e.oid::int8 as objid, 0 as objsubid,
           json_build_array(e.extname)::text as path,
           json_build_object('schema', n.nspname, 'relocatable', e.extrelocatable)::text as value
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname <> 'plpgsql' and not ${isOwnNamespace("n")}`,
  create(fact, scope) {
    const { id, value } = fact;
    const [name, schema] = [quote(id.path[0] ?? ""), quote(String(value["schema"]))];
    return {
      sql: [
        ...(isStored(fact, scope.to) ? [outOfArchives(fact)] : []),
        `CREATE EXTENSION IF NOT EXISTS ${name} WITH SCHEMA ${schema};`,
      ],
    };
  },
  drop: ({ id }) => ({ sql: [`DROP EXTENSION ${quote(id.path[0] ?? "")};`] }),
  alter: (from, to, attributes) =>
    attributes.includes("schema") && from.value["relocatable"] === true
      ? { sql: [`ALTER EXTENSION ${quote(to.id.path[0] ?? "")} SET SCHEMA ${quote(String(to.value["schema"]))};`] }
      : undefined,
};
