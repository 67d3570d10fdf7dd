import type { Converted, Original } from "../../model/conversion.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import { isFedBySequence } from "../../plan/fed_by_sequence.ts";
import { calledBy } from "../called_by.ts";
import { bothPrepared, unlessRecalled } from "../recalled.ts";
import { type GuardOptions, type Rule, type RuleContext, specName } from "../rule.ts";

/** Values that the spec's own expression cannot give: they are counted before anything changes. */
export const conversion: Rule = {
  code: "conversion",
  examine(context) {
    const guards: Guard[] = [];
    for (const { table, converted, originals } of context.conversions.values()) {
      const known = converted.flatMap(({ column }) => context.convertedBy(column.key) ?? []);
      guards.push(...known.flatMap((each) => unfollowed(table.key, each, context)));
      guards.push(...known.flatMap((each) => unconverted(table.key, each, context)));
      if (context.direction === "forward")
        guards.push(...originals.flatMap((each) => unreversed(table.key, each, context)));
    }
    return { guards };
  },
};

/** Part of a key points to nothing, and so follows nothing. */
function unfollowed(table: string, { column, before, lookup }: Converted, context: RuleContext): readonly Guard[] {
  const image = context.image(table);
  const name = column.id.path[2] ?? "";
  const others = lookup?.match.map(({ child }) => child).filter((child) => child !== name) ?? [];
  if (image === undefined || lookup === undefined || others.length === 0) return [];
  if (before?.value["type"] === column.value["type"]) return [];
  const condition = context.dialect.conditions.isHalf(column, others);
  const reason = message("refusals", "followsNothing", {
    column: specName(column.id.path),
    table: specName(lookup.table.id.path),
  });
  return [context.guard(image, condition, reason, { rows: "before" })];
}

function unconverted(table: string, converted: Converted, context: RuleContext): readonly Guard[] {
  const { conditions } = context.dialect;
  const { column } = converted;
  const expression = converted.expression ?? (comesEmpty(column, context) ? "NULL" : undefined);
  // The expression may speak of the type that its values will have, and of functions, as soon as these are there.
  const calls = calledBy(context.conversions.get(table)?.calls ?? [], context.to);
  const asking = context.asking({ ...column, needs: [...column.needs, ...calls.map(({ key }) => key)] }, table);
  const image = asking?.image ?? context.image(table);
  if (image === undefined || expression === undefined) return [];
  // What the archive holds of a row needs no reverse.
  const asked = (text: string): readonly [string, GuardOptions] => {
    const { condition, prepare } = unlessRecalled(text, table, column.key, context);
    return [condition, { rows: "before", prepare: bothPrepared(asking?.prepare, prepare) }];
  };
  const params = { column: specName(column.id.path), type: String(column.value["type"]) };
  const [cannot, how] = asked(conditions.cannotBeConverted(column, expression, context.to, image));
  const fails = context.guard(image, cannot, message("refusals", "cannotBeConverted", params), how);
  // On the way back a NOT NULL is enforced as far as rows allow.
  if (column.value["notNull"] !== true || (context.direction === "back" && conditions.easesNotNull(column)))
    return [fails];
  const [isNull, recalled] = asked(conditions.givesNull(column, expression, image));
  const code = converted.expression === undefined ? "returnsWithoutValue" : "convertedToNull";
  return [fails, context.guard(image, isNull, message("refusals", code, params), recalled)];
}

function unreversed(table: string, { column, reverse, isFill }: Original, context: RuleContext): readonly Guard[] {
  const image = context.image(table);
  if (image === undefined || reverse === undefined || isFill === true || !isKnown(table, context)) return [];
  const params = { column: specName(column.id.path), type: String(column.value["type"]) };
  const fails = context.dialect.conditions.cannotBeReversed(column, reverse, image);
  return [context.guard(image, fails, message("refusals", "cannotBeReversed", params))];
}

/** False when the reverse may speak of what the migration itself makes. */
function isKnown(table: string, context: RuleContext): boolean {
  const own = context.conversions.get(table);
  const known = new Set(context.image(table)?.columns.map(({ after }) => after.key));
  return own?.row.every(({ after }) => known.has(after.key)) === true && own.reversesRead.length === 0;
}

/** True for a column that comes, takes no NULL, and gets nothing where the archive holds nothing. */
function comesEmpty(column: Fact, { direction, from, to, dialect: { conditions } }: RuleContext): boolean {
  if (from.facts.has(column.key) || to.facts.has(keyOf({ kind: "default", path: column.id.path }))) return false;
  const isClosed = direction === "back" && !conditions.easesNotNull(column) && column.value["notNull"] === true;
  return (isClosed && !isFedBySequence(column, to)) || conditions.isRefusedByType(column, to) !== undefined;
}
