import type { Fact } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { castColumn, castsByItself } from "../column_cast.ts";
import { relation } from "../names.ts";
import { quote } from "../quote.ts";
import { columnValue } from "./column_clause.ts";
import { compositeConversion } from "./composite_conversion.ts";
import { withoutForeignPartitions } from "./foreign_partitions.ts";

/** How the values become those of the new type; undefined where PostgreSQL does so by itself. */
function usingExpression(before: Fact, after: Fact, name: string, attributes: readonly string[]): string | undefined {
  if (attributes.includes("retype")) return `${name}::text::${columnValue(after.value).type}`;
  return castsByItself(before, after) ? undefined : castColumn(name, before, after);
}

/** Another type or collation for a column that stays; values that were converted before wait in a column beside it. */
export function typeSteps(from: Fact, to: Fact, attributes: readonly string[], scope: Scope): readonly string[] {
  const b = columnValue(to.value);
  const name = quote(to.id.path[2] ?? "");
  const table = `ALTER TABLE ${relation(to.id)}`;
  const head = `${table} ALTER COLUMN ${name} TYPE ${b.type}${b.collation === null ? "" : ` COLLATE ${b.collation}`}`;
  const computed = (using: string): readonly string[] => withoutForeignPartitions(to, `${head} USING ${using};`, scope);
  if (scope.held !== undefined) return [...computed(quote(scope.held)), `${table} DROP COLUMN ${quote(scope.held)};`];
  const byName = attributes.includes("retype") ? compositeConversion(to, name, scope) : undefined;
  if (byName !== undefined) return [...(byName.before ?? []), ...computed(byName.using), ...(byName.after ?? [])];
  const using = usingExpression(from, to, name, attributes);
  return using === undefined ? [`${head};`] : computed(using);
}
