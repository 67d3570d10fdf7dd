import type { Kind, Scope } from "../dialects/kind.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { RowMovement } from "../model/row_movement.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Step } from "../model/step.ts";
import type { Action } from "./action.ts";
import { tableKey } from "./by_table.ts";
import type { Consequences } from "./consequences.ts";
import { ownAlteration } from "./own_alteration.ts";
import { remadeTableOf } from "./remade_table.ts";
import type { RouteRequest } from "./route_request.ts";
import { describe, stepOf } from "./step_of.ts";

export interface EmitContext {
  readonly request: RouteRequest;
  readonly consequences: Consequences;
  readonly archive: Archive;
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly movements: ReadonlyMap<string, RowMovement>;
}

/** The steps of one action. */
export function emit(action: Action, context: EmitContext): readonly Step[] {
  switch (action.verb) {
    case "aside":
      return asideSteps(action, context);
    case "retire":
      return retireSteps(action, context);
    case "drop":
      return dropSteps(action, context);
    case "keep":
      return keepSteps(action, context);
    case "arrive":
      return arriveSteps(action, context);
    case "convert":
      return convertSteps(action, context);
    case "follow":
      return followSteps(action, context);
    case "alter":
      return alterSteps(action, context);
    case "create":
      return createSteps(action, context);
    case "settle":
      return settleSteps(action, context);
    case "gather":
    case "refill":
      return movementSteps(action, action.verb, context);
  }
}

function kindOf({ id }: Fact, { request }: EmitContext): Kind {
  const kind = request.dialect.kinds.get(id.kind);
  if (kind === undefined) throw new Error(`no kind ${id.kind}`);
  return kind;
}

function scopeOf({ fact, parts }: Action, { request, archive, consequences }: EmitContext): Scope {
  const { from, to, restores, target } = request;
  const { converted } = archive.conversions.get(tableKey(fact)) ?? { converted: [] };
  const held = converted.find(({ column, atOnce }) => column.key === fact.key && !atOnce)?.stage;
  const way = { lenient: restores !== undefined, target, removed: consequences.drops };
  return { from, to, parts, ...way, ...(held === undefined ? {} : { held }) };
}

function asideSteps({ fact }: Action, context: EmitContext): readonly Step[] {
  const aside = kindOf(fact, context).aside?.(fact.id, context.request.from);
  if (aside === undefined) return [];
  return [stepOf("alter", fact, message("steps", "setAside", { object: describe(fact) }), aside.emission)];
}

function retireSteps(action: Action, context: EmitContext): readonly Step[] {
  const { fact } = action;
  const kind = kindOf(fact, context);
  const aside = kind.aside?.(fact.id, context.request.from);
  if (aside === undefined) return [];
  const old = { ...fact, id: aside.id };
  const { archive, request } = context;
  if (!archive.asides.has(fact.key)) {
    const because = message("steps", "retired", { object: describe(fact) });
    return [stepOf("retire", fact, because, kind.drop(old, scopeOf(action, context)))];
  }
  const because = message("steps", "archived", { object: describe(old) });
  return [stepOf("keep", fact, because, request.dialect.archive.moveAway(old, archive))];
}

function dropSteps(action: Action, context: EmitContext): readonly Step[] {
  const { fact, parts } = action;
  const { archive, consequences, request } = context;
  const moves = archive.moves.has(fact.key);
  const emission = moves
    ? request.dialect.archive.moveAway(fact, archive)
    : kindOf(fact, context).drop(fact, scopeOf(action, context));
  const code = moves ? "archived" : consequences.creates.has(fact.key) ? "removedForChange" : "dropped";
  const breaks = [fact.key, ...parts.map((part) => part.key)];
  const step = stepOf(moves ? "keep" : "drop", fact, message("steps", code, { object: describe(fact) }), emission, {
    breaks,
    ...(moves ? { loses: [fact.key] } : {}),
  });
  return [...keptIdentity(fact, context), step];
}

function keepSteps({ fact }: Action, { archive, request }: EmitContext): readonly Step[] {
  const keep = archive.keeps.get(fact.key);
  if (keep === undefined) return [];
  const columns = keep.columns.map(({ column }) => column.id.path[2] ?? "").join(", ");
  const because = message("steps", "kept", { table: fact.id.path.join("."), columns });
  const loses = keep.columns.map(({ column }) => column.key);
  return [stepOf("keep", fact, because, request.dialect.archive.keep(keep, archive), { loses })];
}

function arriveSteps({ fact }: Action, { request }: EmitContext): readonly Step[] {
  const because = message("steps", "arrived", { table: fact.id.path.join(".") });
  return request.arrivals
    .filter(({ table }) => table.key === fact.key)
    .map((rows) => stepOf("alter", fact, because, request.dialect.rows.arrive(rows)));
}

function convertSteps({ fact }: Action, { archive, request }: EmitContext): readonly Step[] {
  const { restores, dialect } = request;
  const own = [...archive.conversions.values()].filter((each) => (each.above ?? each.table.key) === fact.key);
  const [head] = own.filter(({ above }) => above === undefined);
  if (head === undefined) return [];
  const columns = head.converted.map(({ column }) => column.id.path[2] ?? "").join(", ");
  const table = fact.id.path.join(".");
  const because = message("steps", restores === undefined ? "converted" : "convertedBack", { table, columns });
  const loses = own.flatMap(({ originals }) => originals.map(({ column }) => column.key));
  const heirs = own.filter((each) => each !== head);
  return [stepOf("alter", fact, because, dialect.conversions.convert(head, heirs, archive, restores), { loses })];
}

