import type { Kind } from "../../kind.ts";
import { folded, ownName, relation } from "../names.ts";
import { promisedObject } from "../promise.ts";
import { statementOf, writtenText } from "./table.ts";

/** A view is looked up when it is asked: what it reads may be made anew under it. */
export const view: Kind = {
  name: "view",
  looksNamesUp: true,
  occupies: ({ id }) => [`relation ${folded(ownName(id))}`],
  create: (fact) => ({ sql: promisedObject("view", ownName(fact.id), writtenText(fact), statementOf(fact)) }),
  drop: ({ id }) => ({ sql: [`DROP VIEW ${relation(id)};`] }),
  whenNeedIsRebuilt: () => "stay",
};
