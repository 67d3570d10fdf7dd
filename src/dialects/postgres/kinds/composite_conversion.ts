import type { Fact } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { relation } from "../names.ts";
import { qualified, quote } from "../quote.ts";
import { shapeIn, shapeOf } from "../row_shape.ts";
import { cast } from "../types.ts";
import { asideName } from "./aside.ts";
import { columnValue } from "./column_clause.ts";
import type { Attribute } from "./composite.ts";

export interface Conversion {
  /** Statements before and after the conversion. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly using: string;
}

const converter = "pg_temp.smartspec_converted";

/**
 * How values of a composite type, or rows of a table in a column, become values of its successor when that has other attributes: by name, for their text
 * would not fit. Undefined where the text does.
 */
export function compositeConversion(
  column: Fact,
  value: string,
  { from, to }: Pick<Scope, "from" | "to">,
): Conversion | undefined {
  const key = shapeOf(column);
  const [old, fresh] = [from, to].map((schema) => schema.facts.get(key ?? ""));
  const [before, after] = [from, to].map((schema) => shapeIn(schema, key));
  if (old === undefined || fresh === undefined || before === undefined || after === undefined) return undefined;
  const isSame = ({ name, type }: Attribute, at: number): boolean =>
    before[at]?.name === name && before[at].type === type;
  if (before.length === after.length && after.every(isSame)) return undefined;
  const [schema = "", name = ""] = old.id.path;
  const oldType = qualified(schema, asideName(name));
  const attributes = after.map(({ name: attribute, type }) => {
    const earlier = before.find((one) => one.name === attribute)?.type;
    const stored = `(v).${quote(attribute)}`;
    if (earlier === undefined) return "NULL";
    // A type of the same name may be another by now.
    return earlier === type ? `${stored}::text::${type}` : cast(stored, earlier, type);
  });
  const row = `CASE WHEN num_nulls(v) = 0 THEN ROW(${attributes.join(", ")})::${relation(fresh.id)} END`;
  const isArray = columnValue(column.value).type.endsWith("[]");
  const [argument, result, body] = isArray
    ? [
        `${oldType}[]`,
        `${relation(fresh.id)}[]`,
        `CASE WHEN vs IS NOT NULL THEN ARRAY(SELECT ${row} FROM (SELECT unnest(vs) AS v) s) END`,
      ]
    : [oldType, relation(fresh.id), row];
  return {
    before: [
      `CREATE FUNCTION ${converter}(${isArray ? "vs" : "v"} ${argument}) RETURNS ${result} LANGUAGE sql IMMUTABLE AS $smartspec$SELECT ${body}$smartspec$;`,
    ],
    using: `${converter}(${value})`,
    after: [`DROP FUNCTION ${converter}(${argument});`],
  };
}
