import { createHash } from "node:crypto";
import { type Fact, type FactId, type Json, keyOf } from "../../model/fact.ts";
import type { Schema, Uncovered } from "../../model/schema.ts";
import type { Database } from "../database.ts";
import { addressOf, aliases, dependencies, readNeeds, whole } from "./dependencies.ts";
import { removeExtensionParts } from "./extension_parts.ts";
import { commentedObject } from "./kinds/comment.ts";
import { ownerKey } from "./kinds/owner.ts";
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

/** Kinds that pg_depend does not know: what they need is told by their path and value. */
const withoutAddress: ReadonlySet<string> = new Set([
  "comment",
  "grant",
  "owner",
  "partition",
  "ownership",
  "row type",
]);

/** Kinds whose rows name their object by its address: its kind and path come before their own. */
const attachedKinds: ReadonlySet<string> = new Set(["comment", "grant", "owner"]);

/** What is part of another fact, and only comments and grants speak of by itself. */
const parts = `
  select 'pg_constraint'::regclass::oid::int8 as classid, k.oid::int8 as objid, 0 as objsubid,
         json_build_array('constraint of domain', n.nspname, t.typname, k.conname)::text as path, '{}' as value
  from pg_constraint k join pg_type t on t.oid = k.contypid join pg_namespace n on n.oid = t.typnamespace where k.contype = 'c' and k.oid >= 16384
  union all
  select 'pg_constraint'::regclass::oid::int8, k.oid::int8, 0, json_build_array('constraint of foreign table', n.nspname, c.relname, k.conname)::text, '{}'
  from pg_constraint k join pg_class c on c.oid = k.conrelid and c.relkind = 'f' join pg_namespace n on n.oid = c.relnamespace where k.contype = 'c'
  union all
  select 'pg_class'::regclass::oid::int8, c.oid::int8, 0, json_build_array('composite', n.nspname, c.relname)::text, '{}'
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'c' and c.oid >= 16384
  union all
  select 'pg_class'::regclass::oid::int8, s.oid::int8, 0, json_build_array('sequence of column', n.nspname, c.relname, a.attname)::text,
         json_build_object('sequence', json_build_array(sn.nspname, s.relname))::text
  from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S' join pg_namespace sn on sn.oid = s.relnamespace
  join pg_class c on c.oid = d.refobjid join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
  where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'i'`;

const members = `
  select d.classid::int8 as classid, d.objid::int8 as objid, d.objsubid, json_build_array(x.extname)::text as path
  from pg_depend d left join pg_extension x on x.oid = d.refobjid where d.deptype = 'e'`;

const rare = kinds.filter((kind) => kind.among !== undefined);

/** Names of the kinds of which there may be objects: planning a query that finds nothing costs more than asking first. */
const presentQuery = `select array_remove(array[${rare
  .map(({ name, among }) => `case when exists (select from ${among}) then '${name}' end`)
  .join(", ")}], null) as names`;

