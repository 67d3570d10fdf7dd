import type { Maker } from "../../dialect.ts";
import type { Draft } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";
import { lenient, names, strict } from "../types.ts";
import { addColumn, conflict } from "./columns.ts";

/** A primary or unique key, as a rule of the table. */
export function addKey(draft: Draft, table: Thing, columns: readonly Thing[], rule: "PRIMARY KEY" | "UNIQUE"): Thing {
  return draft.add("key", table.id, (self) => ({ sql: keyOf(draft, self, columns, rule) }), {
    columns: columns.map(({ id }) => id).join(),
    rule,
  });
}

function keyOf(draft: Draft, self: number, columns: readonly Thing[], rule: string): Sql {
  const name: Sql = draft.maybe(70) ? ["CONSTRAINT ", self, " "] : [];
  return [...name, `${rule} (`, ...names(columns), `)${conflict(draft)}`];
}

const isComparable = ({ knows, parts }: Thing): boolean =>
  knows.class !== "flag" && knows.rowid === undefined && !String(parts.value?.[0] ?? "").startsWith("GENERATED");

export const key: Maker = {
  kind: "key",
  weight: 4,
  make(draft) {
    const table = draft.pick("table");
    const columns = table === undefined ? [] : draft.within(table.id, "column").filter(isComparable);
    return table === undefined || columns.length === 0
      ? undefined
      : addKey(draft, table, draft.some(columns, 2), "UNIQUE");
  },
  change(draft, thing) {
    const columns = draft.some(draft.within(thing.within ?? 0, "column").filter(isComparable), 2);
    if (thing.knows.rule !== "UNIQUE" || columns.length === 0) return undefined;
    for (const each of draft.of("foreign key")) if (each.knows.key === String(thing.id)) draft.drop(each.id);
    return draft.put({
      ...thing,
      parts: { sql: keyOf(draft, thing.id, columns, "UNIQUE") },
      knows: { ...thing.knows, columns: columns.map(({ id }) => id).join() },
    });
  },
};

export const check: Maker = {
  kind: "check",
  weight: 5,
  make(draft) {
    const table = draft.pick("table");
    const column = table === undefined ? undefined : draft.any(draft.within(table.id, "column"));
    if (table === undefined || column === undefined) return undefined;
    return draft.add("check", table.id, (self) => ({ sql: checkOf(draft, self, lenient(draft, column)) }));
  },
  change(draft, thing) {
    const column = draft.any(draft.within(thing.within ?? 0, "column"));
    if (column === undefined) return undefined;
    const rule = draft.maybe(50) ? strict(draft, column) : lenient(draft, column);
    return draft.put({ ...thing, parts: { sql: checkOf(draft, thing.id, rule) } });
  },
};

function checkOf(draft: Draft, self: number, rule: Sql): Sql {
  return [...(draft.maybe(70) ? (["CONSTRAINT ", self, " "] as const) : []), "CHECK (", ...rule, ")"];
}

const action = (draft: Draft): string =>
  draft.any(["", "", " ON DELETE CASCADE", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE"]) ?? "";
const moment = (draft: Draft): string => draft.any(["", "", "", " DEFERRABLE INITIALLY DEFERRED"]) ?? "";

export const foreignKey: Maker = {
  kind: "foreign key",
  weight: 7,
  make(draft) {
    const target = draft.any(draft.of("key"));
    const parent = draft.get(target?.within);
    const table = draft.maybe(25) ? parent : draft.pick("table");
    if (target === undefined || parent === undefined || table === undefined) return undefined;
    const keys = (target.knows.columns ?? "").split(",").flatMap((id) => draft.get(Number(id)) ?? []);
    const columns = keys.map((column) => {
      const sql = table.knows.strict === undefined ? String(column.parts.type?.[0] ?? "") : strictOf(column);
      return addColumn(draft, table, { sql, class: column.knows.class ?? "text" }, { plain: true });
    });
    return draft.add(
      "foreign key",
      table.id,
      (self) => ({
        sql: [
          ...(draft.maybe(50) ? (["CONSTRAINT ", self, " "] as const) : []),
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
        ],
      }),
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

function strictOf({ knows }: Thing): string {
  return knows.class === "whole" || knows.class === "flag"
    ? "INTEGER"
    : knows.class === "real"
      ? "REAL"
      : knows.class === "bytes"
        ? "BLOB"
        : "TEXT";
}