function followSteps({ fact }: Action, { archive, request }: EmitContext): readonly Step[] {
  const conversion = archive.conversions.get(fact.key);
  if (conversion === undefined) return [];
  const columns = conversion.converted.flatMap(({ column, lookup }) =>
    lookup === undefined ? [] : [column.id.path[2] ?? ""],
  );
  const because = message("steps", "followed", { table: fact.id.path.join("."), columns: columns.join(", ") });
  return [stepOf("alter", fact, because, request.dialect.conversions.follow(conversion))];
}

function alterSteps(action: Action, context: EmitContext): readonly Step[] {
  const { fact } = action;
  const whole = context.consequences.alters.get(fact.key);
  const alteration = whole && ownAlteration(whole, { ...context.request, consequences: context.consequences });
  if (alteration === undefined) return [];
  const { from, to, attributes } = alteration;
  const emission = kindOf(fact, context).alter?.(from, to, attributes, scopeOf(action, context));
  if (emission === undefined) return [];
  const object = describe(fact);
  const because = attributes.includes("retype")
    ? message("steps", "retyped", { object })
    : attributes.every((name) => name === "recheck")
      ? message("steps", "rechecked", { object })
      : message("steps", "altered", { object, attributes: attributes.filter((name) => name !== "recheck").join(", ") });
  const step = emission.sql.length === 0 ? [] : [stepOf("alter", fact, because, emission)];
  return [...keptIdentity(from, context), ...step, ...restoredIdentity(fact, context.request)];
}

function createSteps(action: Action, context: EmitContext): readonly Step[] {
  const { fact, parts } = action;
  const { consequences, request } = context;
  const makes = [fact.key, ...parts.map((part) => part.key)];
  const back = request.restores?.moves.has(fact.key) === true ? request.restores : undefined;
  if (back !== undefined) {
    const because = message("steps", "restored", { object: describe(fact) });
    const step = stepOf("restore", fact, because, request.dialect.archive.moveBack(fact, back), { makes });
    return [step, ...retypedOnReturn(fact, back, request)];
  }
  const code = consequences.drops.has(fact.key) ? "madeAnew" : "created";
  const emission = kindOf(fact, context).create(fact, scopeOf(action, context));
  const step = stepOf("create", fact, message("steps", code, { object: describe(fact) }), emission, { makes });
  return [step, ...restoredIdentity(fact, context.request)];
}

function settleSteps({ fact }: Action, { consequences, settlements, request }: EmitContext): readonly Step[] {
  const settlement = settlements.get(fact.key);
  if (settlement === undefined) return [];
  const emission = request.dialect.archive.settle(settlement, request.restores);
  if (emission.sql.length === 0) return [];
  const columns = settledColumns(settlement).join(", ");
  const because = message("steps", "settled", { table: fact.id.path.join("."), columns });
  // An identity whose column is there before the rows has given them values meanwhile.
  const returned = (settlement.restore?.columns ?? []).filter(
    ({ column }) => remadeTableOf(column, consequences) !== undefined,
  );
  return [
    stepOf(settlement.restore === undefined ? "alter" : "restore", fact, because, emission),
    ...returned.flatMap(({ column }) => restoredIdentity(column, request)),
  ];
}

/** Rows of a table that is made anew, or of partitions that change, on their way. */
function movementSteps(
  { fact }: Action,
  verb: "gather" | "refill",
  { movements, request, consequences }: EmitContext,
): readonly Step[] {
  const movement = movements.get(fact.key);
  if (movement === undefined) return [];
  const emission = request.dialect.rows[verb](movement, { ...request, removed: consequences.drops });
  if (emission.sql.length === 0) return [];
  const because = message("steps", verb === "gather" ? "gathered" : "refilled", { table: fact.id.path.join(".") });
  const made = verb === "refill" && movement.remade !== undefined ? movement.columns : [];
  return [stepOf("alter", fact, because, emission), ...made.flatMap(({ column }) => restoredIdentity(column, request))];
}

/** Before an identity goes, where its sequence stands is kept. */
function keptIdentity(column: Fact, { archive, request }: EmitContext): readonly Step[] {
  if (!archive.identities.has(column.key)) return [];
  const because = message("steps", "keptIdentity", { object: describe(column) });
  return [
    stepOf("keep", column, because, request.dialect.archive.keepIdentity(column, archive), { loses: [column.key] }),
  ];
}

/** After an identity came back, its sequence stands where it stood. */
function restoredIdentity(column: Fact, { restores, dialect }: RouteRequest): readonly Step[] {
  if (restores?.identities.has(column.key) !== true) return [];
  const because = message("steps", "restoredIdentity", { object: describe(column) });
  return [stepOf("restore", column, because, dialect.archive.restoreIdentity(column, restores))];
}

/** Columns of a table that comes back with values of a type that stood aside when it went. */
function retypedOnReturn(table: Fact, back: Archive, { dialect, from, to, target }: RouteRequest): readonly Step[] {
  if (back.asides.size === 0) return [];
  const kind = dialect.kinds.get("column");
  return [...back.travelling].flatMap((key): readonly Step[] => {
    const column = to.facts.get(key);
    if (column?.id.kind !== "column" || keyOf({ kind: "table", path: column.id.path.slice(0, 2) }) !== table.key)
      return [];
    if (!column.needs.some((need) => back.asides.has(need))) return [];
    const emission = kind?.alter?.(column, column, ["retype", "type"], { from, to, parts: [], target });
    return emission === undefined
      ? []
      : [stepOf("alter", column, message("steps", "retyped", { object: describe(column) }), emission)];
  });
}

function settledColumns(settlement: Settlement): readonly string[] {
  const facts = [
    ...settlement.defaulted,
    ...(settlement.restore?.columns.map(({ column }) => column) ?? []),
    ...settlement.filled.map(({ column }) => column),
    ...settlement.tightened,
  ];
  return [...new Set(facts.map((column) => column.id.path[2] ?? ""))];
}
