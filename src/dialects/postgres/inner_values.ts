import type { Fact } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import { attributesOf } from "./kinds/composite.ts";
import { domainValue } from "./kinds/domain.ts";
import { rangeTypes } from "./kinds/range.ts";
import { ownName, relation } from "./names.ts";
import { quote } from "./quote.ts";
import { columnsOf } from "./schema_index.ts";
import { typeName } from "./types.ts";

/** A place inside of a value where values of a type are. */
export interface InnerValue {
  /** The value, over the items of `from`. */
  readonly value: string;
  /** Items of FROM that take the outer value apart, each over those before it. */
  readonly from: readonly string[];
  /** What holds where there is such a value at all. */
  readonly where: readonly string[];
}

const known = new WeakMap<Schema, ReadonlyMap<string, Fact>>();

/** The types of a schema by their names, as `format_type` writes them; a range also by the name of its multirange. */
export function typesOf(schema: Schema): ReadonlyMap<string, Fact> {
  const made = known.get(schema);
  if (made !== undefined) return made;
  const types = new Map<string, Fact>();
  for (const fact of schema.facts.values()) {
    if (["enum", "domain", "composite", "range", "table"].includes(fact.id.kind)) types.set(relation(fact.id), fact);
    if (fact.id.kind === "range") types.set(rangeTypes(fact.value).multirange, fact);
  }
  known.set(schema, types);
  return types;
}

/** All places inside of a value of the type where values of `wanted` are: the value itself, or elements and attributes at any depth. */
export function innerValues(value: string, type: string, wanted: Fact, schema: Schema): readonly InnerValue[] {
  const types = typesOf(schema);
  let items = 0;
  const inside = (value: string, type: string, from: readonly string[], where: readonly string[]): InnerValue[] => {
    if (!type.includes(".")) return [];
    const unnested = (element: string): InnerValue[] => {
      const item = `smartspec_${++items}`;
      // In the list of a SELECT a composite element stays one value.
      return inside(`${item}.v`, element, [...from, `LATERAL (SELECT unnest(${value}) AS v) ${item}`], where);
    };
    if (typeName(type).array) return unnested(type.slice(0, type.lastIndexOf("[]")));
    const fact = types.get(type);
    if (fact === undefined) return [];
    const isMultirange = fact.id.kind === "range" && type !== relation(fact.id);
    if (fact.key === wanted.key && !isMultirange) return [{ value, from, where }];
    switch (fact.id.kind) {
      case "domain": {
        const { type: base } = domainValue(fact.value);
        return inside(`(${value})::${base}`, base, from, where);
      }
      case "composite":
        return attributesOf(fact.value).flatMap((attribute) => attributeOf(attribute.name, attribute.type));
      case "table":
        return (columnsOf(schema).get(fact.key) ?? []).flatMap((column) =>
          attributeOf(ownName(column.id), String(column.value["type"])),
        );
      case "range": {
        if (isMultirange) return unnested(relation(fact.id));
        const { subtype } = rangeTypes(fact.value);
        return ["lower", "upper"].flatMap((bound) => {
          const text = `${bound}(${value})`;
          return inside(text, subtype, from, [...where, `${text} IS NOT NULL`]);
        });
      }
      default:
        return [];
    }
    function attributeOf(name: string, attribute: string): InnerValue[] {
      return inside(`(${value}).${quote(name)}`, attribute, from, [...where, `num_nulls(${value}) = 0`]);
    }
  };
  return inside(value, type, [], []);
}

/** True for a value that holds, at one of these places, one for which the condition is true; undefined without a place. */
export function holds(places: readonly InnerValue[], condition: (value: string) => string): string | undefined {
  if (places.length === 0) return undefined;
  const each = places.map(({ value, from, where }) => {
    const all = [...where, `(${condition(value)})`].join(" AND ");
    return from.length === 0 ? all : `EXISTS (SELECT FROM ${from.join(", ")} WHERE ${all})`;
  });
  return each.map((text) => (each.length === 1 ? text : `(${text})`)).join(" OR ");
}
