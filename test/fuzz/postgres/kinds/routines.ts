import type { Maker } from "../../dialect.ts";
import type { Draft } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";
import { lenient } from "../expressions.ts";

const types: Readonly<Record<string, string>> = { number: "double precision", text: "text", boolean: "boolean" };

function bodyOf(draft: Draft, takes: string, gives: string): string {
  if (gives === "boolean")
    return takes === "number" ? `$1 > ${-draft.chance.below(9) - 1}` : `length($1) < ${200 + draft.chance.below(90)}`;
  return takes === "number" ? `$1 * ${1 + draft.chance.below(3)}` : draft.maybe(50) ? "lower($1)" : "$1 || '?'";
}

function statement(draft: Draft, self: number, knows: Thing["knows"]): Sql {
  const { takes = "number", gives = "number" } = knows;
  const body = bodyOf(draft, takes, gives);
  const head: Sql = ["CREATE FUNCTION ", self, `(${types[takes]}) RETURNS ${types[gives]} IMMUTABLE `];
  if (draft.maybe(30)) return [...head, `LANGUAGE plpgsql AS $$ BEGIN RETURN ${body}; END $$`];
  if (draft.maybe(25)) return [...head, `LANGUAGE sql RETURN ${body}`];
  return [...head, `${draft.maybe(30) ? "STRICT " : ""}LANGUAGE sql AS $$ SELECT ${body} $$`];
}

export const routine: Maker = {
  kind: "function",
  weight: 4,
  make(draft) {
    const takes = draft.maybe(50) ? "number" : "text";
    const knows = { takes, gives: draft.maybe(50) ? takes : "boolean", arguments: types[takes] ?? "text" };
    return draft.add("function", draft.schema(), (self) => ({ sql: statement(draft, self, knows) }), knows);
  },
  change: (draft, thing) => draft.put({ ...thing, parts: { sql: statement(draft, thing.id, thing.knows) } }),
};

/** One that reads a table, so that the table cannot go before it. */
export const reader: Maker = {
  kind: "reading function",
  weight: 2,
  make(draft) {
    const relation = draft.pick("table", "view");
    const column = relation === undefined ? undefined : draft.any(draft.columns(relation));
    if (relation === undefined || column === undefined) return undefined;
    const atomic = draft.maybe(50);
    const query: Sql = ["SELECT count(", column.id, ") FROM ", relation.id];
    return draft.add(
      "reading function",
      draft.schema(),
      (self) => ({
        sql: [
          "CREATE FUNCTION ",
          self,
          "() RETURNS bigint STABLE LANGUAGE sql ",
          ...(atomic ? ["BEGIN ATOMIC ", ...query, "; END"] : ["AS $$ ", ...query, " $$"]),
        ],
      }),
      { arguments: "" },
    );
  },
};

export const procedure: Maker = {
  kind: "procedure",
  weight: 1,
  make: (draft) =>
    draft.add("procedure", draft.schema(), (self) => ({
      sql: [
        "CREATE PROCEDURE ",
        self,
        "(a integer, INOUT b text DEFAULT 'x') LANGUAGE plpgsql AS $$ BEGIN b := b || a; END $$",
      ],
    })),
  change: (draft, thing) =>
    draft.put({
      ...thing,
      parts: {
        sql: [
          "CREATE PROCEDURE ",
          thing.id,
          "(a integer, INOUT b text DEFAULT 'y') LANGUAGE plpgsql AS $$ BEGIN b := a; END $$",
        ],
      },
    }),
};

function triggerBody(draft: Draft, self: number): Sql {
  const body = draft.any([
    "RETURN NEW;",
    "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;",
    "RETURN coalesce(NEW, OLD);",
  ]);
  return ["CREATE FUNCTION ", self, `() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`];
}

