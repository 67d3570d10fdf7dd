import type { FactId } from "../../../model/fact.ts";
import type { Emission } from "../../kind.ts";
import { relation } from "../names.ts";
import { quote } from "../quote.ts";

const suffix = "__before";

/** The name that an object takes while its successor stands beside it: at most 63 bytes, whole characters. */
export function asideName(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > 63 - suffix.length) kept = [...kept].slice(0, -1).join("");
  return `${kept}${suffix}`;
}

/** The object under its aside name, and the statement that gives it; `word` is what ALTER calls it. */
export function asideOf(
  id: FactId,
  word: "TYPE" | "DOMAIN" | "COLLATION" | "TABLE" | "SEQUENCE",
): { readonly id: FactId; readonly emission: Emission } {
  const name = asideName(id.path[1] ?? "");
  return {
    id: { kind: id.kind, path: [id.path[0] ?? "", name] },
    emission: { sql: [`ALTER ${word} ${relation(id)} RENAME TO ${quote(name)};`] },
  };
}
