import type { Fact, FactId } from "../../../model/fact.ts";
import type { Kind } from "../../kind.ts";
import { asideName, leavingReferences } from "../aside.ts";
import { tokensOf } from "../load/lexer.ts";
import { folded, ownName, relation } from "../names.ts";
import { promisedObject } from "../promise.ts";
import { quote } from "../quote.ts";

/** The text that the engine keeps of an object, as a statement. */
export function statementOf(fact: Pick<Fact, "derived">): string {
  return `${writtenText(fact)};`;
}

/** Up to its last word: a comment behind that would take the semicolon along. */
export function writtenText({ derived }: Pick<Fact, "derived">): string {
  const sql = String(derived?.["sql"]);
  return sql.slice(0, tokensOf(sql).at(-1)?.end ?? sql.length);
}

/** Two names of one table that differ in case only are one to the engine: a third leads over. */
function renamed(from: FactId, to: FactId): readonly string[] {
  if (folded(ownName(from)) !== folded(ownName(to)))
    return [`ALTER TABLE ${relation(from)} RENAME TO ${quote(ownName(to))};`];
  const between = quote(asideName(ownName(to)));
  return [
    `ALTER TABLE ${relation(from)} RENAME TO ${between};`,
    `ALTER TABLE ${between} RENAME TO ${quote(ownName(to))};`,
  ];
}

export const table: Kind = {
  name: "table",
  archive: "always",
  occupies: ({ id }) => [`relation ${folded(ownName(id))}`],
  create: (fact) => ({ sql: promisedObject("table", ownName(fact.id), writtenText(fact), statementOf(fact)) }),
  drop: ({ id }) => ({ sql: [`DROP TABLE ${relation(id)};`] }),
  isSameName: (a, b) => folded(a) === folded(b),
  rename: (from, to) => ({ sql: renamed(from, to) }),
  whenNeedIsRebuilt: () => "stay",
  aside(id) {
    const away: FactId = { kind: "table", path: [id.path[0] ?? "", asideName(ownName(id))] };
    const sql = leavingReferences([`ALTER TABLE ${relation(id)} RENAME TO ${relation(away)};`]);
    return { id: away, emission: { sql } };
  },
};
