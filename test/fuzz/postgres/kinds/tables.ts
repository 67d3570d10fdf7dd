import type { Maker } from "../../dialect.ts";
import type { Draft } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";
import { someType, typeOfClass } from "../types.ts";
import { addColumn } from "./columns.ts";
import { addKey } from "./constraints.ts";

function settings(draft: Draft): Sql {
  const method = draft.maybe(4) ? draft.of("access method").find(({ knows }) => knows.of === "table") : undefined;
  return [
    ...(method === undefined ? [] : [" USING ", method.id]),
    draft.maybe(6) ? ` WITH (fillfactor = ${50 + draft.chance.below(50)})` : "",
  ];
}

function statement(draft: Draft, self: number): Sql {
  const kind = draft.maybe(5) ? "UNLOGGED TABLE" : "TABLE";
  return [`CREATE ${kind} `, self, " (", { children: self }, ")", ...settings(draft)];
}

function withColumns(draft: Draft, table: Thing): Thing {
  if (draft.maybe(70)) {
    const whole = draft.any(["integer", "bigint", "smallint"]) ?? "integer";
    const type = { sql: [draft.maybe(15) ? "serial" : whole], class: "number" };
    const key = addColumn(draft, table, draft.maybe(80) ? type : typeOfClass(draft, "text"), {
      plain: draft.maybe(60),
    });
    addKey(draft, table, [key], "PRIMARY KEY");
  }
  const count = 1 + draft.chance.below(4);
  for (let at = 0; at < count; at += 1) addColumn(draft, table, someType(draft));
  return table;
}

export const table: Maker = {
  kind: "table",
  weight: 10,
  make: (draft) =>
    withColumns(
      draft,
      draft.add("table", draft.schema(), (self) => ({ sql: statement(draft, self) })),
    ),
  change: (draft, thing) =>
    thing.knows.tree === undefined && thing.knows.parent === undefined
      ? draft.put({ ...thing, parts: { ...thing.parts, sql: statement(draft, thing.id) } })
      : undefined,
};

/** A table that inherits the columns of another one. */
export const heir: Maker = {
  kind: "heir",
  weight: 2,
  make(draft) {
    const parent = draft.any(draft.of("table").filter(({ knows }) => knows.tree === undefined));
    if (parent === undefined || parent.knows.parent !== undefined) return undefined;
    const made = draft.add(
      "table",
      draft.schema(),
      (self) => ({ sql: ["CREATE TABLE ", self, " (", { children: self }, ") INHERITS (", parent.id, ")"] }),
      { parent: String(parent.id), heir: "yes" },
    );
    if (draft.maybe(60)) addColumn(draft, made, someType(draft));
    return made;
  },
};

/** A table whose rows are in partitions. */
export const tree: Maker = {
  kind: "partitioned table",
  weight: 3,
  make(draft) {
    const name = draft.any(["number", "number", "text", "moment", "enum"]) ?? "number";
    const own = draft.pick("enum");
    const type =
      name === "enum" && own !== undefined
        ? { sql: [own.id], class: "enum", of: own.id }
        : typeOfClass(draft, name === "enum" ? "number" : name);
    const holder = draft.schema();
    const strategy = type.class === "text" || type.class === "enum" ? "LIST" : draft.maybe(20) ? "HASH" : "RANGE";
    const root = draft.add("table", holder, () => ({}), { tree: strategy });
    const key = addColumn(draft, root, type, { plain: true });
    const made = draft.put({
      ...root,
      parts: {
        sql: ["CREATE TABLE ", root.id, " (", { children: root.id }, `) PARTITION BY ${strategy} (`, key.id, ")"],
      },
      knows: { tree: strategy, key: String(key.id) },
    });
    if (draft.maybe(50)) addKey(draft, made, [key], "PRIMARY KEY");
    const count = draft.chance.below(3);
    for (let at = 0; at < count; at += 1) addColumn(draft, made, someType(draft));
    divide(draft, made);
    return made;
  },
  change: (draft, thing) => (thing.knows.tree === undefined ? undefined : divide(draft, thing)),
};

/** Gives a table the partitions of other bounds; those that it has keep their names. */
function divide(draft: Draft, root: Thing): Thing {
  const there = draft.of("table").filter(({ knows }) => knows.parent === String(root.id));
  const bounds = boundsOf(draft, root);
  for (const { id } of there.slice(bounds.length)) draft.drop(id);
  bounds.forEach((bound, at) => {
    const old = there[at];
    const sql = (self: number): Sql => ["CREATE TABLE ", self, " PARTITION OF ", root.id, " ", ...bound];
    const knows = { parent: String(root.id) };
    if (old === undefined) draft.add("table", root.within, (self) => ({ sql: sql(self) }), knows);
    else draft.put({ ...old, parts: { ...old.parts, sql: sql(old.id) } });
  });
  return root;
}

function boundsOf(draft: Draft, root: Thing): Sql[] {
  const key = draft.get(Number(root.knows.key));
  const rest: Sql[] = draft.maybe(85) ? [["DEFAULT"]] : [];
  if (root.knows.tree === "HASH") {
    const modulus = 2 + draft.chance.below(2);
    return Array.from({ length: modulus }, (_, at) => [`FOR VALUES WITH (MODULUS ${modulus}, REMAINDER ${at})`]);
  }
  if (root.knows.tree === "LIST") {
    if (key?.knows.class !== "enum")
      return [["FOR VALUES IN ('alpha0', 'Beta1', 'it''s2')"], ["FOR VALUES IN ('ชื่อ0')"], ...rest];
    const labels = draft.within(Number(key.knows.of), "label");
    return [...labels.slice(0, 2).map((label): Sql => ["FOR VALUES IN (", label.id, ")"]), ["DEFAULT"]];
  }
  const cut =
    key?.knows.class === "moment" ? `'2024-0${2 + draft.chance.below(7)}-01'` : String(10 + draft.chance.below(30));
  return [[`FOR VALUES FROM (MINVALUE) TO (${cut})`], [`FOR VALUES FROM (${cut}) TO (MAXVALUE)`], ...rest];
}
