import type { Dialect, Emission, Scope } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import type { Change } from "../model/change.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import { type Message, message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Step } from "../model/step.ts";
import type { Action } from "./action.ts";
import { type Actions, actionsOf } from "./actions.ts";
import { archiveOf } from "./archive.ts";
import { type Consequences, consequencesOf } from "./consequences.ts";
import { orderActions } from "./order.ts";
import { settlementsOf } from "./settlements.ts";

/** What it takes to plan one direction; `from` already bears the names that `to` uses. */
export interface RouteRequest {
  readonly from: Schema;
  readonly to: Schema;
  readonly changes: readonly Change[];
  readonly dialect: Dialect;
  readonly intent: Intent;
  /** Names the archive. */
  readonly id: string;
  /** The archive of the way forward, when this is the way back. */
  readonly restores: Archive | undefined;
}

export interface PlannedRoute {
  readonly consequences: Consequences;
  readonly archive: Archive;
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly steps: readonly Step[];
}

/** A fact as people read it. */
export function describe(fact: Fact): string {
  const { kind, path } = fact.id;
  if (kind === "routine") return `routine ${path.slice(0, 2).join(".")}(${path[2] ?? ""})`;
  if (kind === "comment" || kind === "grant") return `${kind} on ${path[0] ?? ""} ${path.slice(1).join(".")}`;
  return `${kind} ${path.join(".")}`;
}

/** Plans one direction: consequences, what to put away, actions, their order, and the SQL of each. */
export function planRoute(request: RouteRequest): PlannedRoute {
  const { from, to, changes, dialect, id, restores } = request;
  const consequences = consequencesOf(changes, from, to, dialect);
  const archive = archiveOf(consequences, from, to, dialect, id, restores === undefined ? "migration" : "undone");
  const actions = actionsOf(consequences, from, to, dialect, archive, restores);
  const settlements = settlementsOf(actions, consequences, from, to, request.intent, restores);
  const order = orderActions({ actions, consequences, from, to, dialect, archive, settlements });
  const steps: Step[] = [];
  const holds = archive.moves.size + archive.keeps.size + archive.identities.size > 0;
  if (holds)
    steps.push(stepOf("keep", undefined, message("steps", "archiveOpened", {}), dialect.archive.open(archive)));
  for (const action of order) steps.push(...emit(action, { request, consequences, actions, archive, settlements }));
  steps.push(...advances(request, consequences));
  if (restores !== undefined && restores.moves.size + restores.keeps.size + restores.identities.size > 0) {
    steps.push(stepOf("restore", undefined, message("steps", "archiveClosed", {}), dialect.archive.close(restores)));
  }
  if (restores !== undefined && holds)
    steps.push(stepOf("retire", undefined, message("steps", "archiveTidied", {}), dialect.archive.tidy(archive)));
  return { consequences, archive, settlements, steps };
}

function stepOf(
  action: Step["action"],
  fact: Fact | undefined,
  because: Message<"steps">,
  emission: Emission,
  extra: Partial<Step> = {},
): Step {
  return {
    sql: emission.sql,
    because,
    action,
    fact: fact?.key ?? "",
    makes: [],
    breaks: [],
    needs: fact?.needs ?? [],
    rewrites: emission.rewrites ?? [],
    scans: emission.scans ?? [],
    loses: [],
    ...(emission.lock === undefined ? {} : { lock: emission.lock }),
    ...extra,
  };
}

interface EmitContext {
  readonly request: RouteRequest;
  readonly consequences: Consequences;
  readonly actions: Actions;
  readonly archive: Archive;
  readonly settlements: ReadonlyMap<string, Settlement>;
}

function emit(action: Action, context: EmitContext): readonly Step[] {
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

/** Sequences that feed a column of a table with rows must not give a value that is there already. */
function advances({ from, to, dialect, restores }: RouteRequest, consequences: Consequences): readonly Step[] {
  const steps: Step[] = [];
  const push = (column: Fact | undefined, sequence: readonly string[], fact: Fact): void => {
    if (column === undefined) return;
    const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
    const mayHaveRows = from.facts.has(table) || restores?.moves.has(table) === true;
    if (!mayHaveRows || !/^(smallint|integer|bigint|numeric)/.test(String(column.value["type"]))) return;
    steps.push(
      stepOf(
        "alter",
        fact,
        message("steps", "advanced", { object: describe(fact) }),
        dialect.archive.advance(column, { path: sequence }),
      ),
    );
  };
  for (const fact of consequences.creates.values()) {
    if (fact.id.kind === "ownership") {
      const sequence = to.facts.get(keyOf({ kind: "sequence", path: fact.id.path }));
      const column = to.facts.get(keyOf({ kind: "column", path: fact.value["column"] as readonly string[] }));
      if (sequence !== undefined && !String(sequence.value["increment"]).startsWith("-"))
        push(column, fact.id.path, sequence);
    }
    if (fact.id.kind === "column") push(...identityOf(fact));
  }
  for (const { from: before, to: after } of consequences.alters.values()) {
    if (after.id.kind === "column" && before.value["identity"] === null) push(...identityOf(after));
  }
  return steps;
}

function identityOf(column: Fact): [Fact | undefined, readonly string[], Fact] {
  const identity = column.value["identity"] as { readonly sequence: readonly string[] } | null;
  return identity === null ? [undefined, [], column] : [column, identity.sequence, column];
}
