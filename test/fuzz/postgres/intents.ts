import type { Draft } from "../draft.ts";
import type { Intent, Sql, Thing } from "../model.ts";
import { isComputed } from "./kinds/columns.ts";
import { literalOf } from "./types.ts";

/** What a spec might say of the way from one schema to the other; sometimes nothing. */
export function intentsOf(from: Draft, to: Draft): Intent[] {
  if (to.maybe(15)) return [];
  const shared = [...to.model.values()].flatMap((thing) => {
    const before = from.get(thing.id);
    return before === undefined ? [] : [{ before, thing }];
  });
  const renamings = shared.flatMap(({ before, thing }) => renamed(from, to, before, thing));
  const told = new Set(renamings.flatMap((intent) => (intent.kind === "rename" ? [intent.thing] : [])));
  // What has another name and is not said to be the same is another thing.
  const same = (thing: Thing): boolean => {
    const before = from.get(thing.id);
    const stays = before?.name === thing.name && (thing.kind !== "table" || before.within === thing.within);
    return before === undefined || stays || told.has(thing.id);
  };
  const isSame = (column: Thing): boolean =>
    same(column) && [to.get(column.within)].every((table) => table === undefined || same(table));
  return [
    ...renamings,
    ...to.of("column").flatMap((column) => (isSame(column) ? valued(from, to, column) : [])),
    ...answered(from, to),
    ...moved(from, to),
  ];
}

const renames = new Set(["table", "column", "label"]);

function renamed(from: Draft, to: Draft, before: Thing, thing: Thing): Intent[] {
  const isOther = before.name !== thing.name || (thing.kind === "table" && before.within !== thing.within);
  const isTables = thing.kind !== "column" || to.get(thing.within)?.kind === "table";
  // The label of a type goes by the type's name, which only evident renamings change.
  const isApart = thing.kind !== "label" || from.get(thing.within)?.name === to.get(thing.within)?.name;
  return isOther && isTables && isApart && renames.has(thing.kind) && to.maybe(75)
    ? [{ kind: "rename", thing: thing.id }]
    : [];
}

/** A value for a column that is new, stricter or of another type. */
function valued(from: Draft, to: Draft, column: Thing): Intent[] {
  const table = to.get(column.within);
  if (table?.kind !== "table" || from.get(table.id) === undefined || isComputed(column)) return [];
  if (/GENERATED|serial/.test(String(column.parts.value?.[0] ?? column.parts.type?.[0]))) return [];
  const before = from.get(column.id);
  if (before === undefined) {
    if (to.maybe(45)) return [{ kind: "fill", column: column.id, value: literalOf(to, column.knows, 3) }];
    const others = from.within(table.id, "column").filter((other) => other.knows.class === "text");
    const source = to.any(others);
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
  if (column.knows.class === "number" && column.knows.of === undefined && to.maybe(6))
    return [
      {
        kind: "transform",
        table: table.id,
        up: [[column.id, [column.id, " + 1"]]],
        down: [[column.id, [column.id, " - 1"]]],
      },
    ];
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

/** Answers for rules that are new or stricter. */
function answered(from: Draft, to: Draft): Intent[] {
  const policies = ["quarantine", "quarantine", "set_null", "keep_first"];
  const rules = to.of("key", "check", "foreign key").filter((thing) => {
    const before = from.get(thing.id);
    const isStricter = before === undefined || JSON.stringify(before.parts) !== JSON.stringify(thing.parts);
    return isStricter && from.get(thing.within) !== undefined;
  });
  return rules
    .filter(() => to.maybe(35))
    .map(({ id }): Intent => ({ kind: "violations", rule: id, on: undefined, policy: to.any(policies) ?? "stop" }));
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
    const select: Sql = [
      "SELECT DISTINCT ",
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
