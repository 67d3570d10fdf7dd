import type { Fact } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import { domainValue } from "./kinds/domain.ts";
import { relation } from "./names.ts";
import { cast } from "./types.ts";

/** The type below all domains, and the domains from the outermost to the innermost. */
export function withoutDomains(
  type: string,
  schema: Schema,
): { readonly type: string; readonly domains: readonly Fact[] } {
  if (!type.includes(".")) return { type, domains: [] };
  for (const fact of schema.facts.values()) {
    if (fact.id.kind !== "domain" || relation(fact.id) !== type) continue;
    const below = withoutDomains(domainValue(fact.value).type, schema);
    return { type: below.type, domains: [fact, ...below.domains] };
  }
  return { type, domains: [] };
}

/** Conditions that are true for values, of the type `from`, that the domain over the type `to` does not take. */
export function rulesOf(domain: Fact, value: string, from: string, to: string): readonly string[] {
  const { notNull, checks } = domainValue(domain.value);
  // A routine of a rule may be as new as the domain.
  const isAskable = !domain.needs.some((need) => need.startsWith("routine "));
  return [
    ...(notNull ? [`${value} IS NULL`] : []),
    ...Object.values(isAskable ? checks : {})
      .filter((text) => !text.endsWith(" NOT VALID"))
      // In the text of a domain's rule, VALUE stands for the value: here it is a column of that name.
      .map(
        (text) =>
          `EXISTS (SELECT FROM (SELECT ${cast(`${value}::${from}`, from, to)} AS value) v WHERE NOT ${text.slice("CHECK ".length)})`,
      ),
  ];
}
