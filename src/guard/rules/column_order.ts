import { message } from "../../model/message.ts";
import { type Rule, specName } from "../rule.ts";

/** Physical order is no difference; where it differs it is said once. */
export const columnOrder: Rule = {
  code: "columnOrder",
  examine({ from, to, direction, consequences }) {
    if (direction === "back") return {};
    const tables: string[] = [];
    for (const [table, wanted] of to.columnOrder) {
      const before = from.columnOrder.get(table);
      if (before === undefined || consequences.asides.has(table)) continue;
      // ALTER TABLE can only append: what stays keeps its order, what is new comes after it.
      const after = [
        ...before.filter((name) => wanted.includes(name)),
        ...wanted.filter((name) => !before.includes(name)),
      ];
      if (after.join("\0") !== wanted.join("\0")) tables.push(specName(to.facts.get(table)?.id.path ?? []));
    }
    if (tables.length === 0) return {};
    return {
      findings: [
        { severity: "info", advice: message("findings", "columnOrder", { tables: tables.join(", ") }), facts: [] },
      ],
    };
  },
};
