import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import type { Step } from "../model/step.ts";
import type { Consequences } from "./consequences.ts";
import { holdsNumbers } from "./drawn_sequences.ts";
import type { RouteRequest } from "./route_request.ts";
import { describe, stepOf } from "./step_of.ts";

/** Sequences that feed a column of a table with rows must not give a value that is there already. */
export function advances(
  { from, to, dialect, restores, arrivals }: RouteRequest,
  consequences: Consequences,
  archive: Archive,
): readonly Step[] {
  const steps: Step[] = [];
  const push = (column: Fact | undefined, sequence: readonly string[], fact: Fact): void => {
    if (column === undefined) return;
    const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
    const mayHaveRows =
      from.facts.has(table) || restores?.moves.has(table) === true || arrivals.some((rows) => rows.table.key === table);
    if (!mayHaveRows || !holdsNumbers(column)) return;
    steps.push(
      stepOf(
        "alter",
        fact,
        message("steps", "advanced", { object: describe(fact) }),
        dialect.archive.advance(column, { path: sequence }, to.facts.get(table), formerOf(column, from, archive)),
      ),
    );
  };
  for (const fact of consequences.creates.values()) {
    if (fact.id.kind === "ownership") {
      const sequence = to.facts.get(keyOf({ kind: "sequence", path: fact.id.path }));
      const column = to.facts.get(keyOf({ kind: "column", path: fact.value["column"] as readonly string[] }));
      const fed = to.facts.get(keyOf({ kind: "default", path: fact.value["column"] as readonly string[] }));
      if (sequence === undefined || fed?.needs.includes(sequence.key) !== true) continue;
      if (!String(sequence.value["increment"]).startsWith("-")) push(column, fact.id.path, sequence);
    }
    if (fact.id.kind === "column") push(...identityOf(fact));
  }
  for (const { from: before, to: after } of consequences.alters.values()) {
    if (after.id.kind === "column" && before.value["identity"] === null) push(...identityOf(after));
  }
  return steps;
}

function identityOf(column: Fact): [Fact | undefined, readonly string[], Fact] {
  const identity = column.value["identity"] as { readonly sequence: readonly string[] } | null;
  return identity === null ? [undefined, [], column] : [column, identity.sequence, column];
}

/** The sequence that fed the column, where it, or its state, goes to the archive. */
function formerOf(
  { key, id }: Fact,
  { facts }: Schema,
  archive: Archive,
): { readonly path: readonly string[]; readonly archive: Archive } | undefined {
  const before = archive.identities.has(key) ? facts.get(key) : undefined;
  if (before !== undefined) return { path: identityOf(before)[1], archive };
  const fed = facts.get(keyOf({ kind: "default", path: id.path }));
  const sequence = fed?.needs.map((need) => archive.moves.get(need)).find((fact) => fact?.id.kind === "sequence");
  return sequence === undefined ? undefined : { path: sequence.id.path, archive };
}
