import type { Fact } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { domainValue } from "./kinds/domain.ts";
import { relation } from "./names.ts";
import { cast } from "./types.ts";

interface DomainChain {
  /** The type below all domains. */
  readonly type: string;
  /** From the outermost to the innermost. */
  readonly domains: readonly Fact[];
  /** True where a value, or the lack of one, may be refused. */
  readonly mayRefuse: boolean;
}

/** A type without its domains. */
export function withoutDomains(type: string, schema: Schema): DomainChain {
  if (!type.includes(".")) return { type, domains: [], mayRefuse: false };
  for (const fact of schema.facts.values()) {
    if (fact.id.kind !== "domain" || relation(fact.id) !== type) continue;
    const { type: inner, notNull, checks } = domainValue(fact.value);
    const below = withoutDomains(inner, schema);
    const mayRefuse = notNull || Object.keys(checks).length > 0 || below.mayRefuse;
    return { type: below.type, domains: [fact, ...below.domains], mayRefuse };
  }
  return { type, domains: [], mayRefuse: false };
}

/** The column over a type of the engine, where its own is a domain that may refuse a value before it can be asked for. */
export function askedColumn(column: Fact, schema: Schema): Fact {
  const { type, mayRefuse } = withoutDomains(columnValue(column.value).type, schema);
  if (!mayRefuse || type.includes(".")) return column;
  const needs = column.needs.filter((need) => !need.startsWith("domain "));
  return { ...column, needs, value: { ...column.value, type } };
}

/** Conditions that are true for values, of the type `from`, that the domain over the type `to` does not take. */
export function rulesOf(domain: Fact, value: string, from: string, to: string): readonly string[] {
  const { notNull, checks } = domainValue(domain.value);
  // A routine of a rule may be as new as the domain.
  const isAskable = !domain.needs.some((need) => need.startsWith("routine "));
  return [
    ...(notNull ? [`${value} IS NOT DISTINCT FROM NULL`] : []),
    ...Object.values(isAskable ? checks : {})
      .filter((text) => !text.endsWith(" NOT VALID"))
      // In the text of a domain's rule, VALUE stands for the value: here it is a column of that name.
      .map(
        (text) =>
          `EXISTS (SELECT FROM (SELECT ${cast(`${value}::${from}`, from, to)} AS value) v WHERE NOT ${text.slice("CHECK ".length)})`,
      ),
  ];
}
