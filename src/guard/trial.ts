import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName } from "../model/written_name.ts";
import type { Consequences } from "../plan/consequences.ts";
import { specName } from "./rule.ts";

/** What has to be made on trial so that rows can be asked about a fact before the route makes it. */
export interface Trial {
  /** Empty when all is there. */
  readonly sql: readonly string[];
  /** Keys of what is made. */
  readonly made: ReadonlySet<string>;
}

export interface TrialRequest {
  readonly from: Schema;
  readonly to: Schema;
  readonly consequences: Consequences;
  readonly dialect: Dialect;
  readonly intent: Intent;
  /** The archive of the way forward, on the way back. */
  readonly restores: Archive | undefined;
}

/** Kinds that can be made on trial, beside or in place of what is there. */
const makeable: ReadonlySet<string> = new Set(["routine", "enum", "domain", "composite", "range"]);

/** Kinds that give expressions and values their meaning, and may be as new as what speaks of them. */
export const meaningful: ReadonlySet<string> = new Set([
  ...makeable,
  "collation",
  "aggregate",
  "cast",
  "operator",
  "operator class",
  "operator family",
  "text search configuration",
  "text search dictionary",
  "extension",
]);

/** The trial for a fact of the later schema; undefined when it rests on what cannot be made before its time. */
export function trialFor(fact: Fact, request: TrialRequest): Trial | undefined {
  return trialOf(fact, request, (need) => isReshaped(need, request.from));
}

/**
 * The trial for the types of a column whose values become others by their text: those that change in place are made beside
 * the old ones, too.
 */
export function typesOnTrial(column: Fact, request: TrialRequest): Trial | undefined {
  const needs = column.needs.filter((key) => types.has(request.to.facts.get(key)?.id.kind ?? ""));
  const changed = [...request.consequences.alters.values()].filter(
    ({ from, to }) => from.id.kind === "composite" && isReshaped(to, request.from),
  );
  const creates = new Map([...request.consequences.creates, ...changed.map(({ to }) => [to.key, to] as const)]);
  const drops = new Map([...request.consequences.drops, ...changed.map(({ from }) => [from.key, from] as const)]);
  const consequences = { ...request.consequences, creates, drops };
  return trialOf({ ...column, needs }, { ...request, consequences }, () => false);
}

