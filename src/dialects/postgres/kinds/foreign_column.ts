import { quote } from "../quote.ts";
import { type ForeignOptions, optionsList, optionsMoved, type WriteValue } from "./foreign_options.ts";
import { changedOptions } from "./options.ts";

/** A column of a foreign table: part of that table's value, for no rows of ours are in it. */
export interface ForeignColumn {
  readonly type: string;
  readonly collation: string | null;
  readonly notNull: boolean;
  readonly default: string | null;
  /** `(expression) STORED`. */
  readonly generated: string | null;
  readonly statistics: number | null;
  /** `n_distinct=…` and the like. */
  readonly settings: readonly string[];
  readonly options: ForeignOptions;
  /** Inherited from a parent table, which then speaks for it. */
  readonly inherited: boolean;
  /** Declared by this table, and not only inherited. */
  readonly local: boolean;
}

/** The column as CREATE FOREIGN TABLE and ADD COLUMN write it. */
export function foreignColumnClause(name: string, column: ForeignColumn, write: WriteValue): string {
  const parts = [`${quote(name)} ${column.type}${optionsList(column.options, write)}`];
  if (column.collation !== null) parts.push(`COLLATE ${column.collation}`);
  if (column.generated !== null) parts.push(`GENERATED ALWAYS AS ${column.generated}`);
  if (column.default !== null) parts.push(`DEFAULT ${column.default}`);
  if (column.notNull) parts.push("NOT NULL");
  return parts.join(" ");
}

/** What only ALTER can say of a column. */
export function foreignColumnSettings(head: string, from: ForeignColumn | undefined, to: ForeignColumn): string[] {
  const sql: string[] = [];
  if ((from?.statistics ?? null) !== to.statistics) sql.push(`${head} SET STATISTICS ${to.statistics ?? -1};`);
  return [...sql, ...changedOptions(head, from?.settings ?? [], to.settings)];
}

/** Statements that turn one column into another in place. */
export function foreignColumnMoved(head: string, from: ForeignColumn, to: ForeignColumn, write: WriteValue): string[] {
  const sql: string[] = [];
  const follows = from.inherited && to.inherited;
  const retyped = from.type !== to.type || from.collation !== to.collation;
  if (retyped && !follows) {
    if (from.default !== null) sql.push(`${head} DROP DEFAULT;`);
    sql.push(`${head} TYPE ${to.type}${to.collation === null ? "" : ` COLLATE ${to.collation}`};`);
  }
  if (to.default !== from.default || (retyped && !follows && to.default !== null))
    sql.push(`${head} ${to.default === null ? "DROP DEFAULT" : `SET DEFAULT ${to.default}`};`);
  if (to.notNull !== from.notNull && !follows) sql.push(`${head} ${to.notNull ? "SET" : "DROP"} NOT NULL;`);
  sql.push(...foreignColumnSettings(head, from, to));
  const options = optionsMoved(from.options, to.options, write);
  if (options !== "") sql.push(`${head}${options};`);
  return sql;
}
