import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";

/** True for an index or key of a partition that was there before one of its table adopted it: that takes it along as it goes. */
export function goesWithParent(from: Fact, to: Fact, { to: later }: Pick<Scope, "to">): boolean {
  const parent = from.value["parent"];
  if (!Array.isArray(parent) || Array.isArray(to.value["parent"])) return false;
  const partition = later.facts.get(keyOf({ kind: "partition", path: to.id.path.slice(0, 2) }));
  const above = partition?.value["parent"];
  const stays = Array.isArray(above) && above.join("\0") === parent.slice(0, 2).join("\0");
  return stays && !later.facts.has(keyOf({ kind: from.id.kind, path: parent as readonly string[] }));
}
