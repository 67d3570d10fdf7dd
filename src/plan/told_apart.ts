import type { Dialect } from "../dialects/dialect.ts";
import type { Expectation, Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";

/**
 * True when each script refuses where the other one belongs: something that it looks for is not so there. Names that only
 * change places are the same on both sides.
 */
export function isToldApart({ forward, back }: Plan, sides: { from: Schema; to: Schema }, dialect: Dialect): boolean {
  if (dialect.archive.places(forward.archive).length > 0) return true;
  return notices(forward.expects, sides.to, dialect) && notices(back.expects, sides.from, dialect);
}

/** True when a script with these expectations refuses a database with this schema by looking at it. */
export function notices(expected: readonly Expectation[], { facts }: Schema, dialect: Dialect): boolean {
  return expected.some((each) => dialect.script.looksFor(each.fact) && isThere(each, facts) !== each.present);
}

/** A column of another type is not the one that is looked for. */
function isThere({ fact, present }: Expectation, facts: Schema["facts"]): boolean {
  const found = facts.get(fact.key);
  return found !== undefined && (!present || found.value["type"] === fact.value["type"]);
}
