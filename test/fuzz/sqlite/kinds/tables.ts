import type { Maker } from "../../dialect.ts";
import type { Draft } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";
import { isStrict, someType, typeOfClass } from "../types.ts";
import { addColumn } from "./columns.ts";
import { addKey } from "./rules.ts";

function statement(self: number, { strict, keyed }: Thing["knows"]): Sql {
  const options = [strict === undefined ? [] : ["STRICT"], keyed === undefined ? [] : ["WITHOUT ROWID"]].flat();
  return ["CREATE TABLE ", self, " (", { children: self }, `) ${options.join(", ")}`];
}

/** A table whose rows are numbered, have a key of their own, or none. */
export const table: Maker = {
  kind: "table",
  weight: 10,
  make(draft) {
    const knows: Thing["knows"] = {
      ...(draft.maybe(20) ? { strict: "yes" } : {}),
      ...(draft.maybe(12) ? { keyed: "yes" } : {}),
    };
    const made = draft.add("table", undefined, (self) => ({ sql: statement(self, knows) }), knows);
    if (knows.keyed !== undefined || draft.maybe(20)) {
      const type = typeOfClass(draft, made, draft.any(["text", "whole"]) ?? "text");
      addKey(draft, made, [addColumn(draft, made, type, { plain: true })], "PRIMARY KEY");
    } else if (draft.maybe(80)) numbered(draft, made);
    const count = 1 + draft.chance.below(4);
    for (let at = 0; at < count; at += 1) addColumn(draft, made, someType(draft, made));
    return made;
  },
  change(draft, thing) {
    const { strict, keyed, ...knows } = thing.knows;
    const columns = draft.within(thing.id, "column");
    const mayBeStrict = columns.every(({ parts }) => isStrict(String(parts.type?.[0])));
    const mayBeKeyed = draft
      .within(thing.id, "key")
      .some((key) => key.knows.rule === "PRIMARY KEY" && Object.keys(key.parts).includes("sql"));
    if (draft.maybe(60) && (strict !== undefined || mayBeStrict)) {
      const other = {
        ...knows,
        ...(keyed === undefined ? {} : { keyed }),
        ...(strict === undefined ? { strict: "yes" } : {}),
      };
      return draft.put({ ...thing, parts: { sql: statement(thing.id, other) }, knows: other });
    }
    if (keyed === undefined && !mayBeKeyed) return undefined;
    const other = {
      ...knows,
      ...(strict === undefined ? {} : { strict }),
      ...(keyed === undefined ? { keyed: "yes" } : {}),
    };
    return draft.put({ ...thing, parts: { sql: statement(thing.id, other) }, knows: other });
  },
};

/** A column that is the number of the row. */
function numbered(draft: Draft, made: Thing): void {
  const rule = draft.maybe(35) ? "PRIMARY KEY AUTOINCREMENT" : "PRIMARY KEY";
  const column = draft.add("column", made.id, (self) => ({ name: [self], type: ["INTEGER"], key: [rule] }), {
    class: "whole",
    rowid: "yes",
  });
  // The key stands in its column: the thing is there for those who point to it.
  draft.add("key", made.id, () => ({ column: [{ needs: column.id }] }), {
    columns: String(column.id),
    rule: "PRIMARY KEY",
  });
}