function watched(draft: Draft, table: Thing, called: Thing, self: number): Sql {
  const when =
    draft.any(["BEFORE INSERT", "BEFORE UPDATE", "AFTER INSERT OR UPDATE", "AFTER DELETE"]) ?? "BEFORE INSERT";
  const column = draft.any(draft.columns(table));
  const of: Sql = when === "BEFORE UPDATE" && column !== undefined && draft.maybe(50) ? [" OF ", column.id] : [];
  return [
    "CREATE TRIGGER ",
    self,
    ` ${when}`,
    ...of,
    " ON ",
    table.id,
    " FOR EACH ROW EXECUTE FUNCTION ",
    called.id,
    "()",
  ];
}

export const trigger: Maker = {
  kind: "trigger",
  weight: 3,
  make(draft) {
    const table = draft.pick("table");
    if (table === undefined) return undefined;
    const there = draft.maybe(60) ? draft.pick("trigger function") : undefined;
    const called =
      there ??
      draft.add("trigger function", draft.schema(), (self) => ({ sql: triggerBody(draft, self) }), { arguments: "" });
    return draft.add("trigger", table.id, (self) => ({ sql: watched(draft, table, called, self) }), {
      calls: String(called.id),
    });
  },
  change(draft, thing) {
    const table = draft.get(thing.within);
    const called = draft.get(Number(thing.knows.calls));
    if (table === undefined || called === undefined) return undefined;
    if (draft.maybe(40)) draft.put({ ...called, parts: { sql: triggerBody(draft, called.id) } });
    else if (draft.maybe(45)) {
      const asleep: Sql = ["ALTER TABLE ", table.id, " DISABLE TRIGGER ", thing.id];
      return draft.put({ ...thing, parts: { ...thing.parts, asleep } });
    }
    return draft.put({ ...thing, parts: { sql: watched(draft, table, called, thing.id) } });
  },
};

function policyOf(draft: Draft, table: Thing, self: number): Sql | undefined {
  const column = draft.any(draft.columns(table));
  if (column === undefined) return undefined;
  const event = draft.any(["ALL", "SELECT", "UPDATE", "DELETE"]) ?? "ALL";
  const role = draft.any(["PUBLIC", "pg_monitor", "CURRENT_USER"]) ?? "PUBLIC";
  return ["CREATE POLICY ", self, " ON ", table.id, ` FOR ${event} TO ${role} USING (`, ...lenient(draft, column), ")"];
}

export const policy: Maker = {
  kind: "policy",
  weight: 2,
  make(draft) {
    const table = draft.pick("table");
    if (table === undefined || draft.columns(table).length === 0) return undefined;
    const asleep: Sql = ["ALTER TABLE ", table.id, " ENABLE ROW LEVEL SECURITY"];
    return draft.add("policy", table.id, (self) => ({
      sql: policyOf(draft, table, self) ?? [],
      ...(draft.maybe(60) ? { asleep } : {}),
    }));
  },
  change(draft, thing) {
    const table = draft.get(thing.within);
    const sql = table === undefined ? undefined : policyOf(draft, table, thing.id);
    return sql === undefined ? undefined : draft.put({ ...thing, parts: { ...thing.parts, sql } });
  },
};

export const aggregate: Maker = {
  kind: "aggregate",
  weight: 1,
  make(draft) {
    const state = draft.any(
      draft.of("function").filter(({ knows }) => knows.takes === "number" && knows.gives === "number"),
    );
    const final: Sql = state === undefined || draft.maybe(40) ? [] : [", FINALFUNC = ", state.id];
    return draft.add("aggregate", draft.schema(), (self) => ({
      sql: ["CREATE AGGREGATE ", self, "(double precision) (SFUNC = float8pl, STYPE = double precision", ...final, ")"],
    }));
  },
  change: (draft, thing) =>
    draft.put({
      ...thing,
      parts: {
        sql: [
          "CREATE AGGREGATE ",
          thing.id,
          "(double precision) (SFUNC = float8larger, STYPE = double precision, INITCOND = '0')",
        ],
      },
    }),
};
