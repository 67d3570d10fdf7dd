import type { Dialect } from "../dialects/dialect.ts";
import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "../plan/consequences.ts";

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
  const { from, to, consequences, dialect } = request;
  const made = new Map<string, Fact>();
  const seen = new Set<string>();
  /** False when a need, or what that rests on, cannot be made. */
  const visit = (owner: Fact): boolean =>
    owner.needs.every((key) => {
      const need = to.facts.get(key);
      if (need === undefined || seen.has(key)) return true;
      // The fact's own columns are told from its rows; what a routine reads has to be there.
      if (!meaningful.has(need.id.kind)) return owner === fact ? visitColumn(need) : !consequences.creates.has(key);
      seen.add(key);
      const comes = consequences.creates.has(key);
      if (comes && (!makeable.has(need.id.kind) || isReshaped(need, from))) return false;
      if (!visit(need)) return false;
      if (comes || consequences.alters.get(key)?.attributes.includes("definition") === true) made.set(key, need);
      return true;
    });
  const visitColumn = (need: Fact): boolean => {
    if (need.id.kind !== "column") return true;
    if (need.value["generated"] === null) return visitTypes(need);
    return visit({ ...need, needs: need.needs.filter((key) => meaningful.has(to.facts.get(key)?.id.kind ?? "")) });
  };
  const visitTypes = (column: Fact): boolean =>
    visit({ ...column, needs: column.needs.filter((key) => types.has(to.facts.get(key)?.id.kind ?? "")) });
  if (!visit(fact)) return undefined;
  const scope = { from, to, parts: [] };
  const aside = [...made.values()].filter(({ key }) => consequences.drops.has(key));
  return {
    made: new Set(made.keys()),
    sql: [
      ...aside.flatMap(({ id }) => {
        const kind = dialect.kinds.get(id.kind);
        return (kind?.makeWay?.(id) ?? kind?.aside?.(id, from).emission)?.sql ?? [];
      }),
      ...[...made.values()].flatMap((need) => dialect.kinds.get(need.id.kind)?.create(need, scope).sql ?? []),
    ],
  };
}

const types: ReadonlySet<string> = new Set(["enum", "domain", "composite", "range"]);

/** Values of a composite type that gains or loses attributes do not become new ones by their text. */
function isReshaped({ id, key, value }: Fact, from: Schema): boolean {
  const before = from.facts.get(key);
  const names = (side: Fact["value"]): string =>
    ((side["attributes"] ?? []) as readonly { readonly name: string }[]).map(({ name }) => name).join("\0");
  return id.kind === "composite" && before !== undefined && names(before.value) !== names(value);
}
