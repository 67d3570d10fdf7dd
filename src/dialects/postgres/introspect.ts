import { createHash } from "node:crypto";
import { type Fact, type FactId, type Json, keyOf } from "../../model/fact.ts";
import type { Schema, Uncovered } from "../../model/schema.ts";
import type { Database } from "../database.ts";
import { removeExtensionParts } from "./extension_parts.ts";
import { kinds } from "./kinds.ts";
import { uncoveredObjects, uncoveredQuery } from "./uncovered.ts";

interface Row {
  readonly classid: string | number;
  readonly objid: string | number;
  readonly objsubid: number;
  readonly path: string;
  readonly value: string;
}

interface Draft {
  readonly id: FactId;
  readonly address: string;
  readonly value: Readonly<Record<string, Json>>;
  readonly derived?: Readonly<Record<string, Json>>;
}

interface Reference {
  readonly classid: string | number;
  readonly objid: string | number;
  readonly objsubid: number;
  readonly refclassid: string | number;
  readonly refobjid: string | number;
  readonly refobjsubid: number;
}

/** Kinds that pg_depend does not know: what they need is told by their path and value. */
const withoutAddress: ReadonlySet<string> = new Set(["comment", "grant", "partition", "ownership"]);

/** Objects that stand for another in pg_depend: row and array types, rules of views, indexes of constraints, sequences of identity columns … */
const aliases = `
  select 'pg_type'::regclass::oid::int8 as classid, c.reltype::int8 as objid, 0 as objsubid, 'pg_class'::regclass::oid::int8 as refclassid, c.oid::int8 as refobjid, 0 as refobjsubid
    from pg_class c where c.reltype <> 0 and c.relkind <> 'c' and c.oid >= 16384
  union all select 'pg_type'::regclass::oid::int8, t.typarray::int8, 0, 'pg_type'::regclass::oid::int8, t.oid::int8, 0
    from pg_type t where t.typarray <> 0 and t.oid >= 16384
  union all select 'pg_type'::regclass::oid::int8, t.typarray::int8, 0, 'pg_class'::regclass::oid::int8, t.typrelid::int8, 0
    from pg_type t where t.typarray <> 0 and t.typrelid <> 0 and t.oid >= 16384
  union all select 'pg_class'::regclass::oid::int8, t.typrelid::int8, 0, 'pg_type'::regclass::oid::int8, t.oid::int8, 0
    from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
  union all select 'pg_type'::regclass::oid::int8, r.rngmultitypid::int8, 0, 'pg_type'::regclass::oid::int8, r.rngtypid::int8, 0
    from pg_range r where r.rngtypid >= 16384
  union all select 'pg_publication_rel'::regclass::oid::int8, r.oid::int8, 0, 'pg_publication'::regclass::oid::int8, r.prpubid::int8, 0 from pg_publication_rel r
  union all select s.classid::int8, s.objid::int8, 0, s.refclassid::int8, s.refobjid::int8, 0 from pg_depend s
    where s.classid = to_regclass('pg_catalog.pg_publication_namespace') and s.refclassid = 'pg_publication'::regclass
  union all select 'pg_rewrite'::regclass::oid::int8, r.oid::int8, 0, 'pg_class'::regclass::oid::int8, r.ev_class::int8, 0
    from pg_rewrite r where r.rulename = '_RETURN' and r.oid >= 16384
  union all select 'pg_class'::regclass::oid::int8, k.conindid::int8, 0, 'pg_constraint'::regclass::oid::int8, k.oid::int8, 0
    from pg_constraint k where k.contype in ('p', 'u', 'x')
  union all select 'pg_constraint'::regclass::oid::int8, k.oid::int8, 0, 'pg_class'::regclass::oid::int8, k.conrelid::int8, k.conkey[1]
    from pg_constraint k where k.contype = 'n' and k.conrelid <> 0
  union all select 'pg_constraint'::regclass::oid::int8, k.oid::int8, 0, 'pg_type'::regclass::oid::int8, k.contypid::int8, 0
    from pg_constraint k where k.contypid <> 0
  union all select 'pg_attrdef'::regclass::oid::int8, d.oid::int8, 0, 'pg_class'::regclass::oid::int8, d.adrelid::int8, d.adnum
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where a.attgenerated <> ''
  union all select d.classid::int8, d.objid::int8, d.objsubid, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
    from pg_depend d where d.deptype = 'e' or (d.deptype = 'i' and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0)`;

