import type { Route } from "../model/plan.ts";
import type { Step } from "../model/step.ts";
import { notices } from "../plan/told_apart.ts";
import type { ProofRequest } from "./request.ts";

/** One of both ways, as it is tried. */
export interface Way {
  readonly script: { readonly name: "migration.sql" | "rollback.sql"; readonly text: string };
  /** The script of the other way, which has no place where this one begins. */
  readonly other: Way["script"];
  /** Whether that script can see that it has no place there. */
  readonly isTold: boolean;
  readonly route: Route;
  /** Steps that give tables the names by which the guards know them, and those that take them away. */
  readonly names: readonly Step[];
  readonly undo: readonly Step[];
}

export function waysOf(
  { plan, dialect, from, to }: ProofRequest,
  scripts: ProofRequest["scripts"],
): { readonly forward: Way; readonly back: Way } {
  const there = { name: "migration.sql", text: scripts.migration } as const;
  const back = { name: "rollback.sql", text: scripts.rollback } as const;
  const hasPlace = dialect.archive.places(plan.forward.archive).length > 0;
  return {
    forward: {
      script: there,
      other: back,
      isTold: hasPlace || notices(plan.back.expects, to, from, dialect),
      route: plan.forward,
      names: plan.forward.renames,
      undo: plan.back.renames,
    },
    back: {
      script: back,
      other: there,
      isTold: hasPlace || notices(plan.forward.expects, from, to, dialect),
      route: plan.back,
      names: [],
      undo: [],
    },
  };
}

/** Does something while tables bear the names by which the guards of the way know them. */
export async function withNames<T>({ db }: ProofRequest, way: Way, act: () => Promise<T>): Promise<T> {
  for (const { sql } of way.names) for (const statement of sql) await db.run(statement);
  try {
    return await act();
  } finally {
    for (const { sql } of way.undo) for (const statement of sql) await db.run(statement);
  }
}
