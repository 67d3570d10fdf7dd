import type { LawName, ProofDepth } from "../model/proof.ts";

/** In the order in which they are told. */
const allLaws: readonly LawName[] = ["reaches", "carries", "returns", "keeps", "edits", "refuses", "fails", "still"];

/** Laws for which the way is gone a second time. */
export const lawsOfSecondWay = ["edits", "refuses", "fails"] as const;

/** The laws that a proof checks. */
export function lawsOf(depth: ProofDepth): readonly LawName[] {
  return allLaws.filter((name) => depth === "full" || !(lawsOfSecondWay as readonly LawName[]).includes(name));
}
