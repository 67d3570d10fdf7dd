import type { Fact } from "../../model/fact.ts";
import type { ConditionWriter, Image } from "../condition_writer.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName } from "./names.ts";
import { ownRowsOf, rowPlace } from "./own_rows.ts";
import { qualified, quote } from "./quote.ts";

/** Types of keys that mean nothing outside of the database. */
const surrogate: ReadonlySet<string> = new Set(["smallint", "integer", "bigint", "uuid"]);

type Sampling = Pick<ConditionWriter, "isSurrogate" | "keysAt" | "findRows">;

/** What tells a person which rows a guard refuses. */
export const rowSample: Sampling = {
  isSurrogate: (column) => surrogate.has(columnValue(column.value).type),
  keysAt({ present }: Image, columns: readonly Fact[]) {
    const names = columns.map((column) => ownName(column.id));
    const values = names.map((name) => `t.${quote(name)}`);
    const [only = ""] = values;
    const key = values.length === 1 ? `${only}::text` : `concat('(', concat_ws(', ', ${values.join(", ")}), ')')`;
    return `SELECT string_agg(${key}, ', ' ORDER BY ${values.join(", ")}) FROM ${ownRowsOf(present, names)} t WHERE ${rowPlace(present)}::text = ANY ($1)`;
  },
  findRows(path, { present }) {
    const [schema = "", name = ""] = path;
    const only = present.value["partitionBy"] === null ? "ONLY " : "";
    return `SELECT * FROM ${only}${qualified(schema, name)} t WHERE ${rowPlace(present)} IN`;
  },
};
