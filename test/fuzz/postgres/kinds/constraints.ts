import type { Maker } from "../../dialect.ts";
import { type Draft, listed } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";
import { lenient, strict } from "../expressions.ts";
import { ordered } from "../types.ts";
import { addColumn } from "./columns.ts";

const names = (columns: readonly Thing[]): Sql => listed(columns.map(({ id }) => [id]));

function statement(table: Thing, self: number, body: Sql): Thing["parts"] {
  return { sql: ["ALTER TABLE ", table.id, " ADD CONSTRAINT ", self, " ", ...body] };
}

/** A primary or unique key. */
export function addKey(draft: Draft, table: Thing, columns: readonly Thing[], rule: "PRIMARY KEY" | "UNIQUE"): Thing {
  const later = draft.maybe(8) ? " DEFERRABLE" : "";
  return draft.add("key", table.id, (self) => statement(table, self, [`${rule} (`, ...names(columns), ")", later]), {
    columns: columns.map(({ id }) => id).join(),
    rule,
    ...(later === "" ? {} : { later: "yes" }),
  });
}

const comparable = (column: Thing): boolean =>
  ordered.has(column.knows.class ?? "") && column.knows.class !== "composite";

/** Tables that may have rules of their own. */
function plainTable(draft: Draft): Thing | undefined {
  return draft.any(
    draft
      .of("table")
      .filter(({ knows }) => knows.tree === undefined && (knows.parent === undefined || knows.heir === "yes")),
  );
}

export const key: Maker = {
  kind: "key",
  weight: 4,
  make(draft) {
    const table = plainTable(draft);
    if (table === undefined) return undefined;
    const columns = draft.columns(table).filter((column) => comparable(column) && column.knows.class !== "boolean");
    return columns.length === 0 ? undefined : addKey(draft, table, draft.some(columns, 2), "UNIQUE");
  },
  change(draft, thing) {
    const table = draft.get(thing.within);
    if (table === undefined || thing.knows.rule !== "UNIQUE" || table.knows.tree !== undefined) return undefined;
    const columns = draft.some(draft.columns(table).filter(comparable), 2);
    const nulls = draft.maybe(50) ? " NULLS NOT DISTINCT" : "";
    if (columns.length === 0) return undefined;
    for (const each of draft.of("foreign key")) if (each.knows.key === String(thing.id)) draft.drop(each.id);
    const parts = statement(table, thing.id, [`UNIQUE${nulls} (`, ...names(columns), ")"]);
    return draft.put({ ...thing, parts, knows: { ...thing.knows, columns: columns.map(({ id }) => id).join() } });
  },
};

export const check: Maker = {
  kind: "check",
  weight: 5,
  make(draft) {
    const table = draft.any(
      draft.of("table").filter(({ knows }) => knows.parent === undefined || knows.heir === "yes"),
    );
    const column = table === undefined ? undefined : draft.any(draft.columns(table));
    if (table === undefined || column === undefined) return undefined;
    const end = draft.maybe(8) ? " NOT VALID" : draft.maybe(8) && table.knows.tree === undefined ? " NO INHERIT" : "";
    return draft.add("check", table.id, (self) =>
      statement(table, self, ["CHECK (", ...lenient(draft, column), ")", end]),
    );
  },
  change(draft, thing) {
    const table = draft.get(thing.within);
    const column = table === undefined ? undefined : draft.any(draft.columns(table));
    if (table === undefined || column === undefined) return undefined;
    const rule = draft.maybe(50) ? strict(draft, column) : lenient(draft, column);
    return draft.put({ ...thing, parts: statement(table, thing.id, ["CHECK (", ...rule, ")"]) });
  },
};

const action = (draft: Draft): string =>
  draft.any(["", "", "", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE", " ON DELETE RESTRICT"]) ??
  "";
const moment = (draft: Draft): string =>
  draft.any(["", "", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED", " NOT VALID"]) ?? "";

export const foreignKey: Maker = {
  kind: "foreign key",
  weight: 6,
  make(draft) {
    const target = draft.any(draft.of("key").filter(({ knows }) => knows.later === undefined));
    const parent = draft.get(target?.within);
    const table = draft.maybe(25) && parent?.knows.heir === undefined ? parent : plainTable(draft);
    if (target === undefined || parent === undefined || table === undefined) return undefined;
    if (table.knows.tree !== undefined) return undefined;
    const keys = (target.knows.columns ?? "").split(",").flatMap((id) => draft.get(Number(id)) ?? []);
    const columns = keys.map((column) => {
      const type = column.parts.type ?? [];
      const sql: Sql = type[0] === "serial" ? ["integer"] : type;
      return addColumn(
        draft,
        table,
        {
          sql,
          class: column.knows.class ?? "text",
          of: column.knows.of === undefined ? undefined : Number(column.knows.of),
        },
        { plain: true },
      );
    });
    return draft.add(
      "foreign key",
      table.id,
      (self) =>
        statement(table, self, [
          { needs: target.id },
          "FOREIGN KEY (",
          ...names(columns),
          ") REFERENCES ",
          parent.id,
          " (",
          ...names(keys),
          ")",
          action(draft),
          moment(draft),
        ]),
      {
        key: String(target.id),
        parent: String(parent.id),
        columns: columns.map(({ id }) => id).join(),
        keys: target.knows.columns ?? "",
      },
    );
  },
  change(draft, thing) {
    const sql = thing.parts.sql ?? [];
    return draft.put({ ...thing, parts: { sql: [...sql.slice(0, -2), action(draft), moment(draft)] } });
  },
};

export const exclusion: Maker = {
  kind: "exclusion",
  weight: 2,
  make(draft) {
    const table = plainTable(draft);
    const column =
      table === undefined ? undefined : draft.any(draft.columns(table).filter(({ knows }) => knows.class === "range"));
    if (table === undefined || column === undefined) return undefined;
    return draft.add("exclusion", table.id, (self) =>
      statement(table, self, ["EXCLUDE USING gist (", column.id, " WITH &&)"]),
    );
  },
};
