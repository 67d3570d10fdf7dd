import type { Generated } from "../generate.ts";
import type { RunFacts } from "../model/run.ts";

export type Summary = Readonly<Record<string, unknown>>;

export function summarise(_run: RunFacts, _generated: Generated): Summary {
  throw new Error("not built yet");
}
