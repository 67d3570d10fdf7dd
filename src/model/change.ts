import type { Fact, FactId } from "./fact.ts";

/** A difference between two schemas. The way back is its inversion. */
export type Change =
  | { readonly type: "create"; readonly fact: Fact }
  | { readonly type: "drop"; readonly fact: Fact }
  | { readonly type: "alter"; readonly from: Fact; readonly to: Fact; readonly attributes: readonly string[] }
  | { readonly type: "rename"; readonly from: FactId; readonly to: FactId };
