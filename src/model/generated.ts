import type { Plan } from "./plan.ts";
import type { Proof } from "./proof.ts";
import type { Uncovered } from "./schema.ts";

/** Texts of the three scripts. */
export interface Scripts {
  readonly migration: string;
  readonly rollback: string;
  readonly finalize: string;
  /** The same two ways for a tool that opens a transaction and ends it: they neither commit nor leave settings behind. */
  readonly joined: { readonly migration: string; readonly rollback: string };
}

/** An object that is not modelled, and which of the two schemas has it. */
export interface UncoveredObject extends Uncovered {
  readonly in: "from" | "to" | "both";
}

/** What a run hands over, as data. */
export interface Generated {
  readonly plan: Plan;
  readonly proof: Proof;
  /** Files whose rows took part in the proof beside those of the present schema: `data.sql`, the spec. */
  readonly samples: readonly string[];
  /** Milliseconds that each law took, and the making of `rows`. */
  readonly times: Readonly<Record<string, number>>;
  /** False when a law does not hold: the scripts are not handed over. */
  readonly proved: boolean;
  readonly fingerprints: { readonly from: string; readonly to: string };
  /** Major versions: the one asked for, and the oldest on which the scripts run. */
  readonly versions: {
    readonly target: number | undefined;
    readonly oldest: number;
    /** The oldest one, for people. */
    readonly server: string;
  };
  readonly uncovered: readonly UncoveredObject[];
  /** Names of the places where the migration keeps what it would lose. */
  readonly archive: readonly string[];
  readonly scripts: Scripts;
  /** The same texts for other eyes than the database's: secrets are hidden. */
  readonly shownScripts: Scripts;
}
