import type { Maker } from "../../dialect.ts";
import { type Draft, listed } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";
import { computed, lenient } from "../types.ts";

function indexOf(draft: Draft, table: Thing, self: number): Sql | undefined {
  const columns = draft.within(table.id, "column");
  const chosen = draft.some(columns, 2);
  if (chosen.length === 0) return undefined;
  const keys = chosen.map((column): Sql => {
    const value = draft.maybe(25) ? computed(draft, column) : undefined;
    const order = draft.any(["", "", " DESC", " COLLATE NOCASE"]) ?? "";
    return value === undefined ? [column.id, order] : [...value, order];
  });
  const where = draft.maybe(20) ? draft.any(columns) : undefined;
  return [
    `CREATE ${draft.maybe(10) ? "UNIQUE " : ""}INDEX `,
    self,
    " ON ",
    table.id,
    " (",
    ...listed(keys),
    ")",
    ...(where === undefined ? [] : [" WHERE ", ...lenient(draft, where)]),
  ];
}

export const index: Maker = {
  kind: "index",
  weight: 6,
  make(draft) {
    const table = draft.pick("table");
    if (table === undefined || draft.within(table.id, "column").length === 0) return undefined;
    return draft.add("index", table.id, (self) => ({ sql: indexOf(draft, table, self) ?? ["SELECT 1"] }));
  },
  change(draft, thing) {
    const table = draft.get(thing.within);
    const sql = table === undefined ? undefined : indexOf(draft, table, thing.id);
    return sql === undefined ? undefined : draft.put({ ...thing, parts: { sql } });
  },
};

function viewOf(draft: Draft, self: number, over: Thing): Sql | undefined {
  const columns = draft.some(draft.columns(over), 3);
  if (columns.length === 0) return undefined;
  const filter = draft.maybe(30) ? draft.any(draft.columns(over)) : undefined;
  const select = listed(columns.map((column, at): Sql => [column.id, ` AS out_${at}`]));
  const where: Sql = filter === undefined ? [] : [" WHERE ", ...lenient(draft, filter)];
  return ["CREATE VIEW ", self, " AS SELECT ", ...select, " FROM ", over.id, ...where];
}

export const view: Maker = {
  kind: "view",
  weight: 5,
  make(draft) {
    const over = draft.pick("table");
    if (over === undefined || draft.columns(over).length === 0) return undefined;
    return draft.add("view", undefined, (self) => ({ sql: viewOf(draft, self, over) ?? ["SELECT 1"] }), {
      over: String(over.id),
    });
  },
  change(draft, thing) {
    const over = draft.get(Number(thing.knows.over));
    const sql = over === undefined ? undefined : viewOf(draft, thing.id, over);
    return sql === undefined ? undefined : draft.put({ ...thing, parts: { sql } });
  },
};

function triggerOf(draft: Draft, self: number, table: Thing): Sql | undefined {
  const column = draft.any(draft.within(table.id, "column"));
  const other = draft.pick("table");
  const touched = other === undefined ? undefined : draft.any(draft.within(other.id, "column"));
  if (column === undefined || other === undefined || touched === undefined) return undefined;
  const event = draft.any(["INSERT", "DELETE", "UPDATE"]) ?? "UPDATE";
  const row = event === "DELETE" ? "OLD." : "NEW.";
  const of: Sql = event === "UPDATE" && draft.maybe(50) ? [" OF ", column.id] : [];
  const when: Sql = draft.maybe(30) ? [" WHEN ", row, column.id, " IS NOT NULL"] : [];
  const act: Sql = draft.maybe(50)
    ? ["SELECT RAISE(ABORT, 'no') WHERE ", row, column.id, " = '-never-'"]
    : ["DELETE FROM ", other.id, " WHERE ", touched.id, " = '-never-'"];
  return [
    ...["CREATE TRIGGER ", self, ` ${draft.any(["BEFORE", "AFTER"])} ${event}`, ...of, " ON ", table.id],
    ...[...when, " BEGIN ", ...act, "; END"],
  ];
}

export const trigger: Maker = {
  kind: "trigger",
  weight: 4,
  make(draft) {
    const table = draft.pick("table");
    if (table === undefined || draft.within(table.id, "column").length === 0) return undefined;
    const sql = triggerOf(draft, 0, table);
    if (sql === undefined) return undefined;
    return draft.add("trigger", table.id, (self) => ({ sql: sql.map((piece) => (piece === 0 ? self : piece)) }));
  },
  change(draft, thing) {
    const table = draft.get(thing.within);
    const sql = table === undefined ? undefined : triggerOf(draft, thing.id, table);
    return sql === undefined ? undefined : draft.put({ ...thing, parts: { sql } });
  },
};
