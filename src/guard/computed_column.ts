import type { Image } from "../dialects/condition_writer.ts";
import { sameJson } from "../diff/diff.ts";
import type { Fact, Json } from "../model/fact.ts";
import type { RouteBasis } from "../plan/plan.ts";
import { meaningful } from "./trial.ts";

/** Keys of what a row is told by. */
interface Told {
  /** Columns whose values are told. */
  readonly known: ReadonlySet<string>;
  /** Those among them that get other values. */
  readonly revalued: ReadonlySet<string>;
  /** What is made on trial. */
  readonly made: ReadonlySet<string>;
}

/** What a row holds in a computed column already, or will, where that can be told. */
export function computedColumn(
  after: Fact,
  { known, revalued, made }: Told,
  { from, to, consequences }: Pick<RouteBasis, "from" | "to" | "consequences">,
): Image["columns"] {
  const before = from.facts.get(after.key);
  const { expression } = after.value["generated"] as { readonly expression: string };
  const isSame = sameJson((before?.value["generated"] ?? null) as Json, after.value["generated"] as Json);
  const isOther = (need: string): boolean => made.has(need) || revalued.has(need);
  if (before !== undefined && isSame && !after.needs.some(isOther))
    return [{ after: before, before, value: undefined, remade: false }];
  const rests = after.needs.every((need) => {
    const kind = to.facts.get(need)?.id.kind ?? "";
    if (kind === "column") return known.has(need);
    return !meaningful.has(kind) || made.has(need) || !consequences.creates.has(need);
  });
  return rests ? [{ after, before: undefined, value: undefined, computed: expression, remade: false }] : [];
}
