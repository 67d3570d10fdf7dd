import type { Draft } from "../draft.ts";
import { listed } from "../draft.ts";
import type { Sql, Thing } from "../model.ts";

/** A declared type and the class of the values that its columns get. */
export interface Type {
  readonly sql: string;
  readonly class: string;
}

/** Declared types of a class: any that people write, and those that a STRICT table takes. */
const families: Readonly<Record<string, { readonly any: readonly string[]; readonly strict: readonly string[] }>> = {
  whole: { any: ["INTEGER", "INTEGER", "INT", "BIGINT", "NUMERIC", ""], strict: ["INTEGER", "INT"] },
  real: { any: ["REAL", "DOUBLE PRECISION", "DECIMAL(10,2)", "FLOAT", "NUMERIC"], strict: ["REAL"] },
  text: { any: ["TEXT", "TEXT", "VARCHAR(40)", "CHAR(12)", "CLOB", ""], strict: ["TEXT", "TEXT", "ANY"] },
  moment: { any: ["DATETIME", "TEXT", "TIMESTAMP", "DATE"], strict: ["TEXT"] },
  flag: { any: ["BOOLEAN", "INTEGER"], strict: ["INTEGER"] },
  bytes: { any: ["BLOB", "BLOB", ""], strict: ["BLOB", "ANY"] },
};

const classes = ["whole", "whole", "text", "text", "text", "real", "moment", "flag", "bytes"] as const;

export function someType(draft: Draft, table: Thing): Type {
  return typeOfClass(draft, table, draft.chance.pick(classes));
}

export function typeOfClass(draft: Draft, table: Thing, name: string): Type {
  const family = families[name];
  const types = table.knows.strict === undefined ? family?.any : family?.strict;
  return { sql: draft.any(types ?? []) ?? "TEXT", class: name };
}

/** True when a STRICT table may hold a column of that type. */
export function isStrict(type: string): boolean {
  return Object.values(families).some(({ strict }) => strict.includes(type));
}

const quoted = (text: string): Sql => [`'${text.replaceAll("'", "''")}'`];
const words = ["alpha", "Beta", "it's", "ชื่อ", "a b", "x@y.z", "100%", "ก้ำ", "\\n", "12", "1e3", "0x10"];

/** A value of the class; another one for another number, as far as the class has as many. */
export function literalOf(draft: Draft, knows: Thing["knows"], at: number): Sql {
  const n = at * 10 + draft.chance.below(10);
  switch (knows.class) {
    case "whole":
      return [String(n)];
    case "real":
      return [`${n}.5`];
    case "moment":
      return quoted(`2024-${String(1 + (at % 12)).padStart(2, "0")}-${String(10 + draft.chance.below(19))} 08:00:00`);
    case "flag":
      return [String(at % 2)];
    case "bytes":
      return [`x'00ff${String(n).padStart(4, "0")}'`];
    default:
      return quoted(`${draft.any(words)}${at}`);
  }
}

/** A condition that every value of the generator meets. */
export function lenient(draft: Draft, column: Thing): Sql {
  switch (column.knows.class) {
    case "whole":
    case "real":
      return [column.id, draft.chance.pick([" >= 0", " < 30000", " <> -13", " BETWEEN -5 AND 9999"])];
    case "flag":
      return [column.id, " IN (0, 1)"];
    case "text":
      return draft.chance.pick<Sql>([
        ["length(", column.id, ") < 500"],
        [column.id, " <> 'zz'"],
        [column.id, " NOT LIKE 'zz%'"],
        ["lower(", column.id, ") <> 'no''no'"],
      ]);
    default:
      return ["(", column.id, " IS NULL OR ", column.id, " IS NOT NULL)"];
  }
}

/** A condition that some values of the generator break. */
export function strict(draft: Draft, column: Thing): Sql {
  switch (column.knows.class) {
    case "whole":
    case "real":
      return [column.id, draft.chance.pick([" > 15", " < 40", " % 2 = 0"])];
    case "flag":
      return [column.id, " = 1"];
    case "text":
      return ["length(", column.id, draft.chance.pick([") > 5", ") < 7"])];
    default:
      return [column.id, " IS NOT NULL"];
  }
}

/** A value of the same class, made from one row. */
export function computed(draft: Draft, column: Thing): Sql | undefined {
  switch (column.knows.class) {
    case "whole":
    case "real":
      return ["(", column.id, draft.chance.pick([" + 1)", " * 2)", " - 3)"])];
    case "text":
      return draft.chance.pick<Sql>([
        ["lower(", column.id, ")"],
        ["(", column.id, " || '!')"],
        ["coalesce(", column.id, ", 'none')"],
      ]);
    default:
      return undefined;
  }
}

export const names = (columns: readonly Thing[]): Sql => listed(columns.map(({ id }) => [id]));
