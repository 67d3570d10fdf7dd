import type { Dialect } from "../dialects/dialect.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";

/** Looks through the spec's checks before they come near a script. @throws Failure `checkRefused`. */
export async function checkQueries({ checks }: Intent, dialect: Dialect): Promise<void> {
  for (const [at, query] of checks.entries()) {
    const { refusal: why } = await dialect.examineQuery(query, { named: false });
    if (why !== undefined) throw Failure.work("checkRefused", { number: at + 1, why });
  }
}