function trialOf(fact: Fact, request: TrialRequest, stays: (need: Fact) => boolean): Trial | undefined {
  const { from, to, consequences, dialect, restores } = request;
  const made = new Map<string, Fact>();
  const seen = new Map<string, boolean>();
  const comes = (key: string): boolean => consequences.creates.has(key);
  const changes = (key: string): boolean =>
    comes(key) || consequences.alters.get(key)?.attributes.includes("definition") === true;
  /** False when a need, or what that rests on, cannot be made. */
  const visit = (owner: Fact): boolean =>
    owner.needs.every((key) => {
      const need = to.facts.get(key);
      if (need === undefined) return true;
      if (need.id.kind === "schema") return visitSchema(need);
      if (meaningful.has(need.id.kind)) return visitMeaning(need);
      // The fact's own columns are told from its rows; what a routine reads has to be there.
      return owner === fact ? visitColumn(need) : visitRead(need);
    });
  const visitSchema = (need: Fact): boolean => {
    if (comes(need.key)) made.set(need.key, need);
    return true;
  };
  const visitMeaning = (need: Fact): boolean => {
    const known = seen.get(need.key);
    if (known !== undefined) return known;
    // A circle is as good as the rest of it.
    seen.set(need.key, true);
    const isMakeable = !comes(need.key) || (makeable.has(need.id.kind) && !stays(need));
    const can = isMakeable && visit(need);
    seen.set(need.key, can);
    if (!can || !changes(need.key)) return can;
    made.set(need.key, need);
    if (need.id.kind === "routine" && need.value["atomic"] !== true) visitNamed(need);
    return true;
  };
  /** The catalog does not know what the text of a body speaks of: what it may be is made where that can be. */
  const visitNamed = (routine: Fact): void => {
    const text = String(routine.value["definition"]);
    for (const key of [...consequences.creates.keys(), ...consequences.alters.keys()]) {
      const named = to.facts.get(key);
      if (named === undefined || !text.includes(named.id.path[1] ?? "")) continue;
      if (named.id.kind === "table") visitRead(named);
      else if (named.id.kind === "routine" && changes(key)) visitMeaning(named);
    }
  };
  const visitRead = (need: Fact): boolean => {
    if (!comes(need.key)) return true;
    const table = to.facts.get(keyOf({ kind: "table", path: need.id.path.slice(0, 2) }));
    return ["table", "column"].includes(need.id.kind) && table !== undefined && visitTable(table);
  };
  /** Makes a new table without its rules, for it has no rows yet; one that comes back is taken from where it waits. */
  const visitTable = (table: Fact): boolean => {
    if (made.has(table.key)) return true;
    if (!comes(table.key) || consequences.drops.has(table.key)) return false;
    if (restores?.moves.has(table.key) !== true) {
      const parents = (table.value["inherits"] ?? []) as readonly (readonly string[])[];
      const above = parents.map((path) => to.facts.get(keyOf({ kind: "table", path })));
      if (getsRows(table, request) || !above.every((parent) => parent === undefined || visitRead(parent))) return false;
      if (!columnsOf(table, to).every(visitTypes)) return false;
    }
    for (const key of table.needs) {
      const need = to.facts.get(key);
      if (need?.id.kind === "schema") visitSchema(need);
    }
    made.set(table.key, table);
    return true;
  };
  const visitColumn = (need: Fact): boolean => {
    if (need.id.kind !== "column") return true;
    if (need.value["generated"] === null) return visitTypes(need);
    return visit({ ...need, needs: need.needs.filter((key) => meaningful.has(to.facts.get(key)?.id.kind ?? "")) });
  };
  const visitTypes = (column: Fact): boolean =>
    visit({ ...column, needs: column.needs.filter((key) => types.has(to.facts.get(key)?.id.kind ?? "")) });
  if (!visit(fact)) return undefined;
  const aside = [...made.values()].filter(({ key }) => consequences.drops.has(key));
  const make = (need: Fact): readonly string[] => {
    if (restores?.moves.get(need.key)?.id.kind === "table") return dialect.archive.moveBack(need, restores).sql;
    const parts = need.id.kind === "table" ? columnsOf(need, to) : [];
    return dialect.kinds.get(need.id.kind)?.create(need, { from, to, parts }).sql ?? [];
  };
  return {
    made: new Set(made.keys()),
    sql: [
      ...aside.flatMap(({ id }) => {
        const kind = dialect.kinds.get(id.kind);
        return (kind?.makeWay?.(id) ?? kind?.aside?.(id, { from, to }).emission)?.sql ?? [];
      }),
      ...[...made.values()].flatMap(make),
    ],
  };
}

const types: ReadonlySet<string> = new Set(["enum", "domain", "composite", "range"]);

/** The columns of a table, as plain ones: nothing computes values where no rows are. */
function columnsOf({ id }: Fact, { facts }: Schema): readonly Fact[] {
  return [...facts.values()].flatMap((fact) =>
    fact.id.kind === "column" && fact.id.path[0] === id.path[0] && fact.id.path[1] === id.path[1]
      ? [{ ...fact, value: { ...fact.value, generated: null, identity: null } }]
      : [],
  );
}

/** True for a new table that has rows before all rules are there: those that the spec moves, and those of partitions that join it. */
function getsRows({ id }: Fact, { to, from, intent }: TrialRequest): boolean {
  if (intent.move.some(({ into }) => [specName(id.path), spokenName(id.path)].includes(into))) return true;
  return [...to.facts.values()].some(({ id: part, value }) => {
    const parent = part.kind === "partition" ? (value["parent"] as readonly string[]) : [];
    return (
      parent[0] === id.path[0] && parent[1] === id.path[1] && from.facts.has(keyOf({ kind: "table", path: part.path }))
    );
  });
}

/** Values of a composite type that gains or loses attributes do not become new ones by their text. */
function isReshaped({ id, key, value }: Fact, from: Schema): boolean {
  const before = from.facts.get(key);
  const names = (side: Fact["value"]): string =>
    ((side["attributes"] ?? []) as readonly { readonly name: string }[]).map(({ name }) => name).join("\0");
  return id.kind === "composite" && before !== undefined && names(before.value) !== names(value);
}
