import type { FactId } from "../../model/fact.ts";
import { quote } from "./quote.ts";

/** The only schema of a database file has no name in a spec. */
export const home = "";

/** What the program makes for itself, in front of every name. */
export const ownPrefix = "_smartspec";

/** The quoted name of the table, view or virtual table that an object is, or is a part of. */
export function relation({ path }: Pick<FactId, "path">): string {
  return quote(path[1] ?? "");
}

export function ownName({ path }: Pick<FactId, "path">): string {
  return path.at(-1) ?? "";
}

export function tableOf({ path }: Pick<FactId, "path">): FactId {
  return { kind: "table", path: path.slice(0, 2) };
}

/** Two names that differ in the case of ASCII letters only are one name. */
export function folded(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
