import type { Advice } from "../advice.ts";

export const failures = {
  specMissing: (p: { path: string }): Advice => ({
    what: `The spec ${p.path} does not exist.`,
    why: "A migration is generated for a spec under specs/.",
    next: "Check the path, or create the spec first.",
  }),
};
