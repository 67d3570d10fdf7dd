import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { Proof } from "../model/proof.ts";

/** What the rows of the proof told of values that the wanted schema cannot take, and of the spec's checks. */
export function valueFindings({ refusedValues, failedChecks }: Proof): readonly Finding[] {
  const warning = (advice: Finding["advice"]): Finding => ({ severity: "warning", advice, facts: [] });
  return [
    ...(refusedValues === undefined ? [] : [warning(message("findings", "refusedValues", { code: refusedValues }))]),
    ...failedChecks.map((number) => warning(message("findings", "checkNotAlways", { number }))),
  ];
}
