import { attempt, type Further, written } from "./attempt.ts";
import type { FuzzDialect } from "./dialect.ts";
import { writeCase } from "./folder.ts";
import { generatePair } from "./generate_pair.ts";
import type { Pair } from "./model.ts";
import { shrink } from "./shrink.ts";

export interface RunRequest {
  readonly seed: number;
  readonly dialect: FuzzDialect;
  readonly further: readonly Further[];
  /** Where a shrunk failure is written. */
  readonly out: string;
  /** How many attempts shrinking may take; none leaves the pair as it is. */
  readonly shrinking: number;
  /** Called before each attempt: whoever waits knows that there is progress. */
  readonly alive: () => void;
}

export type Outcome =
  | { readonly seed: number; readonly kind: "clean"; readonly asked: boolean; readonly kinds: readonly string[] }
  | { readonly seed: number; readonly kind: "unloadable"; readonly why: string }
  | { readonly seed: number; readonly kind: "refused"; readonly why: string }
  | {
      readonly seed: number;
      readonly kind: "finding";
      readonly sign: string;
      readonly why: string;
      readonly folder: string;
    };

/** One seed: its pair, the verdict, and where that is a finding, a small case of the same. */
export async function oneRun(request: RunRequest): Promise<Outcome> {
  const { seed, dialect, further, out, alive } = request;
  const pair = generatePair(seed, dialect);
  alive();
  const verdict = await attempt(written(pair, dialect), further);
  switch (verdict.kind) {
    case "clean":
      return { seed, kind: "clean", asked: verdict.asked, kinds: kindsOf(pair) };
    case "unloadable":
      return { seed, kind: "unloadable", why: verdict.why };
    case "refused":
      return { seed, kind: "refused", why: verdict.code };
    case "finding": {
      const { sign } = verdict;
      let detail = verdict.detail;
      const fails = async (smaller: Pair): Promise<boolean> => {
        alive();
        const found = await attempt(written(smaller, dialect), further);
        if (found.kind !== "finding" || found.sign !== sign) return false;
        detail = found.detail;
        return true;
      };
      const small = await shrink(pair, dialect, fails, request.shrinking);
      const folder = writeCase(out, `fuzz--seed-${seed}`, written(small, dialect), `${sign}\n${detail}`);
      return { seed, kind: "finding", sign, why: detail, folder };
    }
  }
}

/** Kinds of things that changed, came or went. */
function kindsOf({ from, to }: Pair): string[] {
  const ids = new Set([...from.keys(), ...to.keys()]);
  const changed = [...ids].filter((id) => JSON.stringify(from.get(id)) !== JSON.stringify(to.get(id)));
  return [...new Set(changed.map((id) => (to.get(id) ?? from.get(id))?.kind ?? ""))];
}
