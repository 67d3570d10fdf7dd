import type { Emission, Scope } from "../dialects/kind.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, type FactId, keyOf } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Step } from "../model/step.ts";
import { tableKey } from "./by_table.ts";
import type { EmitContext } from "./emit_context.ts";
import { describe, stepOf } from "./step_of.ts";

type Context = Pick<EmitContext, "request" | "consequences">;

/**
 * Columns of a table that comes back with values of a type that stands aside by now, or stood so when it went. What it
 * has from a parent that stayed changes in the table that stands for the parent, without the checks that came from there.
 */
export function retypedOnReturn(table: Fact, back: Archive, context: Context): readonly Step[] {
  const { dialect, to } = context.request;
  const [column, constraint] = ["column", "constraint"].map((kind) => dialect.kinds.get(kind));
  const scope = scopeOf(context);
  const checks = checksFromParents(table, back, context).flatMap(({ check, id }) =>
    stepFor(check, "drop", "removedForChange", constraint?.drop({ ...check, id }, scope)),
  );
  const columns = retyped(table, back, context).flatMap((fact) => {
    // A partition comes back by itself.
    const isInherited = isFromAbove(fact) && !to.facts.has(keyOf({ kind: "partition", path: table.id.path }));
    const id = isInherited ? inStandIn(fact, table, back, context) : fact.id;
    if (id === undefined) return [];
    const emission = column?.alter?.({ ...fact, id }, { ...fact, id }, ["retype", "type"], scope);
    return stepFor(fact, "alter", "retyped", emission);
  });
  return [...checks, ...columns];
}

/** Those checks again, once all that they need is there: an heir has them when it is back with its parents. */
export function checksOnReturn(context: Context): readonly Step[] {
  const { restores, dialect } = context.request;
  return [...(restores?.moves.values() ?? [])].flatMap((table) =>
    restores === undefined || table.id.kind !== "table"
      ? []
      : checksFromParents(table, restores, context).flatMap(({ check, id }) =>
          stepFor(
            check,
            "create",
            "madeAnew",
            dialect.kinds.get("constraint")?.create({ ...check, id }, scopeOf(context)),
          ),
        ),
  );
}

function scopeOf({ request: { from, to, target } }: Context): Scope {
  return { from, to, parts: [], target };
}

function stepFor(
  fact: Fact,
  action: Step["action"],
  code: "removedForChange" | "retyped" | "madeAnew",
  emission: Emission | undefined,
): readonly Step[] {
  return emission === undefined
    ? []
    : [stepOf(action, fact, message("steps", code, { object: describe(fact) }), emission)];
}

/** The columns that the table brings back with another type. */
function retyped(table: Fact, back: Archive, { request: { to, dialect }, consequences }: Context): readonly Fact[] {
  const { asides } = consequences;
  if (back.asides.size + asides.size === 0) return [];
  const comesAlong = (key: string): boolean => {
    const type = back.asides.get(key);
    return type !== undefined && dialect.archive.moveAsideBack?.(type, back) !== undefined;
  };
  return [...back.travelling].flatMap((key) => {
    const column = to.facts.get(key);
    if (column?.id.kind !== "column" || tableKey(column) !== table.key) return [];
    return column.needs.some((need) => !comesAlong(need) && (back.asides.has(need) || asides.has(need)))
      ? [column]
      : [];
  });
}

/** True for a column that changes with that of the table above. */
function isFromAbove({ value }: Fact): boolean {
  return value["inherited"] === true && value["local"] !== true;
}

function parentsOf({ value }: Fact): readonly (readonly string[])[] {
  return (value["inherits"] ?? []) as readonly (readonly string[])[];
}

/** The column of a table that stands for a parent, from which the heir has its own. */
function inStandIn(column: Fact, heir: Fact, back: Archive, { request: { to, dialect } }: Context): FactId | undefined {
  const name = column.id.path[2] ?? "";
  const [id] = parentsOf(heir).flatMap((parent) => {
    const has = to.facts.has(keyOf({ kind: "column", path: [...parent, name] }));
    const standing = has ? dialect.archive.standIn?.(heir, parent, back) : undefined;
    return standing === undefined ? [] : [{ kind: "column", path: [...standing.path, name] }];
  });
  return id;
}

/** Checks that the tables which stand for its parents have over columns that get another type. */
function checksFromParents(
  heir: Fact,
  back: Archive,
  context: Context,
): readonly { readonly check: Fact; readonly id: FactId }[] {
  const { to, dialect } = context.request;
  const names = new Set(retyped(heir, back, context).map(({ id }) => id.path[2] ?? ""));
  if (names.size === 0) return [];
  return parentsOf(heir).flatMap((parent) => {
    const standing = dialect.archive.standIn?.(heir, parent, back);
    if (standing === undefined) return [];
    const table = keyOf({ kind: "table", path: parent });
    const columns = new Set([...names].map((name) => keyOf({ kind: "column", path: [...parent, name] })));
    return [...to.facts.values()].flatMap((check) =>
      check.id.kind === "constraint" &&
      check.value["type"] === "c" &&
      tableKey(check) === table &&
      check.needs.some((need) => columns.has(need))
        ? [{ check, id: { kind: "constraint", path: [...standing.path, check.id.path[2] ?? ""] } }]
        : [],
    );
  });
}
