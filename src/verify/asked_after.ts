import type { Guard } from "../model/guard.ts";
import type { Step } from "../model/step.ts";

/** The guards as they ask once these steps ran: what comes before them is done on trial, and undone. */
export function askedAfter(first: readonly Step[], guards: readonly Guard[]): readonly Guard[] {
  const sql = first.flatMap((step) => step.sql);
  return sql.length === 0 ? guards : guards.map((guard) => ({ ...guard, prepare: [...sql, ...(guard.prepare ?? [])] }));
}
