import { keyOf } from "../model/fact.ts";
import { isOfValues } from "./replaced_types.ts";
import type { RouteRequest } from "./route_request.ts";

/**
 * Keys of the types by which tables that go place their rows in partitions. Such a column never changes its type: the table
 * rests with the type as it was, and comes back with it.
 */
export function typesOfKeys({ from, to, dialect, restores }: RouteRequest): readonly string[] {
  // What a rollback puts away never comes back.
  if (restores !== undefined) return [];
  const gone = [...from.facts.values()].filter(({ id, key }) => id.kind === "table" && !to.facts.has(key));
  return gone.flatMap(({ id, derived }) =>
    ((derived?.["keyColumns"] ?? []) as readonly string[]).flatMap((name) => {
      const column = from.facts.get(keyOf({ kind: "column", path: [...id.path, name] }));
      return (column?.needs ?? []).filter((need) => isOfValues(dialect.kinds.get(from.facts.get(need)?.id.kind ?? "")));
    }),
  );
}
