import { type FactId, keyOf } from "../../model/fact.ts";
import type { Database } from "../database.ts";

interface Reference {
  readonly classid: string | number;
  readonly objid: string | number;
  readonly objsubid: number;
  readonly refclassid: string | number;
  readonly refobjid: string | number;
  readonly refobjsubid: number;
}

/** Objects that stand for another in pg_depend: row and array types, rules of views, indexes of constraints, sequences of identity columns … */
export const aliases = `
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
  union all select 'pg_amop'::regclass::oid::int8, m.oid::int8, 0, coalesce(d.refclassid, 'pg_opfamily'::regclass)::oid::int8, coalesce(d.refobjid, m.amopfamily)::int8, 0
    from pg_amop m left join pg_depend d on d.classid = 'pg_amop'::regclass and d.objid = m.oid and d.refclassid = 'pg_opclass'::regclass and d.deptype = 'i' where m.oid >= 16384
  union all select 'pg_amproc'::regclass::oid::int8, m.oid::int8, 0, coalesce(d.refclassid, 'pg_opfamily'::regclass)::oid::int8, coalesce(d.refobjid, m.amprocfamily)::int8, 0
    from pg_amproc m left join pg_depend d on d.classid = 'pg_amproc'::regclass and d.objid = m.oid and d.refclassid = 'pg_opclass'::regclass and d.deptype = 'i' where m.oid >= 16384
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
  union all select 'pg_constraint'::regclass::oid::int8, k.oid::int8, 0, 'pg_class'::regclass::oid::int8, k.conrelid::int8, 0
    from pg_constraint k join pg_class c on c.oid = k.conrelid and c.relkind = 'f' where k.contype = 'c'
  union all select 'pg_attrdef'::regclass::oid::int8, d.oid::int8, 0, 'pg_class'::regclass::oid::int8, d.adrelid::int8, d.adnum
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where a.attgenerated <> ''
  union all select 'pg_attrdef'::regclass::oid::int8, d.oid::int8, 0, 'pg_class'::regclass::oid::int8, d.adrelid::int8, 0
    from pg_attrdef d join pg_class c on c.oid = d.adrelid where c.relkind not in ('r', 'p')
  union all select d.classid::int8, d.objid::int8, d.objsubid, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
    from pg_depend d where d.deptype = 'e' or (d.deptype = 'i' and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0)`;

export const dependencies = `
  select distinct d.classid::int8 as classid, d.objid::int8 as objid, d.objsubid, d.refclassid::int8 as refclassid, d.refobjid::int8 as refobjid, d.refobjsubid
  from pg_depend d where d.objid >= 16384 and (d.refobjid >= 16384 or d.refclassid = 'pg_namespace'::regclass) and d.deptype in ('n', 'a', 'i')`;

/** One string for an object as pg_depend names it. */
export function addressOf(classid: string | number, objid: string | number, objsubid: number): string {
  return `${classid}:${objid}:${objsubid}`;
}

/** Keys that each address needs; addresses that are no facts of their own count for the fact that they stand for. */
export async function readNeeds(
  db: Database,
  ids: ReadonlyMap<string, FactId>,
  parts: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Set<string>>> {
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
      if (ids.has(address) && !parts.has(address)) return address;
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

export function whole(address: string): string {
  return `${address.slice(0, address.lastIndexOf(":"))}:0`;
}
