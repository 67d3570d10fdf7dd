import type { Kind, Scope } from "../dialects/kind.ts";
import type { Fact } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Step } from "../model/step.ts";
import { spokenName } from "../model/written_name.ts";
import type { Action } from "./action.ts";
import { tableKey } from "./by_table.ts";
import type { EmitContext } from "./emit_context.ts";
import { keptIdentitiesOf, keptIdentitiesWith, keptIdentity, restoredIdentity } from "./identity_steps.ts";
import { ownAlteration } from "./own_alteration.ts";
import { retypedOnReturn } from "./retyped_on_return.ts";
import {
  arriveSteps,
  convertSteps,
  followSteps,
  movementSteps,
  reconcileSteps,
  settleSteps,
  takeSteps,
} from "./row_steps.ts";
import { describe, stepOf } from "./step_of.ts";

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
    case "reconcile":
      return reconcileSteps(action, context);
    case "convert":
      return convertSteps(action, context);
    case "take":
      return takeSteps(action, context);
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
  const aside = kindOf(fact, context).aside?.(fact.id, context.request);
  if (aside === undefined) return [];
  return [
    ...keptIdentitiesOf(fact, context),
    stepOf("alter", fact, message("steps", "setAside", { object: describe(fact) }), aside.emission),
  ];
}

function retireSteps(action: Action, context: EmitContext): readonly Step[] {
  const { fact } = action;
  const kind = kindOf(fact, context);
  const aside = kind.aside?.(fact.id, context.request);
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
  const identities = keptIdentitiesWith(fact, context);
  if (emission.sql.length === 0) return identities;
  const step = stepOf(moves ? "keep" : "drop", fact, message("steps", code, { object: describe(fact) }), emission, {
    breaks,
    ...(moves ? { loses: [fact.key] } : {}),
  });
  return [...identities, step];
}

function keepSteps({ fact }: Action, { archive, request }: EmitContext): readonly Step[] {
  const keep = archive.keeps.get(fact.key);
  if (keep === undefined) return [];
  const columns = keep.columns.map(({ column }) => column.id.path[2] ?? "").join(", ");
  const because = message("steps", "kept", { table: spokenName(fact.id.path), columns });
  const loses = keep.columns.map(({ column }) => column.key);
  return [stepOf("keep", fact, because, request.dialect.archive.keep(keep, archive), { loses })];
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
    return [step, ...retypedOnReturn(fact, back, context)];
  }
  const { restores, dialect } = request;
  const aside = restores?.asides.has(fact.key) ? dialect.archive.moveAsideBack?.(fact, restores) : undefined;
  if (aside !== undefined)
    return [stepOf("restore", fact, message("steps", "restored", { object: describe(fact) }), aside, { makes })];
  const code = consequences.drops.has(fact.key) ? "madeAnew" : "created";
  const emission = kindOf(fact, context).create(fact, scopeOf(action, context));
  const identities = [fact, ...parts].flatMap((part) => restoredIdentity(part, request));
  if (emission.sql.length === 0) return identities;
  const step = stepOf("create", fact, message("steps", code, { object: describe(fact) }), emission, { makes });
  return [step, ...identities];
}
