import type { Fact } from "../../../model/fact.ts";
import { columnValue } from "./column_clause.ts";

/** What becomes of what was computed, or allowed, by something that changes. */
export function whenComputedAnew({ id, value }: Fact): "rebuild" | "recheck" | undefined {
  switch (id.kind) {
    case "index":
      return "rebuild";
    case "constraint":
      return String(value["definition"]).endsWith(" NOT VALID") ? undefined : "rebuild";
    case "column":
      return columnValue(value).generated?.kind === "s" ? "rebuild" : undefined;
    case "domain":
    case "routine":
    case "operator":
      return "recheck";
    default:
      return undefined;
  }
}
