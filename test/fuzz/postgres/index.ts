import type { FuzzDialect } from "../dialect.ts";
import { someName } from "../names.ts";
import { rowsOf } from "../rows.ts";
import { intentsOf } from "./intents.ts";
import { column, isComputed } from "./kinds/columns.ts";
import { check, exclusion, foreignKey, key } from "./kinds/constraints.ts";
import { comment, defaultPrivileges, extension, grant, owner, ownership, schema, sequence } from "./kinds/places.ts";
import { rare } from "./kinds/rare.ts";
import { index, materializedView, rule, statistics, view } from "./kinds/relations.ts";
import { aggregate, policy, procedure, reader, routine, trigger } from "./kinds/routines.ts";
import { heir, table, tree } from "./kinds/tables.ts";
import { composite, domain, enumeration, range, typedTable } from "./kinds/types.ts";
import { literalOf } from "./types.ts";

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string =>
  text.includes("\\")
    ? ` E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`;

/** In the standard schema PostgreSQL's own types come first. */
const types: ReadonlySet<string> = new Set(["enum", "domain", "composite", "range"]);

export const postgres: FuzzDialect = {
  name: "postgres",
  makers: [
    ...[schema, extension, sequence, enumeration, domain, composite, range, routine, table, tree, heir, typedTable],
    ...[column, key, check, foreignKey, exclusion, index, statistics, view, materializedView, rule, reader, procedure],
    ...[aggregate, trigger, policy, ownership, comment, grant, owner, defaultPrivileges],
    ...rare,
  ],
  inline: new Set(["column", "label", "attribute"]),
  afterRows: new Set(["foreign key", "trigger", "rule", "materialized view", "policy", "event trigger", "check"]),
  named: new Set([
    ...["schema", "sequence", "enum", "label", "domain", "composite", "attribute", "range", "function", "table"],
    ...[
      "column",
      "key",
      "check",
      "foreign key",
      "exclusion",
      "index",
      "statistics",
      "view",
      "materialized view",
      "rule",
    ],
    ...[
      "reading function",
      "procedure",
      "aggregate",
      "trigger",
      "trigger function",
      "policy",
      "collation",
      "conversion",
    ],
    ...["language", "access method", "operator family", "operator class", "text search template", "publication"],
    ...["text search parser", "text search dictionary", "text search configuration", "foreign data wrapper", "server"],
    ...["foreign table", "event trigger", "event function"],
  ]),
  movable: new Set(["table", "enum", "domain", "function", "sequence", "view"]),
  quote,
  literal,
  written: (thing, schema) =>
    thing.kind === "label"
      ? literal(thing.name)
      : schema === undefined
        ? `${types.has(thing.kind) ? "public." : ""}${quote(thing.name)}`
        : `${quote(schema.name)}.${quote(thing.name)}`,
  someName,
  isComputed,
  isNumbered: (column) => column.parts.type?.[0] === "serial",
  valueOf: literalOf,
  rows: rowsOf,
  intents: intentsOf,
};
