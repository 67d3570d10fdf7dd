import type { Database } from "../../database.ts";
import { literal } from "../quote.ts";
import type { SeedTable } from "./catalog.ts";

const STATEMENTS_IN_ONE = 100;

export interface Attempt {
  readonly table: SeedTable;
  /** The next one is sent when one is refused. */
  readonly statements: readonly string[];
}

export interface Outcome {
  readonly table: SeedTable;
  /** SQLSTATE of the last refusal; null when a statement was taken. */
  readonly code: string | null;
  /** The constraint that refused, when the engine named one. */
  readonly constraint: string | null;
  /** Rows of the statement that was taken. */
  readonly rows: number;
}

/** Sends, for each attempt, its statements until one is taken, and tells what became of it, in the same order. */
export async function attempt(db: Database, attempts: readonly Attempt[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < attempts.length; at += STATEMENTS_IN_ONE) {
    const part = attempts.slice(at, at + STATEMENTS_IN_ONE);
    const answers = await db.query<{ code: string | null; culprit: string | null; done: string | null }>(
      `SELECT a.code, a.culprit, a.done::text FROM (VALUES ${part
        .map(({ statements }, n) => `(${n}, ARRAY[${statements.map(literal).join(", ")}]::text[])`)
        .join(", ")}) AS v(n, statements), LATERAL smartspec_seed.attempt(v.statements) AS a ORDER BY v.n`,
    );
    part.forEach(({ table, statements }, n) => {
      const answer = answers[n];
      // Without a statement there was no value that a column accepts.
      const code = statements.length === 0 ? "22000" : (answer?.code ?? null);
      outcomes.push({ table, code, constraint: answer?.culprit ?? null, rows: Number(answer?.done ?? 0) });
    });
  }
  return outcomes;
}