const dependencies = `
  select distinct d.classid::int8 as classid, d.objid::int8 as objid, d.objsubid, d.refclassid::int8 as refclassid, d.refobjid::int8 as refobjid, d.refobjsubid
  from pg_depend d where d.objid >= 16384 and (d.refobjid >= 16384 or d.refclassid = 'pg_namespace'::regclass) and d.deptype in ('n', 'a', 'i')`;

/** Constraints of domains are part of the domain's value; only comments speak of them by themselves. */
const domainConstraints = `
  select 'pg_constraint'::regclass::oid::int8 as classid, k.oid::int8 as objid, 0 as objsubid,
         json_build_array(n.nspname, t.typname, k.conname)::text as path, '{}' as value
  from pg_constraint k join pg_type t on t.oid = k.contypid join pg_namespace n on n.oid = t.typnamespace where k.contype = 'c' and k.oid >= 16384`;

const members = `
  select d.classid::int8 as classid, d.objid::int8 as objid, d.objsubid from pg_depend d where d.deptype = 'e'`;

function addressOf(classid: string | number, objid: string | number, objsubid: number): string {
  return `${classid}:${objid}:${objsubid}`;
}

/** Identifies all queries by which the catalog is read. */
export const catalogVersion: string = createHash("sha256")
  .update(
    [...kinds.map((kind) => kind.introspect), aliases, dependencies, members, domainConstraints, uncoveredQuery].join(
      "\n",
    ),
  )
  .digest("hex");

/** Reads the user's schema back from the catalog. The session must be idle. */
export async function introspect(db: Database): Promise<Schema> {
  await db.run("SET search_path = ''");
  const schema = await read(db);
  await db.run("RESET search_path");
  return schema;
}

async function read(db: Database): Promise<Schema> {
  const owned = new Set((await db.query<Row>(members)).map((row) => addressOf(row.classid, row.objid, row.objsubid)));
  const ids = new Map<string, FactId>();
  const drafts: Draft[] = [];
  const unnamed: Uncovered[] = [];
  for (const row of await db.query<Row>(domainConstraints)) {
    ids.set(addressOf(row.classid, row.objid, 0), {
      kind: "constraint of domain",
      path: JSON.parse(row.path) as string[],
    });
  }
  const procedures = new Set<string>();
  const columnOrder = new Map<string, string[]>();
  for (const kind of kinds) {
    const attached = kind.name === "comment" || kind.name === "grant";
    for (const row of await db.query<Row>(kind.introspect)) {
      const address = addressOf(row.classid, row.objid, row.objsubid);
      const object = addressOf(row.classid, row.objid, 0);
      if (owned.has(object)) continue;
      const own = JSON.parse(row.path) as string[];
      const about = attached ? aboutOf(ids, address, own) : undefined;
      if (attached && about === undefined) {
        unnamed.push({ kind: kind.name, name: String(own.at(-1) ?? "") });
        continue;
      }
      const rest = attached ? own.slice(0, -1) : own;
      const id: FactId = { kind: kind.name, path: about === undefined ? own : [about.kind, ...about.path, ...rest] };
      const { derived, ...stated } = JSON.parse(row.value) as Draft["value"] & { readonly derived?: Draft["value"] };
      const value = about?.kind === "routine" ? { ...stated, procedure: procedures.has(address) } : stated;
      if (!withoutAddress.has(kind.name)) ids.set(address, id);
      if (value["procedure"] === true && !attached) procedures.add(address);
      drafts.push({ id, address, value, ...(derived === undefined ? {} : { derived }) });
      if (kind.name === "column") {
        const table = keyOf({ kind: "table", path: id.path.slice(0, 2) });
        columnOrder.set(table, [...(columnOrder.get(table) ?? []), id.path[2] ?? ""]);
      }
    }
  }
  const needs = await readNeeds(db, ids);
  const parents = new Map(kinds.map((kind) => [kind.name, kind.parent]));
  const facts = new Map<string, Fact>();
  for (const { id, address, ...stated } of drafts) {
    const { value } = stated;
    const key = keyOf(id);
    const own = new Set(withoutAddress.has(id.kind) ? [] : needs.get(address));
    const parent = parents.get(id.kind)?.({ id, key, value, needs: [] });
    if (parent !== undefined) own.add(keyOf(parent));
    if (id.kind === "partition") own.add(keyOf({ kind: "table", path: value["parent"] as readonly string[] }));
    if (id.kind === "ownership") own.add(keyOf({ kind: "column", path: value["column"] as readonly string[] }));
    // That a column owns the sequence is a fact of its own.
    if (id.kind === "sequence") for (const need of own) if (need.startsWith("column ")) own.delete(need);
    own.delete(key);
    facts.set(key, { id, key, ...stated, needs: [...own].sort() });
  }
  removeExtensionParts(facts);
  for (const [key, fact] of facts) {
    const known = fact.needs.filter((need) => facts.has(need));
    if (known.length < fact.needs.length) facts.set(key, { ...fact, needs: known });
  }
  return { dialect: "postgres", facts, uncovered: [...(await uncoveredObjects(db, owned)), ...unnamed], columnOrder };
}

