import { nodeOf } from "./action.ts";
import type { OrderRequest } from "./order_request.ts";
import { inheritedFrom } from "./owner.ts";

/** Nodes after which a fact has its later shape: its own, or those of the columns above that it follows. */
export function alteredBy(
  key: string,
  request: Pick<OrderRequest, "actions" | "consequences" | "to">,
): readonly string[] {
  if (!request.consequences.alters.has(key)) return [];
  const node = nodeOf("alter", key);
  const fact = request.to.facts.get(key);
  if (request.actions.all.has(node) || fact === undefined) return [node];
  return inheritedFrom(fact, request.to).flatMap((above) => alteredBy(above, request));
}
