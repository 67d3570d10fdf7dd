import type { Fact } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Step } from "../model/step.ts";
import { tableKey } from "./by_table.ts";
import type { EmitContext } from "./emit_context.ts";
import { remadeTableOf } from "./remade_table.ts";
import type { RouteRequest } from "./route_request.ts";
import { describe, stepOf } from "./step_of.ts";

/** The same for columns that go with a table that is made anew: they have no step of their own. */
export function keptIdentitiesOf(table: Fact, context: EmitContext): readonly Step[] {
  const { archive, consequences } = context;
  return [...archive.identities.values()]
    .filter((column) => consequences.drops.has(column.key) && remadeTableOf(column, consequences) === table.key)
    .flatMap((column) => keptIdentity(column, context));
}

/** The same for a column that goes, or for those of a table that does. */
export function keptIdentitiesWith(fact: Fact, context: EmitContext): readonly Step[] {
  const { archive, consequences } = context;
  const goesAlong = (column: Fact): boolean =>
    column.key === fact.key ||
    (tableKey(column) === fact.key && consequences.drops.has(column.key) && !consequences.creates.has(column.key));
  return [...archive.identities.values()].filter(goesAlong).flatMap((column) => keptIdentity(column, context));
}

/** Before an identity goes, where its sequence stands is kept. */
export function keptIdentity(column: Fact, { archive, request }: EmitContext): readonly Step[] {
  if (!archive.identities.has(column.key)) return [];
  const because = message("steps", "keptIdentity", { object: describe(column) });
  return [
    stepOf("keep", column, because, request.dialect.archive.keepIdentity(column, archive), { loses: [column.key] }),
  ];
}

/** After an identity came back, its sequence stands where it stood. */
export function restoredIdentity(column: Fact, { restores, dialect }: RouteRequest): readonly Step[] {
  if (restores?.identities.has(column.key) !== true) return [];
  const because = message("steps", "restoredIdentity", { object: describe(column) });
  return [stepOf("restore", column, because, dialect.archive.restoreIdentity(column, restores))];
}
