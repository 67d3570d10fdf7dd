import type { ProofTools } from "../../proof_tools.ts";
import { seed } from "../seed/seed.ts";
import { ask } from "./ask.ts";
import { breakRules, mendRules } from "./break_rules.ts";
import { catalogMark } from "./catalog_mark.ts";
import { describe, ownPlaces } from "./describe.ts";
import { edit } from "./edit.ts";
import { evaluate } from "./evaluate.ts";
import { holds } from "./holds.ts";
import { removeRefused } from "./remove_refused.ts";
import { sequencesBehind, snapshot } from "./snapshot.ts";
import { stops } from "./stops.ts";

export const proof: ProofTools = {
  seed,
  removeRefused,
  breakRules,
  mendRules,
  describe,
  catalogMark,
  ownPlaces,
  stops,
  snapshot,
  evaluate,
  ask,
  holds,
  sequencesBehind,
  edit,
  // The engine enforces a rule for every row, or for none.
  forNewRowsOnly: () => new Set(),
  unfillableViews: async () => new Set(),
};
