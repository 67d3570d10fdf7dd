import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";

const types: ReadonlySet<string> = new Set(["enum", "domain", "composite", "range"]);

/**
 * True for a partitioned table by a column whose type changes while it would rest: no engine gives such a column another
 * type. It holds no rows once its partitions are detached, so it goes, and is made anew on the way back.
 */
export function isOfChangingKey(table: Fact, { asides, alters }: Consequences, { facts }: Schema): boolean {
  if (table.id.kind !== "table") return false;
  const names = (table.derived?.["keyColumns"] ?? []) as readonly string[];
  return names.some((name) => {
    const column = facts.get(keyOf({ kind: "column", path: [...table.id.path, name] }));
    return column?.needs.some(
      (need) => types.has(facts.get(need)?.id.kind ?? "") && (asides.has(need) || alters.has(need)),
    );
  });
}
