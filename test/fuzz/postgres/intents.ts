import type { Draft } from "../draft.ts";
import { intentsFrom } from "../intents.ts";
import { lookupFrom } from "../lookups.ts";
import type { Intent, Sql, Thing } from "../model.ts";
import { renumbered, shifted } from "../numbers.ts";
import { isComputed } from "./kinds/columns.ts";
import { literalOf, ordered } from "./types.ts";

export const intentsOf = intentsFrom({
  renames: new Set(["table", "column", "label"]),
  rules: ["key", "check", "foreign key"],
  isTellable(from, to, thing) {
    if (thing.kind === "column") return to.get(thing.within)?.kind === "table";
    // The label of a type goes by the type's name, which only evident renamings change.
    return thing.kind !== "label" || from.get(thing.within)?.name === to.get(thing.within)?.name;
  },
  valued,
  moved,
});

/** A value for a column that is new, stricter or of another type. */
function valued(from: Draft, to: Draft, column: Thing): Intent[] {
  const table = to.get(column.within);
  if (table?.kind !== "table" || from.get(table.id) === undefined || isComputed(column)) return [];
  const before = from.get(column.id);
  if (/GENERATED|serial/.test(String(column.parts.value?.[0] ?? column.parts.type?.[0])))
    return before !== undefined && isComputed(before) ? [] : renumbered(to, before, column, "number");
  if (before === undefined) {
    if (to.maybe(45)) return [{ kind: "fill", column: column.id, value: literalOf(to, column.knows, 3) }];
    const others = from.within(table.id, "column").filter((other) => other.knows.class === "text");
    const source = to.any(others);
    const lookup = column.knows.class === "text" && to.maybe(40) ? lookupFrom(from, to, table, "number") : undefined;
    if (lookup !== undefined) {
      const found: Sql = ["(SELECT left(max(", ...lookup.value, "::text), 4)", ...lookup.source, ")"];
      return [{ kind: "transform", table: table.id, up: [[column.id, found]], down: [] }];
    }
    if (column.knows.class !== "text" || source === undefined || to.maybe(50)) return [];
    return [{ kind: "transform", table: table.id, up: [[column.id, ["left(", source.id, "::text, 4)"]]], down: [] }];
  }
  if (isComputed(before)) return [];
  if (before.knows.class !== column.knows.class) {
    if (to.maybe(30)) return [];
    const [up, down] = between(to, before, column);
    return [{ kind: "transform", table: table.id, up: [[column.id, up]], down: [[column.id, down]] }];
  }
  if (column.parts.notNull !== undefined && before.parts.notNull === undefined && to.maybe(50))
    return [{ kind: "fill", column: column.id, value: literalOf(to, column.knows, 2) }];
  if (column.knows.class === "number" && column.knows.of === undefined && to.maybe(6)) return [shifted(to, column)];
  return to.of("label").length === 0 ? [] : mapped(from, to, column);
}

/** There by way of text where that may be, else by a value of its own. */
function between(to: Draft, before: Thing, after: Thing): readonly [Sql, Sql] {
  const there: Sql =
    after.knows.class === "text" && after.knows.of === undefined
      ? ["left(", after.id, "::text, 12)"]
      : literalOf(to, after.knows, 1);
  const back: Sql =
    before.knows.class === "text" && before.knows.of === undefined
      ? ["left(", after.id, "::text, 12)"]
      : literalOf(to, before.knows, 1);
  return [there, back];
}

function mapped(from: Draft, to: Draft, column: Thing): Intent[] {
  if (column.knows.class !== "enum") return [];
  const type = Number(column.knows.of);
  const gone = from.within(type, "label").filter(({ id }) => to.get(id) === undefined);
  const left = to.any(to.within(type, "label").filter(({ id }) => from.get(id) !== undefined));
  return gone
    .filter(() => to.maybe(60))
    .map(({ id }) => ({ kind: "map", column: column.id, label: id, into: to.maybe(20) ? undefined : left?.id }));
}

/** Rows for a new table out of the values of a column that was there. */
function moved(from: Draft, to: Draft): Intent[] {
  return to.of("table").flatMap((table): Intent[] => {
    if (from.get(table.id) !== undefined || table.knows.parent !== undefined || !to.maybe(30)) return [];
    const columns = to.columns(table);
    const [into, ...others] = columns.filter(({ parts }) => parts.notNull !== undefined || parts.value === undefined);
    const source =
      into === undefined
        ? undefined
        : to.any(
            from
              .of("column")
              .filter(
                (each) =>
                  each.knows.class === into.knows.class &&
                  each.knows.of === into.knows.of &&
                  from.get(each.within)?.kind === "table",
              ),
          );
    if (into === undefined || source === undefined || isComputed(into) || others.some(isComputed)) return [];
    const rest = others.flatMap(
      (column): Sql => [", ", ...literalOf(to, column.knows, 1), "::", ...(column.parts.type ?? []), " AS ", column.id],
    );
    // No query takes rows apart whose values no operator compares.
    const isComparable = [into, ...others].every(({ knows }) => ordered.has(knows.class ?? ""));
    const select: Sql = [
      isComparable ? "SELECT DISTINCT " : "SELECT ",
      source.id,
      " AS ",
      into.id,
      ...rest,
      " FROM ",
      source.within ?? 0,
      " WHERE ",
      source.id,
      " IS NOT NULL",
    ];
    return [{ kind: "move", into: table.id, select }];
  });
}
