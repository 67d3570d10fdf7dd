import { type Fact, keyOf } from "../model/fact.ts";
import type { RouteRequest } from "./route_request.ts";

/** Keys of columns of both schemas that get other values without a change of their own. */
export function revaluedColumns({ from, to, conversions, restores }: RouteRequest): ReadonlySet<string> {
  const names: readonly (readonly [Fact | undefined, string])[] =
    restores === undefined
      ? conversions.flatMap(({ table, up, follows }) =>
          [...up.keys(), ...follows.keys()].map((name) => [to.facts.get(table), name] as const),
        )
      : [...restores.conversions.values()].flatMap(({ table, originals, converted }) =>
          [...originals, ...converted.filter(({ lookup }) => lookup !== undefined)].map(
            ({ column }) => [table, column.id.path[2] ?? ""] as const,
          ),
        );
  const keys = names.map(([table, name]) => keyOf({ kind: "column", path: [...(table?.id.path ?? []), name] }));
  return new Set(
    keys.filter(
      (key) => from.facts.get(key)?.value["type"] === to.facts.get(key)?.value["type"] && from.facts.has(key),
    ),
  );
}
