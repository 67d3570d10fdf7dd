import type { Fact } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { relation } from "../names.ts";
import { quote } from "../quote.ts";
import { cast, castKind, changesZone } from "../types.ts";
import { columnValue } from "./column_clause.ts";
import { compositeConversion } from "./composite_conversion.ts";

/** How the values become those of the new type; empty where PostgreSQL does so by itself. */
function usingClause(before: string, after: string, name: string, attributes: readonly string[]): string {
  if (attributes.includes("retype")) return ` USING ${name}::text::${after}`;
  if (castKind(before, after) === "assignment" && !changesZone(before, after)) return "";
  return ` USING ${cast(name, before, after)}`;
}

/** Another type or collation for a column that stays; values that were converted before wait in a column beside it. */
export function typeSteps(from: Fact, to: Fact, attributes: readonly string[], scope: Scope): readonly string[] {
  const [a, b] = [columnValue(from.value), columnValue(to.value)];
  const name = quote(to.id.path[2] ?? "");
  const table = `ALTER TABLE ${relation(to.id)}`;
  const head = `${table} ALTER COLUMN ${name} TYPE ${b.type}${b.collation === null ? "" : ` COLLATE ${b.collation}`}`;
  if (scope.held !== undefined)
    return [`${head} USING ${quote(scope.held)};`, `${table} DROP COLUMN ${quote(scope.held)};`];
  const byName = attributes.includes("retype") ? compositeConversion(to, name, scope) : undefined;
  if (byName === undefined) return [`${head}${usingClause(a.type, b.type, name, attributes)};`];
  return [...(byName.before ?? []), `${head} USING ${byName.using};`, ...(byName.after ?? [])];
}
