import type { Maker } from "../../dialect.ts";
import type { Draft } from "../../draft.ts";
import { needsOf, type Sql, type Thing } from "../../model.ts";
import { known, someType, typeOfClass } from "../types.ts";

function label(draft: Draft, type: Thing): Thing {
  return draft.add("label", type.id, (self) => ({ name: [self] }));
}

export const enumeration: Maker = {
  kind: "enum",
  weight: 4,
  make(draft) {
    const made = draft.add("enum", draft.schema(), (self) => ({
      sql: ["CREATE TYPE ", self, " AS ENUM (", { children: self }, ")"],
    }));
    const count = 2 + draft.chance.below(4);
    for (let at = 0; at < count; at += 1) label(draft, made);
    return made;
  },
  change(draft, thing) {
    const labels = draft.within(thing.id, "label");
    const [first] = labels;
    if (draft.maybe(40)) label(draft, thing);
    else if (draft.maybe(45) && labels.length > 2) draft.drop(draft.any(labels)?.id ?? 0);
    else if (first !== undefined) draft.last(first.id);
    return thing;
  },
};

export const domain: Maker = {
  kind: "domain",
  weight: 3,
  make(draft) {
    const own = draft.maybe(25) ? draft.pick("enum") : undefined;
    const base =
      own === undefined
        ? typeOfClass(draft, draft.any(["number", "text", "moment", "boolean"]) ?? "text")
        : { sql: [own.id], class: "enum", of: own.id };
    const value = draft.maybe(25) && base.class === "number" ? " DEFAULT 7" : "";
    return draft.add(
      "domain",
      draft.schema(),
      (self) => ({ sql: ["CREATE DOMAIN ", self, " AS ", ...base.sql, value, ...rule(draft, base.class, false)] }),
      { ...known(base), base: "" },
    );
  },
  change(draft, thing) {
    const sql = thing.parts.sql ?? [];
    const base = sql.slice(0, 4);
    return draft.put({ ...thing, parts: { sql: [...base, "", ...rule(draft, thing.knows.class ?? "", true)] } });
  },
};

function rule(draft: Draft, name: string, canBeStrict: boolean): Sql {
  if (draft.maybe(40)) return [draft.maybe(15) && canBeStrict ? " NOT NULL" : ""];
  const named = draft.maybe(40) ? ` CONSTRAINT "rule of ${name}"` : "";
  const tight = canBeStrict && draft.maybe(50);
  if (name === "number") return [`${named} CHECK (VALUE ${tight ? "> 12" : ">= 0"})`];
  if (name === "text") return [`${named} CHECK (length(VALUE) ${tight ? "< 7" : "< 300"})`];
  return [""];
}

export const composite: Maker = {
  kind: "composite",
  weight: 2,
  make(draft) {
    const made = draft.add("composite", draft.schema(), (self) => ({
      sql: ["CREATE TYPE ", self, " AS (", { children: self }, ")"],
    }));
    const count = 1 + draft.chance.below(3);
    for (let at = 0; at < count; at += 1) attribute(draft, made);
    return made;
  },
  change(draft, thing) {
    const attributes = draft.within(thing.id, "attribute");
    const chosen = draft.any(attributes);
    if (draft.maybe(35) || chosen === undefined) attribute(draft, thing);
    else if (draft.maybe(50) && attributes.length > 1) draft.drop(chosen.id);
    else if (chosen.knows.of === undefined) {
      const type = typeOfClass(draft, chosen.knows.class ?? "text");
      draft.put({ ...chosen, parts: { name: [chosen.id], type: type.sql } });
    }
    return thing;
  },
};

function attribute(draft: Draft, holder: Thing): Thing | undefined {
  const type = someType(draft);
  if (type.sql.includes(holder.id) || reaches(draft, type.sql, holder.id)) return undefined;
  return draft.add("attribute", holder.id, (self) => ({ name: [self], type: type.sql }), known(type));
}

/** Whether a type rests on another one, which may not rest on it as well. */
function reaches(draft: Draft, sql: Sql, goal: number, seen = new Set<number>()): boolean {
  return sql.some((piece) => {
    const thing = typeof piece === "number" ? draft.get(piece) : undefined;
    // Tables may point to each other.
    if (thing === undefined || seen.has(thing.id)) return false;
    seen.add(thing.id);
    const inside = [thing, ...draft.within(thing.id)].flatMap((each) => [...needsOf(each)]);
    return inside.some((id) => id === goal || reaches(draft, [id], goal, seen));
  });
}

export const range: Maker = {
  kind: "range",
  weight: 1,
  make: (draft) =>
    draft.add("range", draft.schema(), (self) => ({
      sql: ["CREATE TYPE ", self, ` AS RANGE (SUBTYPE = ${draft.any(["integer", "bigint", "numeric", "float8"])})`],
    })),
};

/** A table whose columns are the attributes of a composite type. */
export const typedTable: Maker = {
  kind: "typed table",
  weight: 1,
  make(draft) {
    const type = draft.pick("composite");
    if (type === undefined) return undefined;
    return draft.add("table", draft.schema(), (self) => ({ sql: ["CREATE TABLE ", self, " OF ", type.id] }), {
      typed: "yes",
      parent: "0",
    });
  },
};
