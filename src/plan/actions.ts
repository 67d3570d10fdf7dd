import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import type { Schema } from "../model/schema.ts";
import { type Action, nodeOf } from "./action.ts";
import type { Consequences } from "./consequences.ts";
import { creationsOf } from "./creations.ts";
import { ownAlteration } from "./own_alteration.ts";
import { removalsOf } from "./removals.ts";

/** The actions of a route, and which of them removes or makes each fact. */
export interface Actions {
  readonly all: ReadonlyMap<string, Action>;
  /** Node after which a fact of `from` is gone. */
  readonly removedBy: ReadonlyMap<string, string>;
  /** Node after which a fact of `to` is there. */
  readonly madeBy: ReadonlyMap<string, string>;
}

/** Turns consequences into actions: parts go into the statement of their parent wherever the order allows. */
export function actionsOf(
  consequences: Consequences,
  from: Schema,
  to: Schema,
  dialect: Dialect,
  puts: Archive,
  restores: Archive | undefined,
): Actions {
  const removals = removalsOf(consequences, from, to, dialect, puts);
  const creations = creationsOf(consequences, from, to, dialect, restores);
  const alterations = [...consequences.alters.values()]
    .filter((alteration) => ownAlteration(alteration, { from, to, dialect, consequences }) !== undefined)
    .map(({ to: fact }): Action => ({ node: nodeOf("alter", fact.key), verb: "alter", fact, parts: [] }));
  const keeps = [...puts.keeps.values()].map(
    ({ table }): Action => ({ node: nodeOf("keep", table.key), verb: "keep", fact: table, parts: [] }),
  );
  const converts = [...puts.conversions.values()]
    .filter(({ above }) => above === undefined)
    .map(({ table }): Action => ({ node: nodeOf("convert", table.key), verb: "convert", fact: table, parts: [] }));
  const follows = [...puts.conversions.values()]
    .filter(({ converted }) => converted.some(({ lookup }) => lookup !== undefined))
    .map(({ table }): Action => ({ node: nodeOf("follow", table.key), verb: "follow", fact: table, parts: [] }));
  const takes = [...puts.conversions.values()]
    .filter(({ above, takesLater }) => above === undefined && takesLater)
    .map(({ table }): Action => ({ node: nodeOf("take", table.key), verb: "take", fact: table, parts: [] }));
  const all = [...removals.actions, ...creations.actions, ...alterations, ...keeps, ...converts, ...follows, ...takes];
  return {
    all: new Map(all.map((action) => [action.node, action])),
    removedBy: removals.removedBy,
    madeBy: creations.madeBy,
  };
}
