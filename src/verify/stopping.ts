import { message } from "../model/message.ts";
import { execute } from "./execution.ts";
import type { LawOutcome } from "./law_outcome.ts";
import type { ProofRequest } from "./request.ts";
import type { Way } from "./way.ts";

/** Places at which a script is stopped: all of a short one. */
const MOST = 8;

/** Runs the script of a way up to one statement after the other, and lets it fail there. */
export async function tryStops({ db, dialect }: ProofRequest, way: Way): Promise<LawOutcome> {
  const { statements, texts } = await dialect.proof.stops(way.script.text, MOST);
  let passed = 0;
  for (const text of texts) if ((await execute(db, text, way.script.name)) === undefined) passed += 1;
  return {
    figures: { statements, stops: texts.length },
    violations: passed === 0 ? [] : [message("violations", "notStopped", { script: way.script.name })],
  };
}
