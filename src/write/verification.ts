import type { Lang } from "../locales/lang.ts";
import type { Generated } from "../model/generated.ts";
import { fingerprintOf, type SummaryProof, summariseProof } from "./summary.ts";

/** What came of proving a run folder again; its published form is `schemas/verification.schema.json`. */
export interface Verification {
  readonly workflow: "data-migration-generator";
  readonly version: string;
  readonly run_id: string;
  readonly status: "ok" | "failed";
  /** Scripts that are not as they were generated. */
  readonly changed: readonly ("migration" | "rollback")[];
  /** Fingerprints of both schemas. */
  readonly from: string;
  readonly to: string;
  readonly proof: SummaryProof;
}

export interface VerificationRequest {
  readonly version: string;
  readonly runId: string;
  readonly lang: Lang;
  readonly generated: Generated;
  /** SHA-256 of the scripts when they were generated. */
  readonly recorded: { readonly migration: string; readonly rollback: string };
}

export function verificationOf({ version, runId, lang, generated, recorded }: VerificationRequest): Verification {
  const { proved, fingerprints, scripts } = generated;
  return {
    workflow: "data-migration-generator",
    version,
    run_id: runId,
    status: proved ? "ok" : "failed",
    changed: (["migration", "rollback"] as const).filter((name) => fingerprintOf(scripts[name]) !== recorded[name]),
    ...fingerprints,
    proof: summariseProof(generated, lang),
  };
}
