import type { DialectName } from "./schema.ts";

/** What no diff can know, as the spec's `yaml migration` block declares it. */
export interface Intent {
  readonly from?: string;
  readonly to?: string;
  readonly dialect?: DialectName;
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
  /** Set when the spec has no `yaml migration` block at all. */
  readonly absent: boolean;
}
