import type { Fact } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import { typesOf } from "./inner_values.ts";
import { relation } from "./names.ts";
import { literal } from "./quote.ts";
import { cast, changesZone, isWidening, typeName } from "./types.ts";

/** Labels that a value of the type may have afterwards, when the type is an enum of the new schema. */
export function labelsOf(type: string, facts: ReadonlyMap<string, Fact>): readonly string[] | undefined {
  if (!type.includes(".")) return undefined;
  const { base } = typeName(type);
  for (const fact of facts.values()) {
    if (fact.id.kind === "enum" && relation(fact.id) === base) return fact.value["labels"] as readonly string[];
  }
  return undefined;
}

/** True for a value that has none of the labels, in an array of the type too; without any label only NULL has. */
export function isNoLabel(value: string, type: string, labels: readonly string[]): string {
  const isOther = (text: string): string =>
    labels.length === 0 ? `${text} IS NOT NULL` : `${text} <> ALL (ARRAY[${labels.map(literal).join(", ")}])`;
  return typeName(type).array
    ? `EXISTS (SELECT FROM unnest(${value}::text[]) label WHERE ${isOther("label")})`
    : isOther(`${value}::text`);
}

/** A label has a text, and the text has one label. */
function isLabelAsText(a: string, b: string, from: Schema): boolean {
  const { base, modifiers, array } = typeName(b);
  const isText = base === "text" || (base === "character varying" && modifiers.length === 0);
  return isText && array === typeName(a).array && labelsOf(a, from.facts) !== undefined;
}

/** Whether a range or composite type is in both schemas, the same. */
function isThere(type: string, from: Schema, to: Schema): boolean {
  const { base } = typeName(type);
  const [old, later] = [typesOf(from).get(base), typesOf(to).get(base)];
  if (old === undefined || later === undefined || !["range", "composite"].includes(old.id.kind)) return false;
  return old.key === later.key && JSON.stringify(old.value) === JSON.stringify(later.value);
}

/**
 * True for a value that does not become one of the other type as it is; undefined where every one does. `isMade`: a type
 * that the migration makes is there, on trial.
 */
export function changesValue(
  name: string,
  a: string,
  b: string,
  from: Schema,
  to: Schema,
  isMade = false,
): string | undefined {
  const labels = labelsOf(b, to.facts);
  if (labels !== undefined) return isNoLabel(name, b, labels);
  if (a !== b && isThere(b, from, to)) return `${name}::text::${b}::text IS DISTINCT FROM ${name}::text`;
  // A type that this very migration makes cannot be cast to before it is there.
  if (a === b || isWidening(a, b) || (b.includes(".") && !isMade) || isLabelAsText(a, b, from)) return undefined;
  if (changesZone(a, b) && typeName(a).modifiers.join() === typeName(b).modifiers.join()) return undefined;
  return `${cast(cast(name, a, b), b, a)}::text IS DISTINCT FROM ${name}::text`;
}
