import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { Scope } from "../../kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { qualified, quote } from "../quote.ts";
import { adoptedBy, indexesOf } from "../schema_index.ts";

/**
 * Catalog expression for the index under the alias `i` (pg_index): whether its table is clustered by it, or known by it to
 * replicas, and how closely its expressions are counted, by number of column.
 */
export const indexMarks = `'clustered', i.indisclustered, 'replicaIdentity', i.indisreplident,
  'statistics', (select json_object_agg(s.attnum, s.attstattarget order by s.attnum) from pg_attribute s where s.attrelid = i.indexrelid and s.attnum > 0 and coalesce(s.attstattarget, -1) >= 0)`;

/** Attributes that `markIndex` changes. */
export const marks: ReadonlySet<string> = new Set(["clustered", "replicaIdentity", "statistics"]);

function statisticsOf({ value }: Fact): Readonly<Record<string, number>> {
  return (value["statistics"] ?? {}) as unknown as Readonly<Record<string, number>>;
}

/** True for marks that only a statement of their own can give. */
export function isMarked(fact: Fact): boolean {
  return fact.value["clustered"] === true || fact.value["replicaIdentity"] === true || countsItself(fact);
}

/** True for an index that PostgreSQL would count as any other once it has made it anew by itself. */
export function countsItself(fact: Fact): boolean {
  return Object.keys(statisticsOf(fact)).length > 0;
}

/** What is said of a partitioned index reaches those of its partitions, which may have said something else. */
function setStatistics(to: Fact, before: Readonly<Record<string, number>>, schema: Schema): readonly string[] {
  const after = statisticsOf(to);
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (at) => before[at] !== after[at],
  );
  const sql: string[] = [];
  const set = (fact: Fact, ifExists: string): void => {
    const name = qualified(fact.id.path[0] ?? "", ownName(fact.id));
    const wanted = statisticsOf(fact);
    for (const at of changed)
      sql.push(`ALTER INDEX ${ifExists}${name} ALTER COLUMN ${at} SET STATISTICS ${wanted[at] ?? -1};`);
    for (const part of adoptedBy(schema).get(fact.key) ?? []) set(part, "IF EXISTS ");
  };
  if (changed.length > 0) set(to, "");
  return sql;
}

/** Statements that give the marks of a new index or key. */
export function markNew(fact: Fact, { to }: Scope): readonly string[] {
  const { id, value } = fact;
  const head = `ALTER TABLE ${relation(id)}`;
  const name = quote(ownName(id));
  return [
    ...(value["clustered"] === true ? [`${head} CLUSTER ON ${name};`] : []),
    ...(value["replicaIdentity"] === true ? [`${head} REPLICA IDENTITY USING INDEX ${name};`] : []),
    ...setStatistics(fact, {}, to),
  ];
}

/** Statements that change the marks of an index or key that stays. */
export function markIndex(from: Fact, to: Fact, { to: schema }: Scope): readonly string[] {
  const head = `ALTER TABLE ${relation(to.id)}`;
  const name = quote(ownName(to.id));
  const table = keyOf(ownerOf("table", to.id));
  const passes = (mark: string): boolean =>
    (indexesOf(schema).get(table) ?? []).some(({ value }) => value[mark] === true);
  const changes = (mark: string): boolean => (from.value[mark] === true) !== (to.value[mark] === true);
  const sql = [...setStatistics(to, statisticsOf(from), schema)];
  if (changes("clustered")) {
    if (to.value["clustered"] === true) sql.push(`${head} CLUSTER ON ${name};`);
    else if (!passes("clustered")) sql.push(`${head} SET WITHOUT CLUSTER;`);
  }
  if (changes("replicaIdentity")) {
    // Another identity than an index is for the table to set.
    const own = schema.facts.get(table)?.value["replicaIdentity"];
    if (to.value["replicaIdentity"] === true) sql.push(`${head} REPLICA IDENTITY USING INDEX ${name};`);
    else if (own === "d" && !passes("replicaIdentity")) sql.push(`${head} REPLICA IDENTITY DEFAULT;`);
  }
  return sql;
}
