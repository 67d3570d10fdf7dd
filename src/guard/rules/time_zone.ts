import type { Fact } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { type Rule, specName, transformOf } from "../rule.ts";

/** A time without a zone is read in one zone when it gets one; which, only people know. */
export const timeZone: Rule = {
  code: "timeZone",
  examine({ changes, dialect, direction, convertedBy }) {
    if (direction === "back") return {};
    const questions = changes.flatMap((change) => {
      if (change.type !== "alter" || change.to.id.kind !== "column" || !change.attributes.includes("type")) return [];
      if (!dialect.conditions.changesZone(change.from, change.to) || convertedBy(change.to.key) !== undefined)
        return [];
      const column = specName(change.to.id.path);
      return [
        {
          id: `timeZone:${column}`,
          advice: message("questions", "timeZone", { column }),
          facts: [change.to.key],
          candidates: [{ yaml: zoneOf(change.to), evidence: [] }],
        },
      ];
    });
    return { questions };
  },
};

function zoneOf(column: Fact): string {
  const name = column.id.path[2] ?? "";
  const expression = { [name]: `"${name.replaceAll('"', '""')}" AT TIME ZONE '<time zone>'` };
  return transformOf(column, expression, expression);
}
