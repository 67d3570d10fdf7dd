import { type Message, message } from "../model/message.ts";
import { askedAfter } from "./asked_after.ts";
import { execute } from "./execution.ts";
import type { LawOutcome } from "./law_outcome.ts";
import type { ProofRequest } from "./request.ts";
import { type Way, withNames } from "./way.ts";

/**
 * Makes rows that break the guards of a way, and runs its script on them: it must refuse and tell every reason with its count.
 * Then runs the script of the other way, which has no place there either. The database must hold what the way begins with,
 * and holds it again afterwards, unless a law was broken.
 */
export async function tryRefusals(request: ProofRequest, way: Way): Promise<LawOutcome> {
  const { db, dialect, refusal } = request;
  const tools = dialect.proof;
  const asked = way.route.guards.filter(({ answer }) => answer === undefined);
  const guards = askedAfter(way.route.first, asked);
  const violations: Message<"violations">[] = [];
  const counts = await withNames(request, way, () => tools.breakRules(db, guards));
  const broken = asked.flatMap((guard, at) => {
    const rows = counts[at] ?? 0;
    return rows === 0 ? [] : [{ guard, rows }];
  });
  if (broken.length > 0) {
    const failed = await execute(db, way.script.text, way.script.name);
    const told = failed?.said ?? "";
    for (const { guard, rows } of broken) {
      if (failed !== undefined && told.includes(refusal(guard, rows))) continue;
      violations.push(
        message("violations", failed === undefined ? "notRefused" : "reasonNotTold", {
          script: way.script.name,
          rule: guard.table,
        }),
      );
    }
  }
  const isMended = asked.length === 0 || (await withNames(request, way, () => tools.mendRules(db)));
  if (!isMended) violations.push(message("violations", "changedWhenRefused", { script: way.script.name }));
  // Where nothing tells that it is out of place it may go through; what it must not do is change anything.
  const misplaced = await execute(db, way.other.text, way.other.name);
  if (way.isTold && misplaced?.said.includes(request.refusalOfState) !== true)
    violations.push(message("violations", "notNoticed", { script: way.other.name }));
  return {
    figures: {
      guards: asked.length,
      broken: broken.length,
      rows: broken.reduce((sum, { rows }) => sum + rows, 0),
      out_of_place: 1,
    },
    violations,
  };
}
