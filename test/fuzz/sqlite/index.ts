import type { FuzzDialect } from "../dialect.ts";
import { someName } from "../names.ts";
import { rowsOf } from "../rows.ts";
import { intentsOf } from "./intents.ts";
import { column, isComputed } from "./kinds/columns.ts";
import { index, trigger, view } from "./kinds/relations.ts";
import { check, foreignKey, key } from "./kinds/rules.ts";
import { table } from "./kinds/tables.ts";
import { literalOf } from "./types.ts";

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const sqlite: FuzzDialect = {
  name: "sqlite",
  makers: [table, column, key, check, foreignKey, index, view, trigger],
  inline: new Set(["column", "key", "check", "foreign key"]),
  afterRows: new Set(["trigger"]),
  named: new Set(["table", "column", "key", "check", "foreign key", "index", "view", "trigger"]),
  movable: new Set(),
  quote,
  literal: (text) => `'${text.replaceAll("'", "''")}'`,
  written: (thing) => quote(thing.name),
  someName: (chance) => {
    const name = someName(chance);
    // SQLite itself loses such a name in a subquery: the manual says that these are not carried.
    return name === "true" ? "false_" : name;
  },
  isComputed,
  isNumbered: ({ knows }) => knows.rowid !== undefined,
  valueOf: literalOf,
  rows: rowsOf,
  intents: intentsOf,
};
