import type { Fact, Json } from "../../../model/fact.ts";
import { qualified, quote } from "../quote.ts";
import { sequenceOptions } from "./sequence.ts";

export interface ColumnValue {
  readonly type: string;
  readonly collation: string | null;
  readonly notNull: boolean;
  /** Name of the NOT NULL constraint where it is not the one PostgreSQL 18 would choose. */
  readonly notNullName: string | null;
  readonly generated: { readonly kind: "s" | "v"; readonly expression: string } | null;
  readonly identity: {
    readonly kind: "a" | "d";
    readonly sequence: readonly [string, string];
    readonly settings: Readonly<Record<string, Json>>;
  } | null;
  readonly storage: string | null;
  readonly compression: string | null;
  readonly statistics: number | null;
  /** `n_distinct=…` and the like. */
  readonly options: readonly string[];
  /** Declared by this table, and not only inherited. */
  readonly local: boolean;
  /** Inherited from a parent table, which then speaks for it. */
  readonly inherited: boolean;
}

export function columnValue(value: Readonly<Record<string, Json>>): ColumnValue {
  return value as unknown as ColumnValue;
}

/** `GENERATED … AS IDENTITY (…)`. */
export function identityClause(identity: NonNullable<ColumnValue["identity"]>): string {
  const how = identity.kind === "a" ? "ALWAYS" : "BY DEFAULT";
  const name = `SEQUENCE NAME ${qualified(...identity.sequence)}`;
  return `GENERATED ${how} AS IDENTITY (${name} ${sequenceOptions(identity.settings)})`;
}

/** The name that PostgreSQL 18 would give to NOT NULL; undefined where it would have to cut it. */
function usualName({ id }: Fact): string | undefined {
  const [, table = "", name = ""] = id.path;
  return Buffer.byteLength(table + name) < 54 ? `${table}_${name}_not_null` : undefined;
}

/**
 * The column as CREATE TABLE and ADD COLUMN write it; `loose` leaves NOT NULL for later, `named` gives it the usual name
 * because another table may still bear that.
 */
export function columnClause(column: Fact, fallback: Fact | undefined, { loose = false, named = false } = {}): string {
  const c = columnValue(column.value);
  const parts = [quote(column.id.path[2] ?? ""), c.type];
  if (c.collation !== null) parts.push(`COLLATE ${c.collation}`);
  if (c.generated !== null)
    parts.push(`GENERATED ALWAYS AS (${c.generated.expression}) ${c.generated.kind === "s" ? "STORED" : "VIRTUAL"}`);
  if (c.identity !== null) parts.push(identityClause(c.identity));
  if (fallback !== undefined) parts.push(`DEFAULT ${String(fallback.value["expression"])}`);
  const name = c.notNullName ?? (named ? usualName(column) : undefined);
  if (c.notNull && !loose) parts.push(`${name === undefined ? "" : `CONSTRAINT ${quote(name)} `}NOT NULL`);
  return parts.join(" ");
}
