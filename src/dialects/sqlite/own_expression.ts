import type { Image } from "../condition_writer.ts";
import { ownName } from "./names.ts";
import { placementOf } from "./placement.ts";
import { quote } from "./quote.ts";

/** Columns of a row of the image, alias `t`: as it is, or as it will be. */
function namesOf({ given, present, columns }: Image, rows: "before" | "after"): readonly string[] {
  if (given !== undefined || rows === "after") return columns.map(({ after }) => ownName(after.id));
  const { stored, computed } = placementOf(present);
  return [...stored, ...computed].map(({ name }) => name);
}

/**
 * A spec's expression over a row `t` of the table. It may name the row's own table, which `t` hides: where it could, the
 * row takes that name.
 */
export function overOwnRow(expression: string, image: Image, rows: "before" | "after" = "before"): string {
  const name = ownName(image.table.id);
  if (name.toLowerCase() === "t" || !expression.toLowerCase().includes(name.toLowerCase())) return expression;
  const columns = namesOf(image, rows).map((column) => `t.${quote(column)} AS ${quote(column)}`);
  return columns.length === 0
    ? expression
    : `(SELECT ${expression} FROM (SELECT ${columns.join(", ")}) AS ${quote(name)})`;
}
