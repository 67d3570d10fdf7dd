import type { Generated } from "../generate.ts";
import type { RunFacts } from "../model/run.ts";

export function renderReport(_run: RunFacts, _generated: Generated): string {
  throw new Error("not built yet");
}
