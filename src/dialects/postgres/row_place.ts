import type { Fact } from "../../model/fact.ts";

/** Where a row under the alias `t` lies. In a partitioned table a ctid alone is one of several rows'. */
export function rowPlace(table: Fact): string {
  return table.value["partitionBy"] === null ? "t.ctid" : "(t.tableoid::text || t.ctid::text)";
}
