import type { Kind } from "../../kind.ts";
import { folded, ownName } from "../names.ts";
import { promisedObject } from "../promise.ts";
import { quote } from "../quote.ts";
import { statementOf, writtenText } from "./table.ts";

export const trigger: Kind = {
  name: "trigger",
  looksNamesUp: true,
  parent: ({ id, value }) => ({ kind: String(value["owner"]), path: id.path.slice(0, 2) }),
  occupies: ({ id }) => [`trigger ${folded(ownName(id))}`],
  create: (fact) => ({ sql: promisedObject("trigger", ownName(fact.id), writtenText(fact), statementOf(fact)) }),
  drop: ({ id }) => ({ sql: [`DROP TRIGGER ${quote(ownName(id))};`] }),
};
