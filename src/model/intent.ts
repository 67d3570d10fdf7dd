import type { Policy } from "./answer.ts";
import type { DialectName } from "./schema.ts";

/** What no diff can know, as the spec's `yaml migration` block declares it. */
export interface Intent {
  readonly from?: string;
  readonly to?: string;
  readonly dialect?: DialectName;
  /** Whether the Markdown tables of the spec name all columns; undefined when nobody says so. */
  readonly model?: "complete" | "partial";
  readonly rename: {
    /** Old name to new name; `schema.table` or, in the default schema, `table`. */
    readonly tables: Readonly<Record<string, string>>;
    /** `table.column`, by the table's new name, to the column's new name. */
    readonly columns: Readonly<Record<string, string>>;
    /** `type.label` of an enum, to the label's new name. */
    readonly values: Readonly<Record<string, string>>;
  };
  /** `table.column` to a SQL expression: the value for rows that exist already. */
  readonly fill: Readonly<Record<string, string>>;
  /** `table.column` to what takes the place of each value that is no longer allowed; null for none. */
  readonly map: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly transform: readonly Transform[];
  readonly move: readonly Move[];
  /** A rule that becomes stricter, by its name or its columns, to what becomes of rows that break it. */
  readonly violations: Readonly<Record<string, Policy | "stop">>;
  /** Queries over the wanted schema that give true when the migration did what it should. */
  readonly checks: readonly string[];
  /** Set when the spec has no `yaml migration` block at all. */
  readonly absent: boolean;
}

/** Values of one table that change shape, as the spec declares it. */
export interface Transform {
  /** By its new name. */
  readonly table: string;
  /** Column of the wanted schema to an expression over one row as it was. */
  readonly up: Readonly<Record<string, string>>;
  /** Column of the present schema, by its new name, to an expression over one row as it is afterwards. */
  readonly down: Readonly<Record<string, string>>;
  /** Nothing leads back from the new values. */
  readonly oneWay: boolean;
}

/** Rows that come from other tables. */
export interface Move {
  /** A table of the wanted schema; or one of the present schema alone, for the way back. */
  readonly into: string;
  /** One query over the present schema, for the way back over the wanted one; its outputs are named as the columns that they fill. */
  readonly select: string;
  /** Table that stays, by its new name, to a condition over one of its rows as it was: such rows leave it. */
  readonly leave?: Readonly<Record<string, string>>;
}
