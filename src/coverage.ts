import { postgres } from "./dialects/postgres/index.ts";
import type { Coverage } from "./model/coverage.ts";

/** What is modelled, and what is not. */
export function coverage(): Coverage {
  const modelled = [...postgres.kinds.values()].map(({ name, alter, rename }) => ({
    kind: name,
    alters: alter !== undefined,
    renames: rename !== undefined,
  }));
  return { modelled, uncovered: postgres.uncovered, oldest: postgres.versions.oldest };
}
