import { keyOf } from "../../../model/fact.ts";
import type { Kind } from "../../kind.ts";
import { tableOf } from "../names.ts";

/** What a new row gets by itself: a part of the column's text, which ALTER TABLE cannot change. */
export const columnDefault: Kind = {
  name: "default",
  withTable: true,
  parent: ({ id }) => ({ kind: "column", path: id.path }),
  remakes: ({ id }) => tableOf(id),
  inline: () => true,
  create: () => ({ sql: [] }),
  drop: () => ({ sql: [] }),
  unsettlesParent(from, to, scope) {
    const { path } = (to ?? from)?.id ?? { path: [] };
    const column = keyOf({ kind: "column", path });
    return scope.from.facts.has(column) && scope.to.facts.has(column);
  },
};
