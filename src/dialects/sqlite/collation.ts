import type { Fact } from "../../model/fact.ts";
import { quote } from "./quote.ts";

/** The collation by which a column compares its values, as it is written behind one. */
export function collated(column: Fact | undefined): string {
  const collation = column?.value["collation"];
  return typeof collation === "string" ? ` COLLATE ${quote(collation)}` : "";
}
