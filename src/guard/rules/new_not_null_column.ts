import { sameJson } from "../../diff/diff.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { isFedBySequence } from "../../plan/fed_by_sequence.ts";
import { fillFor } from "../../plan/fill.ts";
import { inheritedFrom } from "../../plan/owner.ts";
import { joinsNotNull } from "../joins_not_null.ts";
import { fillLine, type Rule, type RuleContext, specName } from "../rule.ts";

/** A new NOT NULL column without any source of values cannot be added to a table with rows. */
export const newNotNullColumn: Rule = {
  code: "newNotNullColumn",
  examine(context) {
    const guards = [];
    const questions = [];
    for (const change of context.changes) {
      if (change.type !== "create" || change.fact.id.kind !== "column") continue;
      const { fact } = change;
      const partition = partitionOf(fact, context);
      const image = context.image(keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
      const isInherited = fact.value["inherited"] === true && fact.value["local"] !== true;
      // The table above a partition speaks for its rows; one that another inherits from has its own.
      if (image === undefined || image.given !== undefined || isSourced(fact, context)) continue;
      if (isInherited && partition === "stays") continue;
      const column = specName(fact.id.path);
      if (context.direction === "back") {
        // Elsewhere the rule holds for new rows only; what joins a table above keeps the rules of that.
        const joins = partition === "joins" || joinsNotNull(fact, context);
        const asking = joins ? context.asking(fact, image.table.key) : undefined;
        if (asking?.image.columns.some(({ after }) => after.key === fact.key) !== true) continue;
        const reason = message("refusals", "nullInColumn", { column });
        const { prepare } = asking;
        guards.push(context.guard(asking.image, context.dialect.conditions.isNull(fact), reason, { prepare }));
        continue;
      }
      guards.push(
        context.guard(image, "true", message("refusals", "newColumnNeedsValue", { column }), { rows: "before" }),
      );
      if (isInherited) continue;
      questions.push({
        id: `newNotNullColumn:${column}`,
        advice: message("questions", "newNotNullColumn", { column, type: String(fact.value["type"]) }),
        facts: [fact.key],
        candidates: [fillLine(column)],
      });
    }
    return { guards, questions };
  },
};

/** True when the column takes NULL, or something gives its values. */
function isSourced(fact: Fact, context: RuleContext): boolean {
  const { to, intent, dialect, convertedBy } = context;
  return (
    !(fact.value["notNull"] === true || dialect.conditions.refusesNull(fact, to)) ||
    fact.value["generated"] !== null ||
    isFedBySequence(fact, to) ||
    to.facts.has(keyOf({ kind: "default", path: fact.id.path })) ||
    fillFor(fact, intent, to) !== undefined ||
    convertedBy(fact.key) !== undefined ||
    isNumberedAbove(fact, context)
  );
}

/** As an identity comes to the table above, the rows of heirs get numbers, too. */
function isNumberedAbove(
  fact: Fact,
  { from, to, consequences }: Pick<RuleContext, "from" | "to" | "consequences">,
): boolean {
  if (consequences.asides.has(keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }))) return false;
  return inheritedFrom(fact, to).some((key) => {
    const above = from.facts.has(key) ? undefined : to.facts.get(key);
    return (
      above !== undefined && (above.value["identity"] !== null || isNumberedAbove(above, { from, to, consequences }))
    );
  });
}

/** Whether the table of a column is a partition of the same table before and after, or brings rows of its own. */
function partitionOf({ id }: Fact, { from, to }: RuleContext): "joins" | "stays" | undefined {
  const [before, after] = [from, to].map((schema) =>
    schema.facts.get(keyOf({ kind: "partition", path: id.path.slice(0, 2) })),
  );
  if (after === undefined) return undefined;
  return sameJson(before?.value["parent"] ?? null, after.value["parent"] ?? null) ? "stays" : "joins";
}
