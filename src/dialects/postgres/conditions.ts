import type { Fact } from "../../model/fact.ts";
import type { ConditionWriter } from "../condition_writer.ts";
import { changesValue, isNoLabel, labelsOf } from "./changed_value.ts";
import { askedColumn, rulesOf, withoutDomains } from "./domain_rules.ts";
import { goesOverByText, heldRows } from "./held_values.ts";
import { rowsAfter, rowsBefore } from "./image_rows.ts";
import { holds, innerValues } from "./inner_values.ts";
import { isBuiltIn } from "./kept_row.ts";
import { keyConditions } from "./key_conditions.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { domainValue } from "./kinds/domain.ts";
import { isOverReturned } from "./kinds/lenient_constraint.ts";
import { ownName, relation } from "./names.ts";
import { isNotNull, isNull } from "./null_test.ts";
import { overRowOf } from "./own_expression.ts";
import { rowPlace } from "./own_rows.ts";
import { partitionConditions } from "./partition_conditions.ts";
import { literal, quote } from "./quote.ts";
import { pointsNowhere } from "./referenced_rows.ts";
import { rowSample } from "./row_sample.ts";
import { holdersOf } from "./row_shape.ts";
import { cast, changesZone, isTooLong, isWidening, withoutModifiers } from "./types.ts";

/** A key of several columns that has to be there as a whole, or not at all. */
function isMatchFull({ value }: Fact): boolean {
  return value["matchFull"] === true;
}

