import type { Archive } from "../model/archive.ts";
import { keyOf } from "../model/fact.ts";
import type { CopiedKeep } from "../model/row_movement.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";

/**
 * What is kept of a table whose rows are copied: its values go in with the rows, which may choose their place by them.
 * Undefined where the rows cannot be told from what was kept until they have their later types.
 */
export function restoredInCopy(
  table: string,
  { asides }: Pick<Consequences, "asides">,
  from: Schema,
  to: Schema,
  restores: Archive | undefined,
): CopiedKeep | undefined {
  const keep = restores?.keeps.get(table);
  if (restores === undefined || keep === undefined || !asides.has(table)) return undefined;
  const present = from.facts.get(table);
  const isOfLaterShape = to.facts.get(table) === keep.table;
  const isSame = (key: string): boolean => from.facts.get(key)?.value["type"] === to.facts.get(key)?.value["type"];
  if (isOfLaterShape || (keep.key ?? keep.common).every(({ key }) => isSame(key)))
    return { keep, archive: restores, toldBefore: false };
  // Rows that wait for their partition have their later types.
  return present === keep.table && present.value["partitionBy"] === null
    ? { keep, archive: restores, toldBefore: true }
    : undefined;
}

/** The default of a column, where rows can be given it while they are copied; what else it needs may come later. */
export function defaultInCopy(
  column: { readonly path: readonly string[] },
  { creates }: Pick<Consequences, "creates">,
  to: Schema,
): string | undefined {
  const fallback = to.facts.get(keyOf({ kind: "default", path: column.path }));
  const isThere = (need: string): boolean => !creates.has(need) || early.has(to.facts.get(need)?.id.kind ?? "");
  return fallback?.needs.every(isThere) === true ? String(fallback.value["expression"]) : undefined;
}

/** Kinds that never wait for a table's rows. */
const early: ReadonlySet<string> = new Set(["table", "column", "sequence", "enum", "domain", "composite", "range"]);
