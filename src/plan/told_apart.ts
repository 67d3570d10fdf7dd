import type { Dialect } from "../dialects/dialect.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Expectation, Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import { inheritsRule } from "./owner.ts";

/**
 * True when each script refuses where the other one belongs: something that it looks for is not so there. Names that only
 * change places are the same on both sides.
 */
export function isToldApart({ forward, back }: Plan, sides: { from: Schema; to: Schema }, dialect: Dialect): boolean {
  if (dialect.archive.places(forward.archive).length > 0) return true;
  const { from, to } = sides;
  return notices(forward.expects, from, to, dialect) && notices(back.expects, to, from, dialect);
}

/** True when a script with these expectations, made for one schema, refuses a database with the other by looking at it. */
export function notices(expected: readonly Expectation[], own: Schema, other: Schema, dialect: Dialect): boolean {
  const { asks } = dialect.script;
  const [here, elsewhere] = [own, other].map(({ facts }) => new Set([...facts.values()].map(asks)));
  // The index of a key bears the key's name: to a look at names it is the index that was there.
  const isKeyThere = ({ id: { kind, path } }: Fact): boolean =>
    kind === "index" && other.facts.has(keyOf({ kind: "constraint", path }));
  return expected.some(({ fact, present }) => {
    if (isKeyThere(fact) || inheritsRule(fact, other)) return false;
    const question = asks(fact);
    return question !== undefined && here?.has(question) === present && elsewhere?.has(question) !== present;
  });
}
