import type { Dialect } from "../dialects/dialect.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";
import { isOfValues } from "./replaced_types.ts";
import type { RouteRequest } from "./route_request.ts";

/** Keys of the user's types by which a table places its rows in partitions. No engine gives such a column another type. */
function keyTypes({ id, derived }: Fact, { facts }: Schema, dialect: Dialect): readonly string[] {
  return ((derived?.["keyColumns"] ?? []) as readonly string[]).flatMap((name) => {
    const column = facts.get(keyOf({ kind: "column", path: [...id.path, name] }));
    return (column?.needs ?? []).filter((need) => isOfValues(dialect.kinds.get(facts.get(need)?.id.kind ?? "")));
  });
}

/** Keys of such types of the tables that go: one rests with the type as it was, and comes back with it. */
export function typesOfKeys({ from, to, dialect, restores }: RouteRequest): readonly string[] {
  // What a rollback puts away never comes back.
  if (restores !== undefined) return [];
  const gone = [...from.facts.values()].filter(({ id, key }) => id.kind === "table" && !to.facts.has(key));
  return gone.flatMap((table) => keyTypes(table, from, dialect));
}

/**
 * True for a table by such a type that changes while it would rest. It holds no rows once its partitions are detached, so
 * it goes, and is made anew on the way back.
 */
export function isOfChangingKey(
  table: Fact,
  { asides, alters }: Consequences,
  from: Schema,
  dialect: Dialect,
): boolean {
  return (
    table.id.kind === "table" && keyTypes(table, from, dialect).some((type) => asides.has(type) || alters.has(type))
  );
}
