import type { Maker } from "../../dialect.ts";
import type { Draft } from "../../draft.ts";
import { needsOf, type Sql, type Thing } from "../../model.ts";
import { computed } from "../expressions.ts";
import { known, literalOf, someType, type Type, typeOfClass } from "../types.ts";

type Parts = Thing["parts"];

/** A column of a table; what it is beside its type is chosen by chance. */
export function addColumn(draft: Draft, table: Thing, type: Type, forced: { readonly plain?: boolean } = {}): Thing {
  return draft.add(
    "column",
    table.id,
    (self) => ({ name: [self], type: type.sql, ...(forced.plain ? {} : extras(draft, table, type)) }),
    known(type),
  );
}

function extras(draft: Draft, table: Thing, type: Type): Parts {
  const value = draft.maybe(45) ? valueFor(draft, draft.columns(table), type) : undefined;
  const given = value !== undefined && !/GENERATED|serial/.test(String(value[0]));
  return {
    ...(type.class === "text" && draft.maybe(12) ? collated(draft) : {}),
    ...(value === undefined ? {} : { value }),
    ...(draft.maybe(given ? 40 : 25) ? { notNull: ["NOT NULL"] } : {}),
  };
}

function collated(draft: Draft): Parts {
  const own = draft.pick("collation");
  return { collate: own !== undefined && draft.maybe(70) ? ["COLLATE ", own.id] : ['COLLATE "C"'] };
}

/** A default, or that the database computes the value from the columns beside it. */
function valueFor(draft: Draft, beside: readonly Thing[], type: Type): Sql | undefined {
  const sequence = draft.pick("sequence");
  const isNumber = type.class === "number" && type.of === undefined;
  if (type.sql[0] === "serial") return undefined;
  if (isNumber && sequence !== undefined && draft.maybe(30))
    return ["DEFAULT nextval(", { literal: sequence.id }, "::regclass)"];
  const isWhole = isNumber && ["integer", "bigint", "smallint"].includes(String(type.sql[0]));
  if (isWhole && draft.maybe(25)) return [`GENERATED ${draft.maybe(50) ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY`];
  if (draft.maybe(30)) {
    const from = draft.any(
      beside.filter(
        ({ knows, parts }) => knows.class === type.class && !/GENERATED/.test(String(parts.value?.[0] ?? "")),
      ),
    );
    const value = from === undefined ? undefined : computed(draft, from);
    if (value !== undefined) return ["GENERATED ALWAYS AS (", ...value, ") STORED"];
  }
  if (type.class === "moment" && draft.maybe(40)) return ["DEFAULT now()"];
  if (type.class === "uuid" && draft.maybe(40)) return ["DEFAULT gen_random_uuid()"];
  return ["DEFAULT ", ...literalOf(draft, known(type), draft.chance.below(4))];
}

/** Whether the database alone gives its values. */
export function isComputed(column: Thing): boolean {
  return /GENERATED ALWAYS/.test(String(column.parts.value?.[0] ?? ""));
}

/** With a type that takes the values of the other one; what is said of the column stays. */
function retyped(draft: Draft, column: Thing): Thing | undefined {
  if (column.knows.of !== undefined || column.knows.class === undefined) return undefined;
  const type = typeOfClass(draft, column.knows.class);
  return draft.put({ ...column, parts: { ...column.parts, type: type.sql } });
}

/** Of another class: nothing that speaks of it can stay as it is, and its default cannot either. */
function ofAnotherClass(draft: Draft, column: Thing): Thing | undefined {
  const speaking = [...draft.model.values()].filter((thing) => needsOf(thing).has(column.id));
  if (speaking.some(({ kind }) => kind === "table" || kind === "column")) return undefined;
  for (const { id } of speaking) draft.drop(id);
  const type = someType(draft);
  const { notNull } = column.parts;
  return draft.put({
    ...column,
    parts: { name: [column.id], type: type.sql, ...(notNull === undefined ? {} : { notNull }) },
    knows: known(type),
  });
}

function changed(draft: Draft, column: Thing): Thing | undefined {
  const table = draft.get(column.within);
  if (table?.kind !== "table") return undefined;
  const { value, notNull, collate, ...plain } = column.parts;
  const kept = { ...plain, ...(collate === undefined ? {} : { collate }), ...(value === undefined ? {} : { value }) };
  switch (draft.chance.below(6)) {
    case 0:
    case 1:
      return retyped(draft, column);
    case 2:
      return ofAnotherClass(draft, column);
    case 3:
      return draft.put({ ...column, parts: notNull === undefined ? { ...kept, notNull: ["NOT NULL"] } : kept });
    case 4: {
      const { value: _, ...rest } = column.parts;
      return draft.put({ ...column, parts: rest });
    }
    default: {
      const { value: _, ...rest } = column.parts;
      const type = { sql: column.parts.type ?? [], class: column.knows.class ?? "text", of: undefined };
      if (column.knows.of !== undefined) return undefined;
      const fresh = valueFor(draft, [], type);
      return draft.put({ ...column, parts: { ...rest, ...(fresh === undefined ? {} : { value: fresh }) } });
    }
  }
}

export const column: Maker = {
  kind: "column",
  weight: 14,
  make(draft) {
    const table = draft.any(
      draft.of("table").filter(({ knows }) => knows.parent === undefined || knows.heir === "yes"),
    );
    return table === undefined ? undefined : addColumn(draft, table, someType(draft));
  },
  change: changed,
};
