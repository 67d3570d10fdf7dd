import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { Scope } from "../../kind.ts";
import { ownName } from "../names.ts";
import { indexesOf } from "../schema_index.ts";

type Path = readonly string[];

function parentsOf(table: Fact): readonly Path[] {
  return (table.value["inherits"] ?? []) as readonly Path[];
}

/** Checks that a table has from these parents, or from those above them, by name. */
function checksOf(parents: readonly Path[], schema: Schema): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const path of parents) {
    const parent = schema.facts.get(keyOf({ kind: "table", path }));
    if (parent === undefined) continue;
    for (const fact of indexesOf(schema).get(parent.key) ?? []) {
      const isInheritable = fact.value["type"] === "c" && !String(fact.value["definition"]).endsWith(" NO INHERIT");
      if (isInheritable) found.set(ownName(fact.id), fact);
    }
    for (const [name, fact] of checksOf(parentsOf(parent), schema)) found.set(name, fact);
  }
  return found;
}

function split(from: Fact, to: Fact): Readonly<Record<"stay" | "left" | "joined", readonly Path[]>> {
  const [before, after] = [parentsOf(from), parentsOf(to)];
  const isAmong = (paths: readonly Path[], path: Path): boolean =>
    paths.some((each) => each.join("\0") === path.join("\0"));
  return {
    stay: before.filter((path) => isAmong(after, path)),
    left: before.filter((path) => !isAmong(after, path)),
    joined: after.filter((path) => !isAmong(before, path)),
  };
}

function declares(table: Fact, name: string, { facts }: Schema): boolean {
  return facts.has(keyOf({ kind: "constraint", path: [...table.id.path, name] }));
}

/** True where a table joins one with a check that it does not declare itself: only the statement that makes it says so. */
export function lacksCheck(before: Fact, after: Fact, { from, to }: Scope): boolean {
  const { joined } = split(before, after);
  const known = checksOf(parentsOf(before), from);
  return [...checksOf(joined, to)].some(([name, rule]) => {
    const above = keyOf({ kind: "table", path: rule.id.path.slice(0, 2) });
    const stands = from.facts.has(rule.key) || !from.facts.has(above);
    const isSame = known.get(name)?.value["definition"] === rule.value["definition"];
    return stands && !declares(after, name, to) && (!isSame || declares(before, name, from));
  });
}

/** Names of checks that were the table's only through parents that it leaves: PostgreSQL leaves them with it. */
export function checksLeft(before: Fact, after: Fact, { from, to }: Scope): readonly string[] {
  const { stay, left } = split(before, after);
  const others = checksOf(stay, from);
  const later = checksOf(parentsOf(after), to);
  return [...checksOf(left, from).keys()].filter(
    (name) => !others.has(name) && !later.has(name) && !declares(before, name, from),
  );
}
