import type { FactId } from "../model/fact.ts";
import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { Proof } from "../model/proof.ts";
import { spokenName } from "../model/written_name.ts";

function notUnique({ path }: FactId): Finding["advice"] {
  return message("findings", "viewNotUnique", { index: path.at(-1) ?? "", view: spokenName(path.slice(0, 2)) });
}

/** What the rows of the proof told of values that the wanted schema cannot take, and of the spec's checks. */
export function valueFindings({ refusedValues, refusingIndex, failedChecks }: Proof): readonly Finding[] {
  const warning = (advice: Finding["advice"]): Finding => ({ severity: "warning", advice, facts: [] });
  return [
    ...(refusedValues === undefined ? [] : [warning(message("findings", "refusedValues", { code: refusedValues }))]),
    ...(refusingIndex === undefined ? [] : [warning(notUnique(refusingIndex))]),
    ...failedChecks.map((number) => warning(message("findings", "checkNotAlways", { number }))),
  ];
}
