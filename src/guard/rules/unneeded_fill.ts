import { keyOf } from "../../model/fact.ts";
import type { Finding } from "../../model/finding.ts";
import { message } from "../../model/message.ts";
import { becomesFilled, fillOf } from "../../plan/fill.ts";
import { byKind } from "../by_kind.ts";
import { type Rule, specName } from "../rule.ts";

/** A declared value that no row gets: it may be left from an earlier migration, or meant for another column. */
export const unneededFill: Rule = {
  code: "unneededFill",
  examine({ direction, intent, from, to, arrivals, convertedBy }) {
    if (direction === "back" || Object.keys(intent.fill).length === 0) return {};
    const findings = byKind(to, "column").flatMap((column): readonly Finding[] => {
      if (fillOf(column, intent) === undefined) return [];
      const before = from.facts.get(column.key);
      const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
      const isEmpty = !from.facts.has(table) && !arrivals.some((each) => each.table.key === table);
      const isFilled = before === undefined ? !isEmpty : becomesFilled(before, column);
      if (isFilled || convertedBy(column.key) !== undefined) return [];
      const advice = message("findings", "unneededFill", { column: specName(column.id.path) });
      return [{ severity: "warning", advice, facts: [column.key] }];
    });
    return { findings };
  },
};
