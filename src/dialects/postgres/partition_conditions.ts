import { type Fact, keyOf } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import type { ConditionWriter } from "../condition_writer.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName, relation } from "./names.ts";
import { literal, qualified, quote } from "./quote.ts";
import { boundOf } from "./row_mover.ts";

/** Hashing asks the partitioned table itself. */
function isHashed({ derived }: Fact): boolean {
  return typeof derived?.["modulus"] === "number";
}

/** The partitions above one, itself among them. */
function branchOf(partition: Fact, { facts }: Pick<Schema, "facts">): readonly Fact[] {
  const above = facts.get(keyOf({ kind: "partition", path: partition.value["parent"] as readonly string[] }));
  return above === undefined ? [partition] : [partition, ...branchOf(above, { facts })];
}

/** Tables by hash that place rows in these partitions, and are not yet there as they will be. */
function absentHashes(partitions: readonly Fact[], from: Schema, to: Schema): readonly Fact[] {
  const hashed = partitions.flatMap((partition) => branchOf(partition, to)).filter(isHashed);
  const keys = new Set(hashed.map(({ value }) => keyOf({ kind: "table", path: value["parent"] as readonly string[] })));
  return [...keys].sort().flatMap((key) => {
    const table = to.facts.get(key);
    if (table === undefined) return [];
    const before = from.facts.get(key);
    const isThere = before?.value["partitionBy"] === table.value["partitionBy"];
    const same = ["type", "collation"].every((name) =>
      keyColumns(table, to).every((column) => from.facts.get(column.key)?.value[name] === column.value[name]),
    );
    return isThere && same ? [] : [table];
  });
}

function keyColumns({ id, derived }: Fact, { facts }: Schema): readonly Fact[] {
  return ((derived?.["keyColumns"] ?? []) as readonly string[]).flatMap(
    (name) => facts.get(keyOf({ kind: "column", path: [...id.path, name] })) ?? [],
  );
}

/** An empty table with the same key: hashing asks it alone. */
function standIn(table: Fact, to: Schema): { readonly name: string; readonly sql: string } {
  const name = `pg_temp.${quote(table.id.path.join("."))}`;
  const columns = keyColumns(table, to).map((column) => {
    const { type, collation } = columnValue(column.value);
    return `${quote(ownName(column.id))} ${type}${collation === null ? "" : ` COLLATE ${collation}`}`;
  });
  return {
    name,
    sql: `CREATE TABLE ${name} (${columns.join(", ")}) PARTITION BY ${String(table.value["partitionBy"])};`,
  };
}

type PartitionConditions = Pick<ConditionWriter, "takesAll" | "isWithin" | "hasNoPartition" | "pointsInto">;

/** Conditions over the partitions that rows belong to. */
export const partitionConditions: PartitionConditions = {
  takesAll(partitions) {
    const moduli = partitions.flatMap(({ derived }) => {
      const modulus = derived?.["modulus"];
      return typeof modulus === "number" ? [modulus] : [];
    });
    // Each modulus is a factor of every larger one.
    const largest = Math.max(...moduli);
    return moduli.length > 0 && moduli.reduce((sum, modulus) => sum + largest / modulus, 0) === largest;
  },
  isWithin: (partition) => (isHashed(partition) ? undefined : `(${boundOf(partition)})`),
  hasNoPartition(partitions, from, to) {
    if (partitions.length === 0) return { condition: "true", prepare: [] };
    const absent = absentHashes(partitions, from, to).map((table) => ({
      asked: `${literal(qualified(...(table.id.path as [string, string])))}::regclass`,
      ...standIn(table, to),
    }));
    const told = partitions.map((partition) =>
      absent.reduce(
        (text, { asked, name }) => text.replaceAll(asked, `${literal(name)}::regclass`),
        boundOf(partition),
      ),
    );
    return {
      condition: `(${told.map((bound) => `(${bound})`).join(" OR ")}) IS NOT TRUE`,
      prepare: absent.map(({ sql }) => sql),
    };
  },
  pointsInto(fact, partition, takers) {
    const target = fact.value["references"] as { readonly columns: readonly string[] } | null;
    if (target === null || fact.derived?.["temporal"] === true || takers.some(isHashed)) return undefined;
    const columns = fact.value["columns"] as readonly string[];
    const same = columns.map((name, at) => `r.${quote(target.columns[at] ?? "")} = t.${quote(name)}`);
    const taken = takers.map((taker) => `(${boundOf(taker)})`).join(" OR ");
    const leaves = taken === "" ? [] : [`(${taken}) IS NOT TRUE`];
    return `EXISTS (SELECT FROM ${relation(partition.id)} r WHERE ${[...same, ...leaves].join(" AND ")})`;
  },
};
