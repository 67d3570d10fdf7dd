import type { PartialRule } from "../../model/partial_rule.ts";
import { constraintClause } from "./kinds/constraint.ts";
import { ownName, relation } from "./names.ts";
import { literal, quote } from "./quote.ts";
import { target } from "./targets.ts";

/**
 * The statements while rules that rows may break are not there: PostgreSQL asks them of every row that is written, also
 * where nothing that they speak of changes.
 */
export function withoutPartialRules(rules: readonly PartialRule[], sql: readonly string[]): readonly string[] {
  const own = sql.length === 0 ? [] : rules;
  return [
    ...own.map(({ constraint: { id } }) => `ALTER TABLE ${relation(id)} DROP CONSTRAINT ${quote(ownName(id))};`),
    ...sql,
    ...own.flatMap(({ constraint, comment }) => [
      `ALTER TABLE ${relation(constraint.id)} ADD ${constraintClause(constraint)};`,
      ...(comment === undefined
        ? []
        : [
            `COMMENT ON ${target("constraint", constraint.id.path, comment.value)} IS ${literal(String(comment.value["text"]))};`,
          ]),
    ]),
  ];
}
