import { type Fact, keyOf } from "../model/fact.ts";
import { type Message, message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";

/** What speaks for one column being the other under a new name. */
export function evidenceOf(
  old: Fact,
  fresh: Fact,
  { from, to }: { readonly from: Schema; readonly to: Schema },
): readonly Message<"evidence">[] {
  const evidence: Message<"evidence">[] = [message("evidence", "sameType", { type: String(old.value["type"]) })];
  if (old.value["notNull"] === fresh.value["notNull"]) evidence.push(message("evidence", "sameNullability", {}));
  const place = (schema: Schema, fact: Fact): number =>
    schema.columnOrder.get(keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }))?.indexOf(fact.id.path[2] ?? "") ??
    -1;
  if (place(from, old) === place(to, fresh)) evidence.push(message("evidence", "samePosition", {}));
  const [a = "", b = ""] = [old, fresh].map((fact) => (fact.id.path[2] ?? "").toLowerCase().replaceAll("_", ""));
  if (a.includes(b) || b.includes(a)) evidence.push(message("evidence", "similarName", {}));
  return evidence;
}
