import type { Fact } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import type { HeldRows } from "../condition_writer.ts";
import { changesValue } from "./changed_value.ts";
import { rulesOf, withoutDomains } from "./domain_rules.ts";
import { holds, innerValues, typesOf } from "./inner_values.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName, relation } from "./names.ts";
import { quote } from "./quote.ts";
import { shapeIn } from "./row_shape.ts";

function placesOf(column: Fact, wanted: Fact, schema: Schema): ReturnType<typeof innerValues> {
  return innerValues(`t.${quote(ownName(column.id))}`, columnValue(column.value).type, wanted, schema);
}

/** Rows whose column holds, at any depth, a value of the shape that loses something. */
export function heldRows(column: Fact, shape: Fact, from: Schema, to: Schema): HeldRows {
  const [before, after] = [from, to].map((schema) => shapeIn(schema, shape.key));
  const places = placesOf(column, shape, from);
  if (before === undefined || after === undefined || places.length === 0) return { lost: undefined, changed: [] };
  const now = new Map(after.map((attribute) => [attribute.name, attribute.type]));
  const gone = before.filter((attribute) => !now.has(attribute.name));
  const changed = before.flatMap((attribute) => {
    const type = now.get(attribute.name) ?? attribute.type;
    if (type === attribute.type || changesValue("", attribute.type, type, from, to) === undefined) return [];
    const condition = holds(
      places,
      (row) => changesValue(`(${row}).${quote(attribute.name)}`, attribute.type, type, from, to) ?? "false",
    );
    return condition === undefined ? [] : [{ attribute: attribute.name, from: attribute.type, to: type, condition }];
  });
  const loses = (row: string): string =>
    gone.map((attribute) => `num_nulls((${row}).${quote(attribute.name)}) = 0`).join(" OR ");
  return { lost: gone.length === 0 ? undefined : holds(places, loses), changed };
}

const known = new WeakMap<Schema, { readonly to: Schema; readonly types: readonly (readonly [Fact, Fact])[] }>();

/** Types that go while one of another kind takes their name, each with that one. */
function replacedTypes(from: Schema, to: Schema): readonly (readonly [Fact, Fact])[] {
  const made = known.get(from);
  if (made?.to === to) return made.types;
  const later = typesOf(to);
  const types = [...typesOf(from)].flatMap(([name, fact]): readonly (readonly [Fact, Fact])[] => {
    const successor = later.get(name);
    const isOther = successor !== undefined && successor.id.kind !== fact.id.kind && name === relation(fact.id);
    return isOther ? [[fact, successor]] : [];
  });
  known.set(from, { to, types });
  return types;
}

/**
 * Rows whose column holds, at any depth, a value of a type whose name another kind of type takes, and that does not go
 * over: of a domain and of an enum they go over by their text, of others none does.
 */
export function goesOverByText(column: Fact, from: Schema, to: Schema): string | undefined {
  const conditions = replacedTypes(from, to).flatMap(([type, successor]) => {
    const isByText = [type, successor].every(({ id }) => id.kind === "enum" || id.kind === "domain");
    const leaves = (value: string): string | undefined =>
      isByText ? leavesByText(value, type, from, to) : `num_nulls(${value}) = 0`;
    return leaves("") === undefined ? [] : (holds(placesOf(column, type, from), (value) => leaves(value) ?? "") ?? []);
  });
  return conditions.length === 0 ? undefined : conditions.join(" OR ");
}

function leavesByText(value: string, { id }: Fact, from: Schema, to: Schema): string | undefined {
  const [inner, outer] = [withoutDomains(relation(id), from), withoutDomains(relation(id), to)];
  const changed = changesValue(value, inner.type, outer.type, from, to);
  const rules = outer.domains.flatMap((domain) => rulesOf(domain, value, inner.type, outer.type));
  const conditions = [...(changed === undefined ? [] : [changed]), ...rules].map((condition) => `(${condition})`);
  return conditions.length === 0 ? undefined : conditions.join(" OR ");
}
