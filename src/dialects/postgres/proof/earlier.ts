import { type Fact, type FactId, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { EarlierType, ReadAs } from "../../proof_tools.ts";
import { typesOf } from "../inner_values.ts";
import { type Attribute, attributesOf } from "../kinds/composite.ts";
import { domainValue } from "../kinds/domain.ts";
import { literal, quote } from "../quote.ts";
import { columnsOf } from "../schema_index.ts";
import { cast } from "../types.ts";

/** SQL of a value as its type had it: with the labels and attributes that it had, at any depth. */
export function earlier(value: string, type: EarlierType, readAs: ReadAs): string {
  if (type.isRelabelled === true) return relabelled(value, type.now, readAs) ?? value;
  return inside(value, type.now, type.then ?? calledBefore(type.now, readAs), readAs) ?? value;
}

/** Of a text no type is needed to tell labels. */
function relabelled(text: string, type: string, readAs: ReadAs): string | undefined {
  if (type.endsWith("[]")) {
    const element = relabelled("s.e", type.slice(0, -2), readAs);
    return element === undefined ? undefined : ofElements(element, `${text}::text[]`);
  }
  const fact = typesOf(readAs.from).get(type);
  if (fact?.id.kind === "domain") return relabelled(text, domainValue(fact.value).type, readAs);
  return fact?.id.kind === "enum" ? ofLabels(text, fact, readAs) : undefined;
}

function ofElements(element: string, array: string): string {
  return `(CASE WHEN ${array} IS NOT NULL THEN coalesce((SELECT array_agg(${element})::text FROM (SELECT unnest(${array}) AS e) s), '{}') END)`;
}

function calledBefore(type: string, readAs: ReadAs): string {
  if (type.endsWith("[]")) return `${calledBefore(type.slice(0, -2), readAs)}[]`;
  const after = typesOf(readAs.to).get(type);
  const found = [...typesOf(readAs.from)].find(([, before]) => keyOf(readAs.later(before.id)) === after?.key);
  return found?.[0] ?? type;
}

/** Undefined where the value reads as it did. */
function inside(value: string, now: string, then: string, readAs: ReadAs): string | undefined {
  if (now.endsWith("[]") && then.endsWith("[]")) {
    const element = inside("s.e", now.slice(0, -2), then.slice(0, -2), readAs);
    return element === undefined ? undefined : ofElements(element, value);
  }
  const [before, after] = [typesOf(readAs.from).get(then), typesOf(readAs.to).get(now)];
  // A domain's values are those of the type that it is over.
  if (before?.id.kind === "domain" && after?.id.kind !== "domain")
    return inside(value, now, domainValue(before.value).type, readAs);
  if (after?.id.kind === "domain" && before?.id.kind !== "domain") {
    const base = domainValue(after.value).type;
    return inside(`(${value})::${base}`, base, then, readAs);
  }
  // A type that is gone by now cannot be read back; its text is compared.
  if (before === undefined || after === undefined)
    return now === then || then.includes(".") ? undefined : cast(value, now, then);
  if (keyOf(readAs.later(before.id)) !== after.key) return undefined;
  switch (before.id.kind) {
    case "enum":
      return ofLabels(value, before, readAs);
    case "domain": {
      const [base, earlierBase] = [after, before].map((fact) => domainValue(fact.value).type) as [string, string];
      return inside(`(${value})::${base}`, base, earlierBase, readAs);
    }
    case "composite":
    case "table":
      return ofAttributes(value, before, after, readAs);
    default:
      return undefined;
  }
}

function ofLabels(value: string, { id, value: { labels } }: Fact, readAs: ReadAs): string | undefined {
  const cases = (labels as readonly string[]).flatMap((label) => {
    const name = readAs.later({ kind: "label", path: [...id.path, label] }).path.at(-1) ?? label;
    return name === label ? [] : [`WHEN ${literal(name)} THEN ${literal(label)}`];
  });
  return cases.length === 0 ? undefined : `(CASE ${value}::text ${cases.join(" ")} ELSE ${value}::text END)`;
}

function ofAttributes(value: string, before: Fact, after: Fact, readAs: ReadAs): string | undefined {
  const [had, has] = [shapeIn(before, readAs.from), shapeIn(after, readAs.to)];
  const part = before.id.kind === "table" ? "column" : "attribute";
  let isSame = had.length === has.length;
  const read = had.map(({ name, type: then }, at) => {
    const id: FactId = { kind: part, path: [...before.id.path, name] };
    const later = readAs.later(id).path.at(-1) ?? name;
    const now = has.find((attribute) => attribute.name === later)?.type;
    const own = `(${value}).${quote(later)}`;
    const other = now === undefined ? "NULL" : inside(own, now, then, readAs);
    isSame &&= other === undefined && has[at]?.name === later;
    return other ?? own;
  });
  return isSame ? undefined : `(CASE WHEN num_nulls(${value}) = 0 THEN ROW(${read.join(", ")}) END)`;
}

/** In the order in which the rows have them. */
function shapeIn(fact: Fact, schema: Schema): readonly Pick<Attribute, "name" | "type">[] {
  if (fact.id.kind === "composite") return attributesOf(fact.value);
  const types = new Map(
    (columnsOf(schema).get(fact.key) ?? []).map(({ id, value }) => [id.path[2] ?? "", String(value["type"])]),
  );
  return (schema.columnOrder.get(fact.key) ?? []).map((name) => ({ name, type: types.get(name) ?? "" }));
}
