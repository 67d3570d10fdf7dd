import type { Draft } from "../draft.ts";
import { intentsFrom } from "../intents.ts";
import { lookupFrom } from "../lookups.ts";
import type { Intent, Sql, Thing } from "../model.ts";
import { renumbered, shifted } from "../numbers.ts";
import { isComputed } from "./kinds/columns.ts";
import { literalOf } from "./types.ts";

export const intentsOf = intentsFrom({
  renames: new Set(["table", "column"]),
  rules: ["key", "check", "foreign key"],
  isTellable: (_from, to, thing) => thing.kind !== "column" || to.get(thing.within)?.kind === "table",
  valued,
  moved,
});

function valued(from: Draft, to: Draft, column: Thing): Intent[] {
  const table = to.get(column.within);
  if (table?.kind !== "table" || from.get(table.id) === undefined || isComputed(column)) return [];
  const before = from.get(column.id);
  if (column.knows.rowid !== undefined)
    return before !== undefined && isComputed(before) ? [] : renumbered(to, before, column, "whole");
  if (before === undefined) {
    if (to.maybe(45)) return [{ kind: "fill", column: column.id, value: literalOf(to, column.knows, 3) }];
    const source = to.any(from.within(table.id, "column").filter((other) => other.knows.class === "text"));
    const lookup = column.knows.class === "text" && to.maybe(40) ? lookupFrom(from, to, table, "whole") : undefined;
    if (lookup !== undefined) {
      const found: Sql = ["(SELECT substr(max(", ...lookup.value, "), 1, 4)", ...lookup.source, ")"];
      return [{ kind: "transform", table: table.id, up: [[column.id, found]], down: [] }];
    }
    if (column.knows.class !== "text" || source === undefined || to.maybe(50)) return [];
    return [{ kind: "transform", table: table.id, up: [[column.id, ["substr(", source.id, ", 1, 4)"]]], down: [] }];
  }
  if (isComputed(before)) return [];
  if (before.knows.class !== column.knows.class) {
    if (to.maybe(30)) return [];
    const up: Sql = column.knows.class === "text" ? ["CAST(", column.id, " AS TEXT)"] : literalOf(to, column.knows, 1);
    const down: Sql =
      before.knows.class === "text" ? ["CAST(", column.id, " AS TEXT)"] : literalOf(to, before.knows, 1);
    return [{ kind: "transform", table: table.id, up: [[column.id, up]], down: [[column.id, down]] }];
  }
  if (column.parts.notNull !== undefined && before.parts.notNull === undefined && to.maybe(50))
    return [{ kind: "fill", column: column.id, value: literalOf(to, column.knows, 2) }];
  if (column.knows.class !== "whole" || !to.maybe(6)) return [];
  return [shifted(to, column)];
}

/** Rows for a new table out of the values of a column that was there. */
function moved(from: Draft, to: Draft): Intent[] {
  return to.of("table").flatMap((table): Intent[] => {
    if (from.get(table.id) !== undefined || !to.maybe(30)) return [];
    const columns = to.within(table.id, "column");
    const [into, ...others] = columns.filter(
      ({ parts, knows }) => knows.rowid === undefined && (parts.notNull !== undefined || parts.value === undefined),
    );
    const source =
      into === undefined
        ? undefined
        : to.any(
            from
              .of("column")
              .filter((each) => each.knows.class === into.knows.class && from.get(each.within)?.kind === "table"),
          );
    if (into === undefined || source === undefined || isComputed(into) || others.some(isComputed)) return [];
    const rest = others.flatMap((column): Sql => [", ", ...literalOf(to, column.knows, 1), " AS ", column.id]);
    const select: Sql = [
      ...["SELECT DISTINCT ", source.id, " AS ", into.id, ...rest],
      ...[" FROM ", source.within ?? 0, " WHERE ", source.id, " IS NOT NULL"],
    ];
    return [{ kind: "move", into: table.id, select }];
  });
}
