import type { Fact } from "../../model/fact.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { cast, castKind, changesZone } from "./types.ts";

/** The type of the engine under the domains of a column; its own where that is none. */
export function plainType({ value, derived }: Fact): string {
  const plain = derived?.["plainType"];
  return typeof plain === "string" && columnValue(value).type.includes(".") ? plain : columnValue(value).type;
}

/** The value of one column as that of another type; a domain's values are cast as those of the type that it is over. */
export function castColumn(expression: string, before: Fact, after: Fact): string {
  const [plain, type] = [plainType(after), columnValue(after.value).type];
  const value = cast(expression, plainType(before), plain);
  return type === plain ? value : `(${value})::${type}`;
}

/** How PostgreSQL makes a value of one column that of another. */
export function columnCastKind(before: Fact, after: Fact): ReturnType<typeof castKind> {
  return castKind(plainType(before), plainType(after));
}

/** True where PostgreSQL changes the type of a column without being told how. */
export function castsByItself(before: Fact, after: Fact): boolean {
  return columnCastKind(before, after) === "assignment" && !changesZone(plainType(before), plainType(after));
}
