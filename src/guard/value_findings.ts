import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { Proof } from "../model/proof.ts";

/** What the rows of the proof told of values that the wanted schema cannot take. */
export function valueFindings({ refusedValues }: Proof): readonly Finding[] {
  if (refusedValues === undefined) return [];
  return [{ severity: "warning", advice: message("findings", "refusedValues", { code: refusedValues }), facts: [] }];
}