/** Identifies all queries by which the catalog is read. */
export const catalogVersion: string = createHash("sha256")
  .update(
    [...kinds.map((kind) => kind.introspect), presentQuery, aliases, dependencies, members, parts, uncoveredQuery].join(
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
  const owned = new Map(
    (await db.query<Row>(members)).map((row) => [
      addressOf(row.classid, row.objid, row.objsubid),
      { kind: "extension", path: JSON.parse(row.path) as string[] },
    ]),
  );
  // Members of extensions are no facts; what was granted on them is.
  const memberIds = new Map<string, FactId>();
  const ids = new Map<string, FactId>();
  const drafts: Draft[] = [];
  const unnamed: Uncovered[] = [];
  const partValues = new Map<string, Draft["value"]>();
  for (const row of await db.query<Row>(parts)) {
    const [kind = "", ...path] = JSON.parse(row.path) as string[];
    ids.set(addressOf(row.classid, row.objid, 0), { kind, path });
    partValues.set(addressOf(row.classid, row.objid, 0), JSON.parse(row.value) as Draft["value"]);
  }
  const procedures = new Set<string>();
  const columnOrder = new Map<string, string[]>();
  const [found] = await db.query<{ names: readonly string[] }>(presentQuery);
  const present = new Set(found?.names);
  for (const kind of kinds) {
    if (kind.among !== undefined && !present.has(kind.name)) continue;
    const attached = attachedKinds.has(kind.name);
    for (const row of await db.query<Row>(kind.introspect)) {
      const address = addressOf(row.classid, row.objid, row.objsubid);
      const object = addressOf(row.classid, row.objid, 0);
      const own = JSON.parse(row.path) as string[];
      const isMember = owned.has(object);
      if (isMember && !attached) {
        memberIds.set(address, { kind: kind.name, path: own });
        if ((JSON.parse(row.value) as Draft["value"])["procedure"] === true) procedures.add(address);
      }
      if (isMember && kind.name !== "grant") continue;
      const about = attached ? aboutOf(isMember ? memberIds : ids, address, own) : undefined;
      if (attached && about === undefined) {
        // An object that is not modelled is reported itself.
        if (kind.name !== "owner" && !isMember) unnamed.push({ kind: kind.name, name: String(own.at(-1) ?? "") });
        continue;
      }
      const rest = attached ? own.slice(0, -1) : own;
      const id: FactId = { kind: kind.name, path: about === undefined ? own : [about.kind, ...about.path, ...rest] };
      const { derived, ...stated } = JSON.parse(row.value) as Draft["value"] & { readonly derived?: Draft["value"] };
      const known = about?.kind === "routine" ? { procedure: procedures.has(address) } : partValues.get(address);
      const value = attached && known !== undefined ? { ...stated, ...known } : stated;
      if (!withoutAddress.has(kind.name)) ids.set(address, id);
      if (value["procedure"] === true && !attached) procedures.add(address);
      drafts.push({ id, address, value, ...(derived === undefined ? {} : { derived }) });
      if (kind.name === "column") {
        const table = keyOf({ kind: "table", path: id.path.slice(0, 2) });
        columnOrder.set(table, [...(columnOrder.get(table) ?? []), id.path[2] ?? ""]);
      }
    }
  }
  const needs = await readNeeds(db, ids, new Set(partValues.keys()));
  const parents = new Map(kinds.map((kind) => [kind.name, kind.parent]));
  const facts = new Map<string, Fact>();
  for (const { id, address, ...stated } of drafts) {
    const { value } = stated;
    const key = keyOf(id);
    const own = new Set(withoutAddress.has(id.kind) ? [] : needs.get(address));
    const parent = parents.get(id.kind)?.({ id, key, value, needs: [] });
    if (parent !== undefined) own.add(keyOf(parent));
    if (id.kind === "partition") own.add(keyOf({ kind: "table", path: value["parent"] as readonly string[] }));
    if (id.kind === "ownership") {
      const owner = value["column"] as readonly string[];
      own.add(keyOf({ kind: "column", path: owner })).add(keyOf({ kind: "foreign table", path: owner.slice(0, 2) }));
      own.add(ownerKey({ kind: "table", path: owner.slice(0, 2) }));
    }
    if (id.kind === "row type") {
      own.add(keyOf({ kind: "composite", path: value["type"] as readonly string[] }));
      for (const name of columnOrder.get(keyOf({ kind: "table", path: id.path })) ?? [])
        own.add(keyOf({ kind: "column", path: [...id.path, name] }));
    }
    const extension = withoutAddress.has(id.kind) ? owned.get(whole(address)) : undefined;
    if (extension !== undefined) own.add(keyOf(extension));
    if (id.kind === "grant") own.add(ownerKey(commentedObject(id.path.slice(0, -1))));
    // That a column owns the sequence is a fact of its own.
    if (id.kind === "sequence") for (const need of own) if (isOwner(need)) own.delete(need);
    own.delete(key);
    facts.set(key, { id, key, ...stated, needs: [...own].sort() });
  }
  removeExtensionParts(facts);
  for (const [key, fact] of facts) {
    const known = fact.needs.filter((need) => facts.has(need));
    if (known.length < fact.needs.length) facts.set(key, { ...fact, needs: known });
  }
  return {
    dialect: "postgres",
    facts,
    uncovered: [...(await uncoveredObjects(db, new Set(owned.keys()))), ...unnamed],
    columnOrder,
  };
}

function isOwner(need: string): boolean {
  return need.startsWith("column ") || need.startsWith("foreign table ");
}

const wholeRelations: ReadonlySet<string> = new Set(["view", "materialized view", "foreign table", "composite"]);

/**
 * What a comment or a grant is about. Columns of these are no facts of their own; the first of `own` names the column.
 */
function aboutOf(ids: ReadonlyMap<string, FactId>, address: string, own: string[]): FactId | undefined {
  const column = own.shift() ?? "";
  const known = ids.get(address);
  if (known !== undefined || column === "") return known;
  const relation = ids.get(whole(address));
  if (relation === undefined || !wholeRelations.has(relation.kind)) return undefined;
  return { kind: `column of ${relation.kind}`, path: [...relation.path, column] };
}
