import type { Maker } from "../../dialect.ts";
import type { Draft } from "../../draft.ts";
import type { Sql, Thing } from "../../model.ts";

export const schema: Maker = {
  kind: "schema",
  weight: 2,
  make: (draft) =>
    draft.of("schema").length > 2
      ? undefined
      : draft.add("schema", undefined, (self) => ({ sql: ["CREATE SCHEMA ", self] })),
};

const extensions = ["citext", "hstore", "btree_gist", "pg_trgm", "btree_gin", "ltree", "cube", "unaccent", "pgcrypto"];

export const extension: Maker = {
  kind: "extension",
  weight: 1,
  make(draft) {
    const name = draft.any(extensions) ?? "citext";
    if (draft.of("extension").some(({ knows }) => knows.is === name)) return undefined;
    const place = draft.maybe(40) ? draft.pick("schema") : undefined;
    const where: Sql = place === undefined ? [] : [" SCHEMA ", place.id];
    return draft.add("extension", undefined, () => ({ sql: [`CREATE EXTENSION ${name}`, ...where] }), { is: name });
  },
};

function settings(draft: Draft): string {
  return (
    draft.any(["", "", " INCREMENT 5", " START 100", " MAXVALUE 5000", " CACHE 10", " CYCLE", " AS integer"]) ?? ""
  );
}

export const sequence: Maker = {
  kind: "sequence",
  weight: 2,
  make: (draft) =>
    draft.add("sequence", draft.schema(), (self) => ({ sql: ["CREATE SEQUENCE ", self, settings(draft)] })),
  change: (draft, thing) => draft.put({ ...thing, parts: { sql: ["CREATE SEQUENCE ", thing.id, settings(draft)] } }),
};

/** Whether its owner is named. */
const has = (draft: Draft, thing: Thing | undefined): boolean =>
  thing !== undefined && about(draft, "owner").has(String(thing.id));

/** That a sequence goes with a column. */
export const ownership: Maker = {
  kind: "ownership",
  weight: 2,
  make(draft) {
    const owned = new Set(draft.of("ownership").map(({ knows }) => knows.of));
    const sequence = draft.any(draft.of("sequence").filter(({ id }) => !owned.has(String(id))));
    const here = draft.of("column").filter(({ within }) => {
      const table = draft.get(within);
      return (
        table?.kind === "table" && table.within === sequence?.within && !has(draft, table) && !has(draft, sequence)
      );
    });
    const column = draft.any(here.filter(({ knows }) => knows.class === "number"));
    if (sequence === undefined || column?.within === undefined) return undefined;
    return draft.add(
      "ownership",
      undefined,
      () => ({ sql: ["ALTER SEQUENCE ", sequence.id, " OWNED BY ", column.within ?? 0, ".", column.id] }),
      { of: String(sequence.id), table: String(column.within) },
    );
  },
};

/** How statements about a thing name it; undefined for kinds that none of them is about. */
function named(draft: Draft, thing: Thing): Sql | undefined {
  const holder = draft.get(thing.within);
  const inHolder: Sql = holder?.within === undefined ? [thing.id] : [holder.within, ".", thing.id];
  switch (thing.kind) {
    case "table":
    case "view":
    case "materialized view":
    case "sequence":
    case "domain":
    case "schema":
    case "statistics":
      return [`${thing.kind.toUpperCase()} `, thing.id];
    case "enum":
    case "composite":
    case "range":
      return ["TYPE ", thing.id];
    case "function":
    case "reading function":
    case "trigger function":
      return ["FUNCTION ", thing.id, `(${thing.knows.arguments ?? ""})`];
    case "column":
      return ["COLUMN ", thing.within ?? 0, ".", thing.id];
    case "index":
      return ["INDEX ", ...inHolder];
    case "key":
    case "check":
    case "foreign key":
      return ["CONSTRAINT ", thing.id, " ON ", thing.within ?? 0];
    case "trigger":
    case "policy":
    case "rule":
      return [`${thing.kind.toUpperCase()} `, thing.id, " ON ", thing.within ?? 0];
    default:
      return undefined;
  }
}

const about = (draft: Draft, kind: string): ReadonlySet<string | undefined> =>
  new Set(draft.of(kind).map(({ knows }) => knows.on));

