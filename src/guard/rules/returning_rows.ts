import type { Image } from "../../dialects/condition_writer.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { Quarantine, QuarantinedTable } from "../../model/quarantine.ts";
import { byTable } from "../../plan/by_table.ts";
import { isAskedOfRows, isOfParent } from "../breach.ts";
import { type Rule, type RuleContext, specName } from "../rule.ts";

/** Rows that wait in the archive because they broke a rule: something written since may stand in their way back. */
export const returningRows: Rule = {
  code: "returningRows",
  examine(context) {
    const quarantine = context.restores?.quarantine;
    if (context.direction !== "back" || quarantine === undefined) return {};
    const rules = byTable(context.to.facts.values(), "constraint", "index");
    const guards = [...quarantine.tables.values()]
      .filter(({ leaves }) => leaves)
      .flatMap((each) =>
        (rules.get(each.table.key) ?? [])
          .filter((fact) => isAskedOfRows(fact) && !isOfParent(fact))
          .flatMap((fact) => guardOf(fact, each, quarantine, context) ?? []),
      );
    return { guards };
  },
};

function guardOf(fact: Fact, each: QuarantinedTable, quarantine: Quarantine, context: RuleContext): Guard | undefined {
  const { conditions } = context.dialect;
  const { restores } = context;
  if (restores === undefined) return undefined;
  const object = `${fact.id.path.at(-1) ?? ""} (${specName(fact.id.path.slice(0, 2))})`;
  const held = conditions.quarantined(each, restores);
  if (fact.value["type"] === "f") {
    const target = fact.value["references"] as { readonly table: readonly string[] } | null;
    const key = keyOf({ kind: "table", path: target?.table ?? [] });
    const image = context.image(key);
    const waiting = quarantine.tables.get(quarantine.tops.get(key) ?? key);
    if (image === undefined) return undefined;
    const condition = conditions.waitsInVain(fact, image, waiting?.leaves === true ? waiting : undefined, restores);
    if (condition === undefined) return undefined;
    const reason = message("refusals", "returnsToNothing", { object, table: specName(target?.table ?? []) });
    return { fact: each.table.key, ...held, condition, reason, ...prepareOf(image) };
  }
  const isUnique = fact.value["unique"] === true || ["p", "u", "x"].includes(String(fact.value["type"]));
  const image = context.image(each.table.key);
  if (!isUnique || image === undefined) return undefined;
  const condition = conditions.isTaken(fact, image);
  if (condition === undefined) return undefined;
  const reason = message("refusals", "keyTaken", { object });
  return { fact: each.table.key, ...held, condition, reason, ...prepareOf(image) };
}

function prepareOf({ prepare }: Image): Pick<Guard, "prepare"> {
  return prepare === undefined ? {} : { prepare };
}
