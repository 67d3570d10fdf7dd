import type { Maker } from "../../dialect.ts";
import { type Draft, listed } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";
import { known, typeOfClass } from "../types.ts";

/** A maker whose things differ by words alone. */
function plain(
  kind: string,
  place: (draft: Draft) => number | undefined,
  write: (draft: Draft, self: number) => Sql | undefined,
): Maker {
  return {
    kind,
    weight: 1,
    make: (draft) =>
      write(draft, 0) === undefined
        ? undefined
        : draft.add(kind, place(draft), (self) => ({ sql: write(draft, self) ?? [] })),
    change(draft, thing) {
      const sql = write(draft, thing.id);
      return sql === undefined ? undefined : draft.put({ ...thing, parts: { ...thing.parts, sql } });
    },
  };
}

const inSchema = (draft: Draft): number | undefined => draft.schema();
const nowhere = (): undefined => undefined;

const collation = plain("collation", inSchema, (draft, self) => [
  "CREATE COLLATION ",
  self,
  draft.any([" (provider = icu, locale = 'th')", " (provider = icu, locale = 'en')", ' FROM "C"', ' FROM "POSIX"']) ??
    "",
]);

const conversion = plain("conversion", inSchema, (draft, self) => [
  "CREATE CONVERSION ",
  self,
  draft.any([" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8", " FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1"]) ?? "",
]);

const language = plain("language", nowhere, (draft, self) => [
  `CREATE ${draft.maybe(50) ? "TRUSTED " : ""}LANGUAGE `,
  self,
  ` HANDLER plpgsql_call_handler${draft.maybe(50) ? " VALIDATOR plpgsql_validator" : ""}`,
]);

const accessMethod: Maker = {
  kind: "access method",
  weight: 1,
  make(draft) {
    const of = draft.maybe(50) ? "table" : "index";
    const what = of === "table" ? "TYPE TABLE HANDLER heap_tableam_handler" : "TYPE INDEX HANDLER bthandler";
    return draft.add("access method", undefined, (self) => ({ sql: ["CREATE ACCESS METHOD ", self, ` ${what}`] }), {
      of,
    });
  },
};

const transform: Maker = {
  kind: "transform",
  weight: 1,
  make(draft) {
    const type = draft.any(["integer", "bigint", "text"]) ?? "integer";
    if (draft.of("transform").some(({ knows }) => knows.of === type)) return undefined;
    const sql = `CREATE TRANSFORM FOR ${type} LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal))`;
    return draft.add("transform", undefined, () => ({ sql: [sql] }), { of: type });
  },
};

const cast: Maker = {
  kind: "cast",
  weight: 1,
  make(draft) {
    const used = new Set(draft.of("cast").map(({ knows }) => knows.of));
    const type = draft.any(draft.of("enum", "composite").filter(({ id }) => !used.has(String(id))));
    if (type === undefined) return undefined;
    const end = draft.any(["", " AS ASSIGNMENT"]) ?? "";
    return draft.add("cast", undefined, () => ({ sql: ["CREATE CAST (", type.id, " AS text) WITH INOUT", end] }), {
      of: String(type.id),
    });
  },
};

const symbols = ["~~~", "##", "@-@", "<=>", "|&|", "=%="];

const operator: Maker = {
  kind: "operator",
  weight: 1,
  make(draft) {
    const called = draft.any(draft.of("function"));
    const symbol = draft.any(symbols) ?? "##";
    const holder = draft.schema();
    const taken = draft.of("operator").some(({ knows }) => knows.is === symbol);
    if (called === undefined || taken) return undefined;
    const path: Sql = holder === undefined ? [symbol] : [holder, ".", symbol];
    const type = called.knows.arguments ?? "text";
    return draft.add(
      "operator",
      undefined,
      () => ({ sql: ["CREATE OPERATOR ", ...path, " (FUNCTION = ", called.id, `, RIGHTARG = ${type})`] }),
      { is: symbol },
    );
  },
};

const family = plain("operator family", inSchema, (draft, self) => [
  "CREATE OPERATOR FAMILY ",
  self,
  ` USING ${draft.maybe(50) ? "btree" : "hash"}`,
]);

const operatorClass: Maker = {
  kind: "operator class",
  weight: 1,
  make: (draft) =>
    draft.add("operator class", draft.schema(), (self) => ({
      sql: [
        "CREATE OPERATOR CLASS ",
        self,
        " FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer)",
      ],
    })),
};

const template = plain("text search template", inSchema, (_, self) => [
  "CREATE TEXT SEARCH TEMPLATE ",
  self,
  " (INIT = dsimple_init, LEXIZE = dsimple_lexize)",
]);

const parser = plain("text search parser", inSchema, (draft, self) => [
  "CREATE TEXT SEARCH PARSER ",
  self,
  ` (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype${draft.maybe(50) ? ", HEADLINE = prsd_headline" : ""})`,
]);

const dictionary = plain("text search dictionary", inSchema, (draft, self) => {
  const own = draft.maybe(40) ? draft.pick("text search template") : undefined;
  return [
    "CREATE TEXT SEARCH DICTIONARY ",
    self,
    " (TEMPLATE = ",
    own?.id ?? "simple",
    draft.maybe(40) ? ", STOPWORDS = english)" : ")",
  ];
});