export const comment: Maker = {
  kind: "comment",
  weight: 4,
  make(draft) {
    const known = about(draft, "comment");
    const thing = draft.any(
      [...draft.model.values()].filter((each) => named(draft, each) && !known.has(String(each.id))),
    );
    const on = thing === undefined ? undefined : named(draft, thing);
    if (thing === undefined || on === undefined) return undefined;
    return draft.add("comment", undefined, () => ({ sql: ["COMMENT ON ", ...on, " IS ", remark(draft)] }), {
      on: String(thing.id),
    });
  },
  change: (draft, thing) =>
    draft.put({ ...thing, parts: { sql: [...(thing.parts.sql ?? []).slice(0, -1), remark(draft)] } }),
};

const remark = (draft: Draft): string =>
  draft.any(["'before'", "'ความเห็น'", "'it''s'", "'two\nlines'", "'-- no'"]) ?? "''";

const rights: Readonly<Record<string, readonly string[]>> = {
  table: ["SELECT", "INSERT, UPDATE", "ALL", "TRIGGER"],
  view: ["SELECT", "ALL"],
  "materialized view": ["SELECT"],
  sequence: ["USAGE", "SELECT", "ALL"],
  schema: ["USAGE", "ALL"],
  function: ["EXECUTE"],
  domain: ["USAGE"],
  enum: ["USAGE"],
  column: ["SELECT", "UPDATE"],
};

const roles = ["PUBLIC", "pg_monitor", "pg_signal_backend", "pg_read_all_data"];

function granted(draft: Draft, thing: Thing): Sql {
  const right = draft.any(rights[thing.kind] ?? []) ?? "ALL";
  const to = draft.any(roles) ?? "PUBLIC";
  const end = ` TO ${to}${to !== "PUBLIC" && draft.maybe(15) ? " WITH GRANT OPTION" : ""}`;
  if (thing.kind === "column") return [`GRANT ${right} (`, thing.id, ") ON ", thing.within ?? 0, end];
  const on: Sql =
    thing.kind === "view" || thing.kind === "materialized view" ? ["TABLE ", thing.id] : (named(draft, thing) ?? []);
  return [`GRANT ${right} ON `, ...on, end];
}

export const grant: Maker = {
  kind: "grant",
  weight: 4,
  make(draft) {
    const thing = draft.any(draft.of(...Object.keys(rights)).filter((each) => isReal(draft, each)));
    return thing === undefined
      ? undefined
      : draft.add("grant", undefined, () => ({ sql: granted(draft, thing) }), { on: String(thing.id) });
  },
  change(draft, thing) {
    const on = draft.get(Number(thing.knows.on));
    return on === undefined ? undefined : draft.put({ ...thing, parts: { sql: granted(draft, on) } });
  },
};

/** Columns of tables and views alike. */
const isReal = (draft: Draft, thing: Thing): boolean =>
  thing.kind !== "column" || draft.get(thing.within) !== undefined;

export const owner: Maker = {
  kind: "owner",
  weight: 2,
  make(draft) {
    const known = about(draft, "owner");
    const kinds = ["table", "view", "sequence", "function", "schema", "domain", "enum"];
    const owned = new Set(draft.of("ownership").flatMap(({ knows }) => [knows.of, knows.table]));
    const thing = draft.any(draft.of(...kinds).filter(({ id }) => !known.has(String(id)) && !owned.has(String(id))));
    const on =
      thing === undefined ? undefined : thing.kind === "enum" ? (["TYPE ", thing.id] as Sql) : named(draft, thing);
    if (thing === undefined || on === undefined) return undefined;
    const role = draft.any(["pg_monitor", "pg_signal_backend"]) ?? "pg_monitor";
    return draft.add("owner", undefined, () => ({ sql: ["ALTER ", ...on, ` OWNER TO ${role}`] }), {
      on: String(thing.id),
    });
  },
  change: (draft, thing) =>
    draft.put({ ...thing, parts: { sql: [...(thing.parts.sql ?? []).slice(0, -1), " OWNER TO pg_read_all_data"] } }),
};

export const defaultPrivileges: Maker = {
  kind: "default privileges",
  weight: 1,
  make(draft) {
    const place = draft.maybe(60) ? draft.pick("schema") : undefined;
    const where: Sql = place === undefined ? [] : [" IN SCHEMA ", place.id];
    const what = draft.any(["SELECT ON TABLES", "EXECUTE ON FUNCTIONS", "USAGE ON SEQUENCES"]) ?? "SELECT ON TABLES";
    return draft.add("default privileges", undefined, () => ({
      sql: ["ALTER DEFAULT PRIVILEGES", ...where, ` GRANT ${what} TO pg_monitor`],
    }));
  },
};
