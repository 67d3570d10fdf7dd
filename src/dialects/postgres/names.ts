import type { FactId } from "../../model/fact.ts";
import { qualified } from "./quote.ts";

/** `schema.name` of an id whose path begins with them. */
export function relation(id: FactId): string {
  const [schema = "", name = ""] = id.path;
  return qualified(schema, name);
}

/** The last name of a path. */
export function ownName(id: FactId): string {
  return id.path.at(-1) ?? "";
}

/** The id of the relation that a part (column, constraint, index, trigger …) belongs to. */
export function ownerOf(kind: string, id: FactId): FactId {
  return { kind, path: id.path.slice(0, 2) };
}
