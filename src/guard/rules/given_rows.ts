import type { Image } from "../../dialects/condition_writer.ts";
import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { ReturningRows } from "../../model/returning_rows.ts";
import { byTable } from "../../plan/by_table.ts";
import { breachOf, isOfParent } from "../breach.ts";
import { type Rule, type RuleContext, specName } from "../rule.ts";

/** Rows that a query of the spec gives must have a place: in a new table, or on the way back in one that comes back. */
export const givenRows: Rule = {
  code: "givenRows",
  examine(context) {
    const { restores, arrivals } = context;
    const tables = new Set(arrivals.map(({ table }) => table.key));
    return {
      guards: [
        ...[...tables].flatMap((key) => guardsOfArriving(key, context)),
        ...[...(restores?.returning.values() ?? [])].flatMap((rows) => guardsOfReturning(rows, restores, context)),
      ],
    };
  },
};

function guardsOfArriving(table: string, context: RuleContext): readonly Guard[] {
  const image = context.arrivalImage(table);
  if (image === undefined) return [];
  const given = image.columns.filter(({ after }) => !context.dialect.returning.isText(after));
  return [
    ...given.map(({ after }) => unfit(image, after, context)),
    ...missing(image, context, (column) => message("refusals", "arrivesWithoutValue", { column })),
    ...(context.from.facts.has(table) ? guardsBeside(image, context) : []),
  ];
}

/** Rows that come into a table which was there before keep its rules, among themselves and with those that are there. */
function guardsBeside(image: Image, context: RuleContext): readonly Guard[] {
  const own = byTable(context.to.facts.values(), "constraint", "index").get(image.table.key) ?? [];
  const present = context.image(image.table.key);
  const known = new Set(image.columns.map(({ after }) => after.key));
  return [...own, ...goneKeys(image, own, context)].flatMap((fact) => {
    const isRule = fact.id.kind === "constraint" || fact.value["unique"] === true;
    const isTold = fact.needs.every(
      (need) => context.to.facts.get(need)?.id.kind !== "column" || known.has(need) || isElsewhere(need, fact, context),
    );
    if (!isRule || isUnenforced(fact) || isOfParent(fact) || !isTold) return [];
    // A key that goes no longer keeps rows apart that come, only them from those that are there.
    const breach = own.includes(fact) ? breachOf(fact, { image, imageOf: context.image }, context) : undefined;
    const isKey = fact.id.kind === "index" || ["p", "u", "x"].includes(String(fact.value["type"]));
    const taken = isKey && present !== undefined ? context.dialect.conditions.isTaken(fact, present) : undefined;
    const object = `${fact.id.path.at(-1) ?? ""} (${specName(fact.id.path.slice(0, 2))})`;
    return [
      ...(breach === undefined
        ? []
        : [context.guard(image, breach.condition, breach.reason, { others: breach.others })]),
      ...(taken === undefined
        ? []
        : [
            context.guard(image, taken, message("refusals", "keyTakenThere", { object }), {
              others: present === undefined ? [] : [present],
            }),
          ]),
    ];
  });
}

/** The key by which rows are to leave again, where it goes with the migration. */
function goneKeys(image: Image, own: readonly Fact[], { arrivals, from }: RuleContext): readonly Fact[] {
  const key = arrivals.find(({ table }) => table.key === image.table.key)?.beside?.key ?? [];
  const isOver = ({ value }: Fact): boolean =>
    ["p", "u"].includes(String(value["type"])) &&
    JSON.stringify(value["columns"]) === JSON.stringify(key.map(({ id }) => id.path[2]));
  if (own.some(isOver)) return [];
  return (byTable(from.facts.values(), "constraint").get(image.table.key) ?? []).filter(isOver).slice(0, 1);
}

/** A foreign key also speaks of columns of another table. */
function isElsewhere(column: string, fact: Fact, { to }: RuleContext): boolean {
  const path = to.facts.get(column)?.id.path ?? [];
  return path[0] !== fact.id.path[0] || path[1] !== fact.id.path[1];
}

function guardsOfReturning(rows: ReturningRows, archive: Archive | undefined, context: RuleContext): readonly Guard[] {
  const { returning } = context.dialect;
  const image = context.image(rows.table.key);
  if (image === undefined || archive === undefined) return [];
  const given = {
    ...image,
    given: { query: returning.given(rows, archive), reads: image.given?.reads ?? [] },
  };
  const table = specName(rows.table.id.path);
  return [
    ...rows.columns.filter((column) => !returning.isText(column)).map((column) => unfit(given, column, context)),
    context.guard(given, returning.hasNoKeyOfItsOwn(rows, archive), message("refusals", "noKeyOfItsOwn", { table })),
    ...missing(image, context, (column) => message("refusals", "returnsWithoutValue", { column })),
  ];
}

/** Values that the column cannot hold as they are. */
function unfit(image: Image, column: Fact, context: RuleContext): Guard {
  const { conditions } = context.dialect;
  const params = { column: specName(column.id.path), type: String(column.value["type"]) };
  const condition = conditions.cannotBeConverted(column, conditions.valueOf(column), context.to, image);
  return context.guard(image, condition, message("refusals", "givesNoSuchValue", params));
}

function missing(image: Image, context: RuleContext, reason: (column: string) => Guard["reason"]): readonly Guard[] {
  return image.columns
    .filter(({ after }) => after.value["notNull"] === true)
    .map(({ after }) =>
      context.guard(image, context.dialect.conditions.isNull(after), reason(specName(after.id.path))),
    );
}

/** A rule that is NOT VALID holds for new rows. */
function isUnenforced({ value }: Fact): boolean {
  return String(value["definition"]).endsWith(" NOT ENFORCED");
}
