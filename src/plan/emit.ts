import type { Scope } from "../dialects/kind.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Step } from "../model/step.ts";
import type { Action } from "./action.ts";
import type { Consequences } from "./consequences.ts";
import type { RouteRequest } from "./route_request.ts";
import { describe, stepOf } from "./step_of.ts";

export interface EmitContext {
  readonly request: RouteRequest;
  readonly consequences: Consequences;
  readonly archive: Archive;
  readonly settlements: ReadonlyMap<string, Settlement>;
}

/** The steps of one action. */
export function emit(action: Action, context: EmitContext): readonly Step[] {
  const { request, consequences, archive, settlements } = context;
  const { dialect, from, to, restores } = request;
  const kind = dialect.kinds.get(action.fact.id.kind);
  if (kind === undefined) throw new Error(`no kind ${action.fact.id.kind}`);
  const { fact } = action;
  const object = describe(fact);
  const scope: Scope = { from, to, parts: action.parts, lenient: restores !== undefined };
  const keys = [fact.key, ...action.parts.map((part) => part.key)];
  switch (action.verb) {
    case "aside": {
      const aside = kind.aside?.(fact.id);
      return aside === undefined
        ? []
        : [stepOf("alter", fact, message("steps", "setAside", { object }), aside.emission)];
    }
    case "retire": {
      const aside = kind.aside?.(fact.id);
      if (aside === undefined) return [];
      const old = { ...fact, id: aside.id };
      if (archive.asides.has(fact.key)) {
        return [
          stepOf(
            "keep",
            fact,
            message("steps", "archived", { object: describe(old) }),
            dialect.archive.moveAway(old, archive),
          ),
        ];
      }
      return [stepOf("retire", fact, message("steps", "retired", { object }), kind.drop(old, scope))];
    }
    case "drop": {
      const steps: Step[] = [];
      if (archive.identities.has(fact.key)) {
        steps.push(
          stepOf(
            "keep",
            fact,
            message("steps", "keptIdentity", { object }),
            dialect.archive.keepIdentity(fact, archive),
            { loses: [fact.key] },
          ),
        );
      }
      const moves = archive.moves.has(fact.key);
      const emission = moves ? dialect.archive.moveAway(fact, archive) : kind.drop(fact, scope);
      const code = moves ? "archived" : consequences.creates.has(fact.key) ? "removedForChange" : "dropped";
      steps.push(
        stepOf(moves ? "keep" : "drop", fact, message("steps", code, { object }), emission, {
          breaks: keys,
          ...(moves ? { loses: [fact.key] } : {}),
        }),
      );
      return steps;
    }
    case "keep": {
      const keep = archive.keeps.get(fact.key);
      if (keep === undefined) return [];
      const columns = keep.columns.map(({ column }) => column.id.path[2] ?? "").join(", ");
      const because = message("steps", "kept", { table: fact.id.path.join("."), columns });
      return [
        stepOf("keep", fact, because, dialect.archive.keep(keep, archive), {
          loses: keep.columns.map(({ column }) => column.key),
        }),
      ];
    }
    case "alter": {
      const alteration = consequences.alters.get(fact.key);
      const emission =
        alteration === undefined
          ? undefined
          : kind.alter?.(alteration.from, alteration.to, alteration.attributes, scope);
      if (alteration === undefined || emission === undefined) return [];
      const steps: Step[] = [];
      if (archive.identities.has(fact.key)) {
        const before = alteration.from;
        steps.push(
          stepOf(
            "keep",
            before,
            message("steps", "keptIdentity", { object }),
            dialect.archive.keepIdentity(before, archive),
            { loses: [fact.key] },
          ),
        );
      }
      const attributes = alteration.attributes.filter((name) => name !== "retype").join(", ");
      const because = alteration.attributes.includes("retype")
        ? message("steps", "retyped", { object })
        : message("steps", "altered", { object, attributes });
      if (emission.sql.length > 0) steps.push(stepOf("alter", fact, because, emission));
      if (restores?.identities.has(fact.key) === true) {
        steps.push(
          stepOf(
            "restore",
            fact,
            message("steps", "restoredIdentity", { object }),
            dialect.archive.restoreIdentity(fact, restores),
          ),
        );
      }
      return steps;
    }
    case "create": {
      const back = restores?.moves.has(fact.key) === true ? restores : undefined;
      const emission = back === undefined ? kind.create(fact, scope) : dialect.archive.moveBack(fact, back);
      const code = back !== undefined ? "restored" : consequences.drops.has(fact.key) ? "madeAnew" : "created";
      const steps = [
        stepOf(back === undefined ? "create" : "restore", fact, message("steps", code, { object }), emission, {
          makes: keys,
        }),
      ];
      if (back !== undefined) steps.push(...retypedOnReturn(fact, back, request));
      if (restores?.identities.has(fact.key) === true) {
        steps.push(
          stepOf(
            "restore",
            fact,
            message("steps", "restoredIdentity", { object }),
            dialect.archive.restoreIdentity(fact, restores),
          ),
        );
      }
      return steps;
    }
    case "settle": {
      const settlement = settlements.get(fact.key);
      if (settlement === undefined) return [];
      const emission = dialect.archive.settle(settlement, restores);
      if (emission.sql.length === 0) return [];
      const columns = settledColumns(settlement).join(", ");
      const because = message("steps", "settled", { table: fact.id.path.join("."), columns });
      return [stepOf(settlement.restore === undefined ? "alter" : "restore", fact, because, emission)];
    }
  }
}

/** Columns of a table that comes back with values of a type that stood aside when it went. */
function retypedOnReturn(table: Fact, back: Archive, { dialect, from, to }: RouteRequest): readonly Step[] {
  if (back.asides.size === 0) return [];
  const kind = dialect.kinds.get("column");
  return [...back.travelling].flatMap((key): readonly Step[] => {
    const column = to.facts.get(key);
    if (column?.id.kind !== "column" || keyOf({ kind: "table", path: column.id.path.slice(0, 2) }) !== table.key)
      return [];
    if (!column.needs.some((need) => back.asides.has(need))) return [];
    const emission = kind?.alter?.(column, column, ["retype", "type"], { from, to, parts: [] });
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
