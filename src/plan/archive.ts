import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { tableKey } from "./by_table.ts";
import type { Consequences } from "./consequences.ts";
import { keptValues, staysInRemade } from "./kept_values.ts";
import { tablesAbove } from "./owner.ts";
import { isOfValues } from "./replaced_types.ts";
import { storedNeeds } from "./stored_needs.ts";
import { isOfChangingKey } from "./types_of_keys.ts";

/** Kinds that stand above a table: a part may need them and still go along with it. */
const above: ReadonlySet<string> = new Set(["schema", "collation", "enum", "domain", "composite", "range"]);

/** What a route has to put away so that nothing is lost by it. */
export function archiveOf(
  consequences: Consequences,
  from: Schema,
  to: Schema,
  dialect: Dialect,
  id: string,
  purpose: Archive["purpose"],
  intent: Intent,
): Archive {
  const gone = [...consequences.drops.values()].filter((fact) => !consequences.creates.has(fact.key));
  const moves = new Map<string, Fact>();
  for (const fact of gone)
    if (
      dialect.kinds.get(fact.id.kind)?.archive === "always" &&
      !consequences.absorbed.has(fact.key) &&
      !isOfChangingKey(fact, consequences, from, dialect)
    )
      moves.set(fact.key, fact);
  const travelling = new Set<string>();
  for (const fact of gone) if (fact.id.kind === "column" && moves.has(tableKey(fact))) travelling.add(fact.key);
  for (const fact of gone) {
    if (fact.id.kind !== "ownership") continue;
    const sequence = keyOf({ kind: "sequence", path: fact.id.path });
    if (
      !travelling.has(keyOf({ kind: "column", path: fact.value["column"] as readonly string[] })) ||
      !moves.delete(sequence)
    )
      continue;
    travelling.add(fact.key);
    travelling.add(sequence);
  }
  // What columns cannot do without goes along; what only rules and indexes need does not, and they stay behind.
  const { goes: stored } = storedNeeds([...moves.keys(), ...travelling], consequences, from, dialect, purpose);
  const changes = (need: string): boolean =>
    consequences.alters.has(need) && isOfValues(dialect.kinds.get(from.facts.get(need)?.id.kind ?? ""));
  const goes = (need: string): boolean => {
    if (travelling.has(need) || moves.has(need)) return true;
    // A type that changes may stand aside by the time that they come back.
    if (consequences.asides.has(need) || changes(need)) return false;
    const kind = from.facts.get(need)?.id.kind ?? "";
    return stored.has(need) || above.has(kind) || (kind === "extension" && !consequences.drops.has(need));
  };
  for (const kind of ["default", "constraint", "index", "comment", "grant", "owner"]) {
    for (const fact of gone) {
      if (
        fact.id.kind === kind &&
        dialect.kinds.get(kind)?.staysBehind !== true &&
        fact.value["type"] !== "f" &&
        insideMove(fact, moves, travelling, dialect) &&
        fact.needs.every(goes)
      ) {
        travelling.add(fact.key);
      }
    }
  }
  const asides = new Map<string, Fact>();
  const needs = storedNeeds([...moves.keys(), ...travelling], consequences, from, dialect, purpose);
  for (const [key, fact] of needs.goes) {
    if (!consequences.asides.has(key)) moves.set(key, fact);
    else if (fact.id.kind !== "table") asides.set(key, fact);
  }
  return {
    id,
    purpose,
    moves,
    travelling,
    retyped: new Map([...needs.retyped].filter(([, column]) => !isRetypedAbove(column, moves, from))),
    left: leftBehind(moves, consequences),
    asides,
    keeps: keptValues(consequences, from, to, moves, purpose, intent),
    marks: [],
    conversions: new Map(),
    returning: new Map(),
    arrived: new Map(),
    quarantine: undefined,
    identities: identitiesOf(consequences, to, moves),
    drawn: new Map(),
  };
}

/** True for a column that follows one of a table which goes along. */
function isRetypedAbove(column: Fact, moves: ReadonlyMap<string, Fact>, from: Schema): boolean {
  if (column.value["inherited"] !== true || column.value["local"] === true) return false;
  return tablesAbove(column, from).some((path) => moves.has(keyOf({ kind: "table", path })));
}

function leftBehind(moves: ReadonlyMap<string, Fact>, { drops }: Consequences): ReadonlySet<string> {
  const needs = [...moves.values()].flatMap((fact) => (fact.id.kind === "table" ? fact.needs : []));
  return new Set(needs.filter((need) => drops.has(need) && !moves.has(need)));
}

function insideMove(
  fact: Fact,
  moves: ReadonlyMap<string, Fact>,
  travelling: ReadonlySet<string>,
  dialect: Dialect,
): boolean {
  const parent = dialect.kinds.get(fact.id.kind)?.parent?.(fact);
  if (parent === undefined) return false;
  const key = keyOf(parent);
  return moves.get(key)?.id.kind === "table" || travelling.has(key);
}

function identitiesOf(
  consequences: Consequences,
  to: Schema,
  moves: ReadonlyMap<string, Fact>,
): ReadonlyMap<string, Fact> {
  const identities = new Map<string, Fact>();
  for (const fact of consequences.drops.values()) {
    const gone = !moves.has(tableKey(fact)) && !consequences.absorbed.has(tableKey(fact));
    const goesOn = staysInRemade(fact, consequences) && to.facts.get(fact.key)?.value["identity"] !== null;
    if (fact.id.kind === "column" && fact.value["identity"] !== null && gone && !goesOn) identities.set(fact.key, fact);
  }
  for (const { from, to: after } of consequences.alters.values()) {
    if (
      from.id.kind === "column" &&
      from.value["identity"] !== null &&
      to.facts.get(after.key)?.value["identity"] === null
    ) {
      identities.set(from.key, from);
    }
  }
  return identities;
}
