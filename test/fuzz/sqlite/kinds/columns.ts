import type { Maker } from "../../dialect.ts";
import type { Draft } from "../../draft.ts";
import { needsOf, type Sql, type Thing } from "../../model.ts";
import { computed, literalOf, someType, type Type, typeOfClass } from "../types.ts";

type Parts = Thing["parts"];

/** A column of a table; what it is beside its type is chosen by chance. */
export function addColumn(draft: Draft, table: Thing, type: Type, forced: { readonly plain?: boolean } = {}): Thing {
  return draft.add(
    "column",
    table.id,
    (self) => ({ name: [self], type: [type.sql], ...(forced.plain ? {} : extras(draft, table, type)) }),
    { class: type.class },
  );
}

function extras(draft: Draft, table: Thing, type: Type): Parts {
  const value = draft.maybe(45) ? valueFor(draft, draft.columns(table), type.class) : undefined;
  const isGiven = value !== undefined && !isGeneration(value);
  return {
    ...(type.class === "text" && draft.maybe(12) ? { collate: [`COLLATE ${draft.any(["NOCASE", "RTRIM"])}`] } : {}),
    ...(value === undefined ? {} : { value }),
    ...(draft.maybe(isGiven ? 45 : 25) ? { notNull: [`NOT NULL${conflict(draft)}`] } : {}),
  };
}

export function conflict(draft: Draft): string {
  return draft.maybe(6) ? ` ON CONFLICT ${draft.any(["IGNORE", "REPLACE", "FAIL", "ROLLBACK"])}` : "";
}

function isGeneration(value: Sql | undefined): boolean {
  return String(value?.[0] ?? "").startsWith("GENERATED");
}

/** A default, or that the database computes the value from the columns beside it. */
function valueFor(draft: Draft, beside: readonly Thing[], name: string): Sql {
  if (draft.maybe(25)) {
    const from = draft.any(
      beside.filter(
        ({ knows, parts }) => knows.class === name && knows.rowid === undefined && !isGeneration(parts.value),
      ),
    );
    const value = from === undefined ? undefined : computed(draft, from);
    if (value !== undefined) return ["GENERATED ALWAYS AS (", ...value, `) ${draft.maybe(50) ? "STORED" : "VIRTUAL"}`];
  }
  if (name === "moment" && draft.maybe(50)) return ["DEFAULT CURRENT_TIMESTAMP"];
  if (name === "whole" && draft.maybe(20)) return ["DEFAULT (1 + 2)"];
  if (name === "bytes" && draft.maybe(30)) return ["DEFAULT (randomblob(4))"];
  return ["DEFAULT ", ...literalOf(draft, { class: name }, draft.chance.below(4))];
}

export function isComputed(column: Thing): boolean {
  return isGeneration(column.parts.value);
}

function changed(draft: Draft, column: Thing): Thing | undefined {
  const table = draft.get(column.within);
  if (table?.kind !== "table" || column.knows.rowid !== undefined) return undefined;
  const { value, notNull, collate, ...plain } = column.parts;
  const kept = { ...plain, ...(collate === undefined ? {} : { collate }), ...(value === undefined ? {} : { value }) };
  const name = column.knows.class ?? "text";
  switch (draft.chance.below(6)) {
    case 0:
    case 1:
      return draft.put({ ...column, parts: { ...column.parts, type: [typeOfClass(draft, table, name).sql] } });
    case 2: {
      const speaking = [...draft.model.values()].filter((thing) => needsOf(thing).has(column.id));
      if (speaking.some(({ kind }) => kind === "table" || kind === "column")) return undefined;
      for (const { id } of speaking) draft.drop(id);
      const type = someType(draft, table);
      const parts = { name: [column.id], type: [type.sql], ...(notNull === undefined ? {} : { notNull }) };
      return draft.put({ ...column, parts, knows: { class: type.class } });
    }
    case 3:
      return draft.put({ ...column, parts: notNull === undefined ? { ...kept, notNull: ["NOT NULL"] } : kept });
    case 4: {
      const { value: _, ...rest } = column.parts;
      return draft.put({ ...column, parts: rest });
    }
    default: {
      const { value: _, ...rest } = column.parts;
      return draft.put({ ...column, parts: { ...rest, value: valueFor(draft, [], name) } });
    }
  }
}

export const column: Maker = {
  kind: "column",
  weight: 14,
  make(draft) {
    const table = draft.pick("table");
    return table === undefined ? undefined : addColumn(draft, table, someType(draft, table));
  },
  change: changed,
};
