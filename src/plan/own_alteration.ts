import type { Dialect } from "../dialects/dialect.ts";
import { sameJson } from "../diff/diff.ts";
import type { Schema } from "../model/schema.ts";
import type { Alteration, Consequences } from "./consequences.ts";
import { inheritedFrom, isFollowed } from "./owner.ts";

interface Sides {
  readonly from: Schema;
  readonly to: Schema;
  readonly dialect: Dialect;
  readonly consequences: Consequences;
}

/** What is left of an alteration once the tables above have made theirs, which reach this one; undefined when nothing is. */
export function ownAlteration(
  alteration: Alteration,
  { from, to, dialect, consequences }: Sides,
): Alteration | undefined {
  const { from: before, to: after, attributes } = alteration;
  if (!isFollowed(after, from, to, dialect, consequences)) return alteration;
  if (after.id.kind !== "column") return undefined;
  const above = inheritedFrom(after, to).flatMap((key) => consequences.alters.get(key) ?? []);
  const stated = (before.derived?.["stated"] ?? []) as readonly string[];
  const own = attributes.filter(
    (name) =>
      stated.includes(name) ||
      !above.some((each) => each.attributes.includes(name) && sameJson(each.to.value[name], after.value[name])),
  );
  if (own.length === 0) return undefined;
  const reached = Object.fromEntries(
    attributes.filter((name) => !own.includes(name)).map((name) => [name, after.value[name] ?? null]),
  );
  return { from: { ...before, value: { ...before.value, ...reached } }, to: after, attributes: own };
}
