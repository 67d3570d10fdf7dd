import type { Maker } from "../../dialect.ts";
import { type Draft, listed } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";
import { computed, lenient } from "../expressions.ts";
import { ordered } from "../types.ts";

const sortable = (column: Thing): boolean => ordered.has(column.knows.class ?? "");

function indexed(draft: Draft, table: Thing, self: number): Sql | undefined {
  const columns = draft.columns(table);
  const chosen = draft.some(columns.filter(sortable), 2);
  const gin = draft.any(
    columns.filter(({ knows }) => ["jsonb", "array", "texts", "words"].includes(knows.class ?? "")),
  );
  if (gin !== undefined && draft.maybe(50))
    return ["CREATE INDEX ", self, " ON ", table.id, " USING gin (", gin.id, ")"];
  if (chosen.length === 0) return undefined;
  const keys = chosen.map((column): Sql => {
    const value = draft.maybe(25) ? computed(draft, column) : undefined;
    const order = draft.any(["", "", "", " DESC", " DESC NULLS LAST"]) ?? "";
    return value === undefined ? [column.id, order] : ["(", ...value, ")", order];
  });
  const included = draft.maybe(15) ? draft.any(columns) : undefined;
  const where = draft.maybe(20) ? draft.any(columns) : undefined;
  const unique = draft.maybe(12) && table.knows.tree === undefined ? "UNIQUE " : "";
  return [
    `CREATE ${unique}INDEX `,
    self,
    " ON ",
    table.id,
    " (",
    ...listed(keys),
    ")",
    ...(included === undefined ? [] : [" INCLUDE (", included.id, ")"]),
    ...(where === undefined ? [] : [" WHERE ", ...lenient(draft, where)]),
  ];
}

export const index: Maker = {
  kind: "index",
  weight: 6,
  make(draft) {
    const table = draft.pick("table", "table", "materialized view");
    if (table === undefined || indexed(draft, table, 0) === undefined) return undefined;
    return draft.add("index", table.id, (self) => ({ sql: indexed(draft, table, self) ?? ["SELECT 1"] }));
  },
  change(draft, thing) {
    const table = draft.get(thing.within);
    const sql = table === undefined ? undefined : indexed(draft, table, thing.id);
    return sql === undefined ? undefined : draft.put({ ...thing, parts: { sql } });
  },
};

export const statistics: Maker = {
  kind: "statistics",
  weight: 1,
  make(draft) {
    const table = draft.pick("table");
    const columns = table === undefined ? [] : draft.columns(table).filter(sortable).slice(0, 2);
    if (table === undefined || columns.length < 2) return undefined;
    const about = listed(columns.map(({ id }) => [id]));
    return draft.add("statistics", draft.schema(), (self) => ({
      sql: ["CREATE STATISTICS ", self, " ON ", ...about, " FROM ", table.id],
    }));
  },
};

function output(draft: Draft, view: Thing, column: Thing): Thing {
  const value = draft.maybe(20) ? computed(draft, column) : undefined;
  const { of, class: name } = column.knows;
  const knows = { class: name ?? "text", ...(of === undefined ? {} : { of }) };
  return draft.add("column", view.id, (self) => ({ value: value ?? [column.id], as: ["AS ", self] }), knows);
}

/** A view over one relation, its outputs things of their own. */
function viewOver(draft: Draft, kind: "view" | "materialized view", relation: Thing): Thing | undefined {
  const columns = draft.columns(relation);
  if (columns.length === 0) return undefined;
  const filter = draft.maybe(30) ? draft.any(columns) : undefined;
  const options = kind === "view" && draft.maybe(15) ? " WITH (security_barrier = true)" : "";
  const made = draft.add(
    kind,
    draft.schema(),
    (self) => ({
      sql: [
        `CREATE ${kind.toUpperCase()} `,
        self,
        `${options} AS SELECT `,
        { children: self },
        " FROM ",
        relation.id,
        ...(filter === undefined ? [] : [" WHERE ", ...lenient(draft, filter)]),
      ],
    }),
    { over: String(relation.id) },
  );
  for (const column of draft.some(columns, 4)) output(draft, made, column);
  return made;
}

function changedView(draft: Draft, view: Thing): Thing | undefined {
  const relation = draft.get(Number(view.knows.over));
  const column = relation === undefined ? undefined : draft.any(draft.columns(relation));
  const outputs = draft.within(view.id, "column");
  if (outputs.length > 1 && draft.maybe(40)) draft.drop(draft.any(outputs)?.id ?? 0);
  else if (outputs.length > 1 && draft.maybe(30)) draft.last(outputs[0]?.id ?? 0);
  else if (column !== undefined) output(draft, view, column);
  return draft.get(view.id);
}

export const view: Maker = {
  kind: "view",
  weight: 5,
  make(draft) {
    const relation = draft.pick("table", "view", "materialized view");
    return relation === undefined ? undefined : viewOver(draft, "view", relation);
  },
  change: changedView,
};

export const materializedView: Maker = {
  kind: "materialized view",
  weight: 2,
  make(draft) {
    const relation = draft.pick("table", "view");
    return relation === undefined ? undefined : viewOver(draft, "materialized view", relation);
  },
  change: changedView,
};

function ruled(draft: Draft, table: Thing, self: number): Sql {
  const event = draft.any(["INSERT", "UPDATE", "DELETE"]) ?? "INSERT";
  const log = table.kind === "view" ? "INSTEAD NOTHING" : draft.any(["ALSO NOTHING", "ALSO SELECT 1"]);
  return ["CREATE RULE ", self, ` AS ON ${event} TO `, table.id, ` DO ${log}`];
}

export const rule: Maker = {
  kind: "rule",
  weight: 1,
  make(draft) {
    const table = draft.pick("table", "view");
    return table === undefined
      ? undefined
      : draft.add("rule", table.id, (self) => ({ sql: ruled(draft, table, self) }));
  },
  change(draft, thing) {
    const table = draft.get(thing.within);
    return table === undefined ? undefined : draft.put({ ...thing, parts: { sql: ruled(draft, table, thing.id) } });
  },
};
