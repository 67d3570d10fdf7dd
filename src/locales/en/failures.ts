import type { Advice } from "../advice.ts";
import { command } from "./failures/command.ts";
import { load } from "./failures/load.ts";
import { plan } from "./failures/plan.ts";
import { server } from "./failures/server.ts";
import { spec } from "./failures/spec.ts";
import { workspace } from "./failures/workspace.ts";

export const failures = {
  ...command,
  ...load,
  ...server,
  ...spec,
  ...workspace,
  specMissing: (p: { path: string }): Advice => ({
    what: `The spec ${p.path} does not exist.`,
    why: "A migration is generated for a spec under specs/.",
    next: "Check the path, or create the spec first.",
  }),
  ...plan,
};
