import type { Fact } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import { withoutDomains } from "../domain_rules.ts";
import { relation } from "../names.ts";
import { quote } from "../quote.ts";
import { columnValue } from "./column_clause.ts";
import { columnSettings } from "./column_settings.ts";

export function fallbackIn(parts: readonly Fact[]): Fact | undefined {
  return parts.find((part) => part.id.kind === "default");
}

/** True for a column whose rows have their values as soon as it is there. */
export function isFilled({ value }: Fact, fallback: Fact | undefined): boolean {
  const { identity, generated } = columnValue(value);
  return fallback !== undefined || identity !== null || generated !== null;
}

/**
 * The column over the type below its domain, where that may refuse rows that have no value yet; undefined where it can
 * be made as it is.
 */
export function openColumn(column: Fact, parts: readonly Fact[], schema: Schema): Fact | undefined {
  const { type, mayRefuse } = withoutDomains(columnValue(column.value).type, schema);
  if (!mayRefuse || isFilled(column, fallbackIn(parts))) return undefined;
  return { ...column, value: { ...column.value, type, collation: null, storage: null } };
}

/** Gives such a column its own type, once its rows have their values. */
export function closeColumn(column: Fact, parts: readonly Fact[], schema: Schema): readonly string[] {
  if (openColumn(column, parts, schema) === undefined) return [];
  const { type, collation } = columnValue(column.value);
  const own = `${type}${collation === null ? "" : ` COLLATE ${collation}`}`;
  return [
    `ALTER TABLE ${relation(column.id)} ALTER COLUMN ${quote(column.id.path[2] ?? "")} TYPE ${own};`,
    ...columnSettings(column, { ...columnValue(column.value), storage: null }),
  ];
}
