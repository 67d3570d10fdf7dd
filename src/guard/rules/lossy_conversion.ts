import { type Fact, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { Schema } from "../../model/schema.ts";
import { spokenName } from "../../model/written_name.ts";
import { answerLines, subjectOfColumn } from "../answers.ts";
import { byKind } from "../by_kind.ts";
import { bothPrepared, unlessRecalled } from "../recalled.ts";
import { type Rule, type RuleContext, specName, transformOf, yamlScalar } from "../rule.ts";

/** A value that the new type cannot hold as it is: never truncated, never rounded, never a surprise in the middle. */
export const lossyConversion: Rule = {
  code: "lossyConversion",
  examine(context) {
    const guards = [];
    const questions = [];
    const losing = losingEnums(context.from, context.to);
    for (const fact of byKind(context.to, "column")) {
      const before = context.from.facts.get(fact.key);
      if (before === undefined || fact.value["generated"] !== null) continue;
      const converted = context.convertedBy(fact.key);
      if (converted !== undefined && converted.isFill !== true) continue;
      const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
      // What the spec says of a partitioned table is asked of the rows of all partitions there.
      if (converted !== undefined && !context.conversions.has(table)) continue;
      const isSame = before.value["type"] === fact.value["type"];
      // What was computed meanwhile gives way to what the archive holds.
      if (context.direction === "back" && before.value["generated"] !== null && !isSame) continue;
      const losses = isSame ? losing.flatMap((loss) => lossIn(before, loss, context)) : [];
      const { condition: changed, ...made } = changing(before, fact, context);
      const conditions = [...losses.map((loss) => loss.condition), ...(changed === undefined ? [] : [changed])];
      const condition = conditions.length === 1 ? conditions[0] : conditions.map((each) => `(${each})`).join(" OR ");
      if (condition === undefined || condition === "") continue;
      const image = context.image(table);
      const isRestored = image?.columns.some(({ after, isRestored }) => after.key === fact.key && isRestored === true);
      if (image === undefined || isRestored) continue;
      const column = specName(fact.id.path);
      const params = { column, from: String(before.value["type"]), to: String(fact.value["type"]) };
      const labels = losses.flatMap(({ gone }) => gone).join(", ");
      const reason =
        changed === undefined
          ? message("refusals", "labelGoes", { column, labels })
          : message("refusals", "valueDoesNotConvert", params);
      const subject = subjectOfColumn(fact, "type", context.from, context.to);
      const answer = context.answerTo(subject);
      const asked = unlessRecalled(condition, image.table.key, fact.key, context);
      const prepare = bothPrepared(made.prepare, asked.prepare);
      guards.push(context.guard(image, asked.condition, reason, { rows: "before", prepare, answer }));
      if (context.direction === "back" || answer !== undefined) continue;
      questions.push({
        id: `lossyConversion:${column}`,
        advice:
          reason.code === "labelGoes"
            ? message("questions", "labelGoes", { column, labels })
            : message("questions", "lossyConversion", params),
        facts: [fact.key],
        candidates: [{ yaml: answerOf(fact, losses), evidence: [] }, ...answerLines(subject)],
      });
    }
    return { guards, questions };
  },
};

/** Values that do not become what they should; a type that comes with the migration is made on trial. */
function changing(
  before: Fact,
  after: Fact,
  context: RuleContext,
): { readonly condition: string | undefined } & Pick<Guard, "prepare"> {
  const { conditions } = context.dialect;
  const plain = conditions.doesNotConvert(before, after, context.from, context.to);
  if (plain !== undefined || before.value["type"] === after.value["type"]) return { condition: plain };
  const prepare = context.typesOnTrial(after);
  if (prepare === undefined) return { condition: undefined };
  const condition = conditions.doesNotConvert(before, after, context.from, context.to, true);
  return { condition, ...(condition === undefined ? {} : { prepare }) };
}

interface Loss {
  readonly type: Fact;
  readonly gone: readonly string[];
}

/** Enums of the present schema that stay and lose labels. */
function losingEnums(from: Schema, to: Schema): readonly Loss[] {
  return byKind(from, "enum").flatMap((type) => {
    const later = to.facts.get(type.key)?.value["labels"] as readonly string[] | undefined;
    const gone = (type.value["labels"] as readonly string[]).filter((label) => later?.includes(label) === false);
    return gone.length === 0 ? [] : [{ type, gone }];
  });
}

/** Values of a column that are, or hold at any depth, a label that goes. */
function lossIn(
  column: Fact,
  { type, gone }: Loss,
  { dialect, from }: RuleContext,
): readonly { readonly condition: string; readonly type: string; readonly gone: readonly string[] }[] {
  const condition = dialect.conditions.holdsLabels(column, type, gone, from);
  return condition === undefined ? [] : [{ condition, type: spokenName(type.id.path), gone }];
}

/** What the spec would say: labels that take the place of others, or an expression that may lose something. */
function answerOf(after: Fact, losses: readonly { readonly type: string; readonly gone: readonly string[] }[]): string {
  const type = String(after.value["type"]);
  const name = after.id.path[2] ?? "";
  const [own] = losses.filter((loss) => [loss.type, `${loss.type}[]`].includes(type.replaceAll('"', "")));
  if (own === undefined) return transformOf(after, { [name]: `<SQL expression of type ${type}>` });
  const lines = own.gone.map((label) => `    ${yamlScalar(label)}: "<label>"`);
  return ["map:", `  ${yamlScalar(specName(after.id.path))}:`, ...lines].join("\n");
}
