import type { Lang } from "./locales/catalog.ts";
import type { Plan } from "./model/plan.ts";
import type { Proof } from "./model/proof.ts";
import type { SchemaSource, Uncovered } from "./model/schema.ts";
import type { Spec } from "./model/spec.ts";

export interface GenerateRequest {
  readonly spec: Spec;
  readonly from: SchemaSource;
  readonly to: SchemaSource;
  readonly lang: Lang;
  /** Absolute path of the cache folder, `<root>/.smartspec/cache`. */
  readonly cacheDir: string;
  readonly progress: (stage: Stage) => void;
}

export type Stage = "engine" | "load" | "plan" | "proof";

export interface Generated {
  readonly plan: Plan;
  readonly proof: Proof;
  /** False when a law does not hold: the scripts are not handed over. */
  readonly proved: boolean;
  readonly fingerprints: { readonly from: string; readonly to: string };
  readonly uncovered: readonly Uncovered[];
  readonly scripts: { readonly migration: string; readonly rollback: string; readonly finalize: string };
}

export async function generate(_request: GenerateRequest): Promise<Generated> {
  throw new Error("not built yet");
}