const configuration = plain("text search configuration", inSchema, (draft, self) => {
  const own = draft.maybe(40) ? draft.pick("text search parser") : undefined;
  return ["CREATE TEXT SEARCH CONFIGURATION ", self, " (PARSER = ", own?.id ?? '"default"', ")"];
});

const mapping: Maker = {
  kind: "text search mapping",
  weight: 1,
  make(draft) {
    const used = new Set(draft.of("text search mapping").map(({ knows }) => knows.of));
    const on = draft.any(draft.of("text search configuration").filter(({ id }) => !used.has(String(id))));
    const by = draft.pick("text search dictionary");
    if (on === undefined) return undefined;
    return draft.add(
      "text search mapping",
      undefined,
      () => ({ sql: ["ALTER TEXT SEARCH CONFIGURATION ", on.id, " ADD MAPPING FOR word WITH ", by?.id ?? "simple"] }),
      { of: String(on.id) },
    );
  },
};

const wrapper = plain("foreign data wrapper", nowhere, (draft, self) => [
  "CREATE FOREIGN DATA WRAPPER ",
  self,
  draft.any(["", " OPTIONS (debug 'true')", " OPTIONS (mode 'a', debug 'false')"]) ?? "",
]);

const server: Maker = {
  kind: "server",
  weight: 2,
  make(draft) {
    const by = draft.pick("foreign data wrapper") ?? wrapper.make(draft);
    return by === undefined
      ? undefined
      : draft.add("server", undefined, (self) => ({ sql: serverOf(draft, self, by) }), { by: String(by.id) });
  },
  change(draft, thing) {
    const by = draft.get(Number(thing.knows.by));
    return by === undefined ? undefined : draft.put({ ...thing, parts: { sql: serverOf(draft, thing.id, by) } });
  },
};

function serverOf(draft: Draft, self: number, by: Thing): Sql {
  const options = draft.any(["", " OPTIONS (host 'a')", " OPTIONS (host 'b', port '1')"]) ?? "";
  return ["CREATE SERVER ", self, draft.maybe(30) ? " VERSION '2'" : "", " FOREIGN DATA WRAPPER ", by.id, options];
}

const userMapping: Maker = {
  kind: "user mapping",
  weight: 1,
  make(draft) {
    const used = new Set(draft.of("user mapping").map(({ knows }) => knows.of));
    const at = draft.any(draft.of("server").filter(({ id }) => !used.has(String(id)))) ?? server.make(draft);
    if (at === undefined) return undefined;
    const options = draft.any([` OPTIONS ("user" 'u')`, ""]) ?? "";
    return draft.add(
      "user mapping",
      undefined,
      () => ({ sql: ["CREATE USER MAPPING FOR PUBLIC SERVER ", at.id, options] }),
      { of: String(at.id) },
    );
  },
};

const foreignTable: Maker = {
  kind: "foreign table",
  weight: 2,
  make(draft) {
    const at = draft.pick("server") ?? server.make(draft);
    if (at === undefined) return undefined;
    const made = draft.add("foreign table", draft.schema(), (self) => ({
      sql: [
        "CREATE FOREIGN TABLE ",
        self,
        " (",
        { children: self },
        ") SERVER ",
        at.id,
        draft.maybe(40) ? " OPTIONS (table_name 'x')" : "",
      ],
    }));
    const count = 1 + draft.chance.below(3);
    for (let i = 0; i < count; i += 1) {
      const type = typeOfClass(draft, draft.any(["number", "text", "moment"]) ?? "text");
      draft.add("column", made.id, (self) => ({ name: [self], type: type.sql }), known(type));
    }
    return made;
  },
};

const eventTrigger: Maker = {
  kind: "event trigger",
  weight: 1,
  make(draft) {
    const called = draft.add("event function", draft.schema(), (self) => ({
      sql: ["CREATE FUNCTION ", self, "() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$"],
    }));
    const tags = draft.any(["", " WHEN TAG IN ('CREATE TABLE')"]) ?? "";
    return draft.add("event trigger", undefined, (self) => ({
      sql: ["CREATE EVENT TRIGGER ", self, ` ON ddl_command_end${tags} EXECUTE FUNCTION `, called.id, "()"],
    }));
  },
};

const publication = plain("publication", nowhere, (draft, self) => {
  const tables = draft.some(
    draft.of("table").filter(({ knows }) => knows.parent === undefined),
    2,
  );
  const what: Sql =
    tables.length === 0 || draft.maybe(25) ? [] : [" FOR TABLE ", ...listed(tables.map(({ id }) => [id]))];
  // Updates are published of rows that have an identity only: PostgreSQL refuses all others, in scripts as well.
  const publish = draft.maybe(30) ? "insert" : "insert, truncate";
  return ["CREATE PUBLICATION ", self, ...what, ` WITH (publish = '${publish}')`];
});

export const rare: readonly Maker[] = [
  collation,
  conversion,
  language,
  accessMethod,
  transform,
  cast,
  operator,
  family,
  operatorClass,
  template,
  parser,
  dictionary,
  configuration,
  mapping,
  wrapper,
  server,
  userMapping,
  foreignTable,
  eventTrigger,
  publication,
];
