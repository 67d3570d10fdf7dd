import { message } from "../model/message.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Step } from "../model/step.ts";
import { spokenName } from "../model/written_name.ts";
import type { Action } from "./action.ts";
import type { EmitContext } from "./emit_context.ts";
import { restoredIdentity } from "./identity_steps.ts";
import { remadeTableOf } from "./remade_table.ts";
import { stepOf } from "./step_of.ts";

export function arriveSteps({ fact }: Action, { request, archive, consequences }: EmitContext): readonly Step[] {
  const because = message("steps", "arrived", { table: spokenName(fact.id.path) });
  const rows = request.arrivals.filter(({ table }) => table.key === fact.key);
  return [stepOf("alter", fact, because, request.dialect.rows.arrive(rows, archive, consequences.asides))];
}

export function reconcileSteps({ fact }: Action, { request: { dialect, restores } }: EmitContext): readonly Step[] {
  const rows = restores?.returning.get(fact.key);
  if (restores === undefined || rows === undefined) return [];
  const because = message("steps", "reconciled", { table: spokenName(fact.id.path) });
  return [stepOf("restore", fact, because, dialect.returning.reconcile(rows, restores))];
}

export function convertSteps({ fact }: Action, { archive, request }: EmitContext): readonly Step[] {
  const { restores, dialect } = request;
  const own = [...archive.conversions.values()].filter((each) => (each.above ?? each.table.key) === fact.key);
  const [head] = own.filter(({ above }) => above === undefined);
  if (head === undefined) return [];
  const columns = head.converted.map(({ column }) => column.id.path[2] ?? "").join(", ");
  const table = spokenName(fact.id.path);
  const because = message("steps", restores === undefined ? "converted" : "convertedBack", { table, columns });
  const loses = own.flatMap(({ originals }) => originals.map(({ column }) => column.key));
  const heirs = own.filter((each) => each !== head);
  return [
    stepOf("alter", fact, because, dialect.conversions.convert(head, heirs, archive, restores, request.to), { loses }),
  ];
}

export function takeSteps({ fact }: Action, { archive, request }: EmitContext): readonly Step[] {
  const own = [...archive.conversions.values()].filter((each) => (each.above ?? each.table.key) === fact.key);
  const [head] = own.filter(({ above }) => above === undefined);
  if (head === undefined) return [];
  const heirs = own.filter((each) => each !== head);
  const emission = request.dialect.conversions.take(head, heirs, request.restores);
  if (emission.sql.length === 0) return [];
  const columns = head.converted.map(({ column }) => column.id.path[2] ?? "").join(", ");
  const because = message("steps", "taken", { table: spokenName(fact.id.path), columns });
  return [stepOf("alter", fact, because, emission)];
}

export function followSteps({ fact }: Action, { archive, request }: EmitContext): readonly Step[] {
  const conversion = archive.conversions.get(fact.key);
  if (conversion === undefined) return [];
  const columns = conversion.converted.flatMap(({ column, lookup }) =>
    lookup === undefined ? [] : [column.id.path[2] ?? ""],
  );
  const because = message("steps", "followed", { table: spokenName(fact.id.path), columns: columns.join(", ") });
  return [stepOf("alter", fact, because, request.dialect.conversions.follow(conversion))];
}

export function settleSteps({ fact }: Action, { consequences, settlements, request }: EmitContext): readonly Step[] {
  const settlement = settlements.get(fact.key);
  if (settlement === undefined) return [];
  const emission = request.dialect.archive.settle(settlement, request.restores);
  if (emission.sql.length === 0) return [];
  const columns = settledColumns(settlement).join(", ");
  const because = message("steps", "settled", { table: spokenName(fact.id.path), columns });
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
export function movementSteps(
  { fact }: Action,
  verb: "gather" | "refill",
  { movements, request, consequences }: EmitContext,
): readonly Step[] {
  const movement = movements.get(fact.key);
  if (movement === undefined) return [];
  const emission = request.dialect.rows[verb](movement, { ...request, removed: consequences.drops });
  if (emission.sql.length === 0) return [];
  const because = message("steps", verb === "gather" ? "gathered" : "refilled", { table: spokenName(fact.id.path) });
  const made = verb === "refill" && movement.remade !== undefined ? movement.columns : [];
  const isPutBack = ({ column }: (typeof made)[number]): boolean =>
    movement.restore?.keep.columns.some(({ column: { key } }) => key === column.key) === true;
  const identities = (columns: typeof made): readonly Step[] =>
    columns.flatMap(({ column }) => restoredIdentity(column, request));
  // Rows born since take the numbers after those that are put back.
  return [
    ...identities(made.filter(isPutBack)),
    stepOf("alter", fact, because, emission),
    ...identities(made.filter((column) => !isPutBack(column))),
  ];
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