/**
 * What a comment or a grant is about. Columns of views are no facts of their own; the first of `own` names the column.
 */
function aboutOf(ids: ReadonlyMap<string, FactId>, address: string, own: string[]): FactId | undefined {
  const column = own.shift() ?? "";
  const known = ids.get(address);
  if (known !== undefined || column === "") return known;
  const relation = ids.get(whole(address));
  if (relation?.kind !== "view" && relation?.kind !== "materialized view") return undefined;
  return { kind: `column of ${relation.kind}`, path: [...relation.path, column] };
}

/** Keys that each address needs; addresses that are no facts of their own count for the fact that they stand for. */
async function readNeeds(db: Database, ids: ReadonlyMap<string, FactId>): Promise<ReadonlyMap<string, Set<string>>> {
  const standsFor = new Map<string, string>();
  for (const row of await db.query<Reference>(aliases)) {
    standsFor.set(
      addressOf(row.classid, row.objid, row.objsubid),
      addressOf(row.refclassid, row.refobjid, row.refobjsubid),
    );
  }
  const resolve = (start: string): string | undefined => {
    let address = start;
    for (let hops = 0; hops < 5; hops++) {
      if (ids.has(address) && ids.get(address)?.kind !== "constraint of domain") return address;
      const next =
        standsFor.get(address) ??
        standsFor.get(whole(address)) ??
        (ids.has(whole(address)) ? whole(address) : undefined);
      if (next === undefined) return undefined;
      address = next;
    }
    return undefined;
  };
  const needs = new Map<string, Set<string>>();
  const add = (from: string | undefined, to: string | undefined): void => {
    const need = to === undefined ? undefined : ids.get(to);
    if (from === undefined || need === undefined || from === to) return;
    const known = needs.get(from) ?? new Set<string>();
    known.add(keyOf(need));
    needs.set(from, known);
  };
  for (const row of await db.query<Reference>(dependencies)) {
    const from = resolve(addressOf(row.classid, row.objid, row.objsubid));
    add(from, resolve(addressOf(row.refclassid, row.refobjid, row.refobjsubid)));
  }
  return needs;
}

function whole(address: string): string {
  return `${address.slice(0, address.lastIndexOf(":"))}:0`;
}