export const conditions: ConditionWriter = {
  tableName: (image) => relation(image.table.id),
  place: (image) => rowPlace(image.present),
  numberedBy: rowPlace,
  after: rowsAfter,
  before: rowsBefore,
  valueOf: (column) => `t.${quote(ownName(column.id))}`,
  ...rowSample,
  isNull: (column) => isNull(`t.${quote(ownName(column.id))}`, column),
  isFilled: (columns) =>
    columns.map((column) => isNotNull(`t.${quote(ownName(column.id))}`, column)).join(" AND ") || "true",
  doesNotConvert(before, after, from, to, isMade = false) {
    const [a, b] = [columnValue(before.value).type, columnValue(after.value).type];
    const name = `t.${quote(ownName(after.id))}`;
    if (a === b) return goesOverByText(before, from, to);
    const [inner, outer] = [withoutDomains(a, from), withoutDomains(b, to)];
    const changed = changesValue(name, inner.type, outer.type, from, to, isMade);
    const rules = outer.type.includes(".")
      ? []
      : outer.domains.flatMap((domain) => rulesOf(domain, name, inner.type, outer.type));
    const conditions = [...(changed === undefined ? [] : [changed]), ...rules];
    if (rules.length === 0) return changed;
    return conditions.map((condition) => `(${condition})`).join(" OR ");
  },
  cannotBeConverted(column, text, to) {
    const expression = overRowOf(column.id, text);
    const { type } = columnValue(column.value);
    const labels = labelsOf(type, to.facts);
    if (labels !== undefined) return isNoLabel(`(${expression})`, type, labels);
    const inner = withoutDomains(type, to);
    if (inner.domains.length > 0 && !inner.type.includes(".")) {
      const value = `((${expression})::${inner.type})`;
      const rules = inner.domains.flatMap((domain) => rulesOf(domain, value, inner.type, inner.type));
      return [`length(${value}::text) < 0`, ...rules].map((rule) => `(${rule})`).join(" OR ");
    }
    // Of a type that this very migration may make, only the text can be asked for.
    if (type.includes(".")) return `length((${expression})::text) < 0`;
    const whole = withoutModifiers(type);
    // A cast that is asked for cuts and rounds without a word.
    return whole === type
      ? `length(((${expression})::${type})::text) < 0`
      : `(${expression})::${whole} IS DISTINCT FROM (${expression})::${type}`;
  },
  cannotBeReversed(column, text) {
    const reverse = overRowOf(column.id, text);
    const { type } = columnValue(column.value);
    return `length((${isBuiltIn(column) ? `(${reverse})::${type}` : reverse})::text) < 0`;
  },
  isHalf(column, others) {
    const missing = others.map((name) => `t.${quote(name)} IS NULL`).join(" OR ");
    return `t.${quote(ownName(column.id))} IS NOT NULL AND (${missing})`;
  },
  givesNull: (column, expression) => isNull(`(${overRowOf(column.id, expression)})`, column),
  asked: askedColumn,
  isRefusedByType(column, to) {
    const { type, domains } = withoutDomains(columnValue(column.value).type, to);
    const rules = domains.flatMap((domain) => rulesOf(domain, `t.${quote(ownName(column.id))}`, type, type));
    return rules.length === 0 || type.includes(".") ? undefined : rules.map((rule) => `(${rule})`).join(" OR ");
  },
  refusesNull: (column, to) =>
    withoutDomains(columnValue(column.value).type, to).domains.some(({ value }) => domainValue(value).notNull),
  changesZone: (before, after) => changesZone(columnValue(before.value).type, columnValue(after.value).type),
  cannotBeGenerated({ value }, to) {
    const { generated, type, notNull } = columnValue(value);
    const plain = withoutDomains(type, to);
    // A domain may have other rules by then.
    const below = plain.type.includes(".") ? { type, domains: [] } : plain;
    const expression = generated?.expression ?? "NULL";
    const own = `((${expression})::${below.type})`;
    const tooLong = isTooLong(expression, below.type);
    const rules = below.domains.flatMap((domain) => rulesOf(domain, own, below.type, below.type));
    const result = `${own}::text`;
    // Compared with itself, so that it is computed for each row.
    const fails = notNull ? `${result} IS NULL` : `${result} IS DISTINCT FROM ${result}`;
    return [fails, ...(tooLong === undefined ? [] : [tooLong]), ...rules.map((rule) => `(${rule})`)].join(" OR ");
  },
  cannotBeIndexed({ value }) {
    const columns = value["columns"] as readonly (string | null)[];
    const expressions = (value["expressions"] as readonly string[]).filter((_, at) => columns[at] === null);
    const { predicate } = value;
    const asked = typeof predicate === "string" ? predicate : undefined;
    if (expressions.length === 0 && asked === undefined) return undefined;
    const fails = expressions.map((text) => `(${text})::text IS DISTINCT FROM (${text})::text`).join(" OR ") || "false";
    // The expressions are for rows that the condition takes.
    return asked === undefined ? fails : `CASE WHEN (${asked}) THEN ${fails} ELSE false END`;
  },
  leavesDomain(column, before, after, from, again) {
    const [a, b] = [domainValue(before.value), domainValue(after.value)];
    const leaves = (name: string): readonly string[] => {
      // The name of a type that is made anew is that of the new one while rows are asked.
      const converted = a.type.includes(".") ? `${name}::text::${b.type}` : cast(`${name}::${a.type}`, a.type, b.type);
      const changes =
        a.type !== b.type && !isWidening(a.type, b.type) && !b.type.includes(".")
          ? [`${cast(cast(`${name}::${a.type}`, a.type, b.type), b.type, a.type)}::text IS DISTINCT FROM ${name}::text`]
          : [];
      const rules = Object.entries(b.checks).filter(
        ([rule, text]) => (again || a.checks[rule] !== text) && !text.endsWith(" NOT VALID"),
      );
      return [
        ...(b.notNull && !a.notNull ? [`${name} IS NOT DISTINCT FROM NULL`] : []),
        ...changes,
        // In the text of a domain's rule, VALUE stands for the value: here it is a column of that name.
        ...rules.map(
          ([, text]) =>
            `EXISTS (SELECT FROM (SELECT ${converted} AS value) v WHERE NOT ${text.slice("CHECK ".length)})`,
        ),
      ];
    };
    if (leaves("").length === 0) return undefined;
    const places = innerValues(`t.${quote(ownName(column.id))}`, columnValue(column.value).type, before, from);
    return holds(places, (name) =>
      leaves(name)
        .map((condition) => `(${condition})`)
        .join(" OR "),
    );
  },
  holdsLabels(column, type, labels, from) {
    const places = innerValues(`t.${quote(ownName(column.id))}`, columnValue(column.value).type, type, from);
    return holds(places, (name) => `${name}::text IN (${labels.map(literal).join(", ")})`);
  },
  rereadsRanges(column, range, from) {
    const [name, { type }] = [`t.${quote(ownName(column.id))}`, columnValue(column.value)];
    if (innerValues(name, type, range, from).length === 0) return undefined;
    return `${name}::text::${type}::text IS DISTINCT FROM ${name}::text`;
  },
  heldRows,
  holders: ({ key }, schema) => holdersOf(key, schema),
  ...partitionConditions,
  ...keyConditions,
  orphans(fact, referenced) {
    const columns = fact.value["columns"] as readonly string[];
    const target = fact.value["references"] as { readonly columns: readonly string[] } | null;
    if (target === null) return undefined;
    const filled = columns.map((name) => `t.${quote(name)} IS NOT NULL`).join(" AND ");
    const nulls = `num_nulls(${columns.map((name) => `t.${quote(name)}`).join(", ")})`;
    const isHalf = isMatchFull(fact) && columns.length > 1 ? `${nulls} BETWEEN 1 AND ${columns.length - 1} OR ` : "";
    if (referenced === undefined) return `${isHalf}${filled}`;
    return `${isHalf}${[filled, ...pointsNowhere(columns, target.columns, referenced)].join(" AND ")}`;
  },
  comparesAnyTypes: false,
  easesNotNull: (column) => column.value["identity"] === null,
  isLenient: isOverReturned,
  violates(fact) {
    const expression = fact.value["expression"];
    return typeof expression === "string" ? `NOT (${expression})` : undefined;
  },
};
