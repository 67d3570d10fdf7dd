import type { Image } from "../../dialects/condition_writer.ts";
import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { ReturningRows } from "../../model/returning_rows.ts";
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
  const image = context.image(table);
  if (image === undefined) return [];
  const given = image.columns.filter(({ after }) => !context.dialect.returning.isText(after));
  return [
    ...given.map(({ after }) => unfit(image, after, context)),
    ...missing(image, context, (column) => message("refusals", "arrivesWithoutValue", { column })),
  ];
}

function guardsOfReturning(rows: ReturningRows, archive: Archive | undefined, context: RuleContext): readonly Guard[] {
  const { returning } = context.dialect;
  const image = context.image(rows.table.key);
  if (image === undefined || archive === undefined) return [];
  const given = { ...image, rows: returning.given(rows, archive) };
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
  const condition = conditions.cannotBeConverted(column, conditions.valueOf(column), context.to);
  return context.guard(image, condition, message("refusals", "givesNoSuchValue", params));
}

function missing(image: Image, context: RuleContext, reason: (column: string) => Guard["reason"]): readonly Guard[] {
  return image.columns
    .filter(({ after }) => after.value["notNull"] === true)
    .map(({ after }) =>
      context.guard(image, context.dialect.conditions.isNull(after), reason(specName(after.id.path))),
    );
}
