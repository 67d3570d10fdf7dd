import type { Fact } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { typesOf } from "../inner_values.ts";
import { dollarQuoted, qualified, quote } from "../quote.ts";
import { shapeIn } from "../row_shape.ts";
import { cast } from "../types.ts";
import { asideName } from "./aside.ts";
import { columnValue } from "./column_clause.ts";
import type { Attribute } from "./composite.ts";
import { domainValue } from "./domain.ts";

export interface Conversion {
  /** Statements before and after the conversion. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly using: string;
}

const converter = "pg_temp.smartspec_converted";

type Types = Pick<Scope, "from" | "to" | "removed">;

/**
 * How values that hold, at any depth, rows of a composite type or of a table become values of its successor when that
 * has other attributes: by name, for their text would not fit. Undefined where the text does.
 */
export function compositeConversion(column: Fact, value: string, types: Types): Conversion | undefined {
  const { type } = columnValue(column.value);
  const body = converted("v", type, type, types);
  if (body === undefined) return undefined;
  const argument = standingName(type, types);
  return {
    before: [
      `CREATE FUNCTION ${converter}(v ${argument}) RETURNS ${type} LANGUAGE sql IMMUTABLE AS ${dollarQuoted(`SELECT ${body}`)};`,
    ],
    using: `${converter}(${value})`,
    after: [`DROP FUNCTION ${converter}(${argument});`],
  };
}

/** The name of a type of the present schema while its successor is there. */
function standingName(type: string, types: Types): string {
  if (type.endsWith("[]")) return `${standingName(type.slice(0, -2), types)}[]`;
  const fact = typesOf(types.from).get(type);
  if (fact === undefined || !standsAside(fact, types)) return type;
  const [schema = "", name = ""] = fact.id.path;
  return qualified(schema, asideName(name));
}

function standsAside({ key }: Fact, { removed }: Types): boolean {
  return removed?.has(key) === true;
}

function converted(value: string, before: string, after: string, types: Types): string | undefined {
  if (before.endsWith("[]") && after.endsWith("[]")) {
    const element = converted("s.v", before.slice(0, -2), after.slice(0, -2), types);
    return element === undefined
      ? undefined
      : `CASE WHEN ${value} IS NOT NULL THEN ARRAY(SELECT ${element} FROM (SELECT unnest(${value}) AS v) s) END`;
  }
  const [old, fresh] = [typesOf(types.from).get(before), typesOf(types.to).get(after)];
  if (old === undefined || old.key !== fresh?.key || !standsAside(old, types)) return undefined;
  if (old.id.kind === "domain") {
    const [base, laterBase] = [old, fresh].map((fact) => domainValue(fact.value).type) as [string, string];
    const inside = converted(`(${value})::${standingName(base, types)}`, base, laterBase, types);
    return inside === undefined ? undefined : `(${inside})::${after}`;
  }
  const [had, has] = [shapeIn(types.from, old.key), shapeIn(types.to, fresh.key)];
  return had === undefined || has === undefined ? undefined : convertedRow(value, had, has, after, types);
}

function convertedRow(
  value: string,
  had: readonly Attribute[],
  has: readonly Attribute[],
  type: string,
  types: Types,
): string | undefined {
  let isSame = had.length === has.length;
  const attributes = has.map((attribute, at) => {
    isSame &&= had[at]?.name === attribute.name && had[at].type === attribute.type;
    const earlier = had.find(({ name }) => name === attribute.name)?.type;
    if (earlier === undefined) return "NULL";
    const stored = `(${value}).${quote(attribute.name)}`;
    const inside = converted(stored, earlier, attribute.type, types);
    isSame &&= inside === undefined;
    // A type of the same name may be another by now.
    const byText = earlier === attribute.type && earlier.includes(".");
    return inside ?? (byText ? `${stored}::text::${attribute.type}` : cast(stored, earlier, attribute.type));
  });
  return isSame ? undefined : `CASE WHEN num_nulls(${value}) = 0 THEN ROW(${attributes.join(", ")})::${type} END`;
}
