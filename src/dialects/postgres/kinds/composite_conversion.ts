import type { Fact } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { relation } from "../names.ts";
import { qualified, quote } from "../quote.ts";
import { asideName } from "./aside.ts";
import { columnValue } from "./column_clause.ts";
import { attributesOf } from "./composite.ts";

export interface Conversion {
  /** Statements before and after the conversion. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly using: string;
}

const converter = "pg_temp.smartspec_converted";

/**
 * How values of a composite type become values of its successor when that has other attributes: by name, for their text
 * would not fit. Undefined where the text does.
 */
export function compositeConversion(column: Fact, value: string, { from, to }: Scope): Conversion | undefined {
  const key = column.needs.find((need) => need.startsWith("composite "));
  const [old, fresh] = [from, to].map((schema) => schema.facts.get(key ?? ""));
  if (old === undefined || fresh === undefined) return undefined;
  const before = attributesOf(old.value).map(({ name }) => name);
  const after = attributesOf(fresh.value);
  if (before.join("\0") === after.map(({ name }) => name).join("\0")) return undefined;
  const [schema = "", name = ""] = old.id.path;
  const oldType = qualified(schema, asideName(name));
  const attributes = after.map((attribute) =>
    before.includes(attribute.name) ? `(v).${quote(attribute.name)}::text::${attribute.type}` : "NULL",
  );
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
