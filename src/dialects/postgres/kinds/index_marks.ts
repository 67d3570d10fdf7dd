import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { quote } from "../quote.ts";
import { indexesOf } from "../schema_index.ts";

/** Catalog expression: that the table of the index under the alias `i` (pg_index) is clustered by it, or known by it to replicas. */
export const indexMarks = "'clustered', i.indisclustered, 'replicaIdentity', i.indisreplident";

/** Attributes that `markIndex` changes. */
export const marks: ReadonlySet<string> = new Set(["clustered", "replicaIdentity"]);

/** Statements that give the marks of a new index or key. */
export function markNew({ id, value }: Fact): readonly string[] {
  const head = `ALTER TABLE ${relation(id)}`;
  const name = quote(ownName(id));
  return [
    ...(value["clustered"] === true ? [`${head} CLUSTER ON ${name};`] : []),
    ...(value["replicaIdentity"] === true ? [`${head} REPLICA IDENTITY USING INDEX ${name};`] : []),
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
  const sql: string[] = [];
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
