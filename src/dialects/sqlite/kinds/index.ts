import { keyOf } from "../../../model/fact.ts";
import type { Kind } from "../../kind.ts";
import { folded, ownName, tableOf } from "../names.ts";
import { promisedObject } from "../promise.ts";
import { quote } from "../quote.ts";
import { statementOf, writtenText } from "./table.ts";

export const index: Kind = {
  name: "index",
  // All names of a database are in one space: in the archive it would stand in the way of another index.
  staysBehind: true,
  parent: ({ id }) => tableOf(id),
  occupies: ({ id }) => [`relation ${folded(ownName(id))}`],
  create: (fact) => ({
    sql: promisedObject("index", ownName(fact.id), writtenText(fact), statementOf(fact)),
    scans: [keyOf(tableOf(fact.id))],
  }),
  drop: ({ id }) => ({ sql: [`DROP INDEX ${quote(ownName(id))};`] }),
};
