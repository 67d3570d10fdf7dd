import type { Json } from "../../../model/fact.ts";
import type { Emission } from "../../kind.ts";
import { literal, quote } from "../quote.ts";

/** OPTIONS of a foreign data wrapper, server, user mapping, foreign table or one of its columns: name to value. */
export type ForeignOptions = Readonly<Record<string, string>>;

/** Writes the value of an option, as it is or hidden. */
export type WriteValue = (name: string, value: string) => string;

/** Catalog expression: the options in `column`, as JSON. */
export function foreignOptions(column: string): string {
  return `(select coalesce(json_object_agg(fo.option_name, fo.option_value order by fo.option_name), '{}'::json) from pg_options_to_table(${column}) fo)`;
}

export function optionsOf(value: Readonly<Record<string, Json>>): ForeignOptions {
  return value["options"] as ForeignOptions;
}

/** ` OPTIONS (a 'b', …)`; empty when there are none. */
export function optionsList(options: ForeignOptions, write: WriteValue): string {
  const parts = Object.keys(options)
    .sort()
    .map((name) => `${quote(name)} ${write(name, options[name] ?? "")}`);
  return parts.length === 0 ? "" : ` OPTIONS (${parts.join(", ")})`;
}

/** ` OPTIONS (ADD …, SET …, DROP …)` from one set to another; empty when they are equal. */
export function optionsMoved(from: ForeignOptions, to: ForeignOptions, write: WriteValue): string {
  const gone = Object.keys(from).filter((name) => !(name in to));
  const parts = [
    ...gone.sort().map((name) => `DROP ${quote(name)}`),
    ...Object.keys(to)
      .sort()
      .filter((name) => from[name] !== to[name])
      .map((name) => `${name in from ? "SET" : "ADD"} ${quote(name)} ${write(name, to[name] ?? "")}`),
  ];
  return parts.length === 0 ? "" : ` OPTIONS (${parts.join(", ")})`;
}

const secretNames = ["pass", "pwd", "secret", "token", "key", "credential"];

/** True for a value that others should not read, by the name of its option or because it holds a login. */
export function isSecret(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  const host = value.indexOf("://");
  return (
    secretNames.some((part) => lower.includes(part)) ||
    value.toLowerCase().includes("password") ||
    (host >= 0 && value.includes("@", host))
  );
}

/** What stands for a value that is not shown. */
const hidden = literal("<hidden>");

/** Statements as they run, and as they are shown where `secret` hides a value of theirs. */
export function emitHiding(secret: typeof isSecret, statements: (write: WriteValue) => readonly string[]): Emission {
  const sql = statements((_, value) => literal(value));
  const shown = statements((name, value) => (secret(name, value) ? hidden : literal(value)));
  return sql.every((text, at) => text === shown[at]) ? { sql } : { sql, shown };
}
