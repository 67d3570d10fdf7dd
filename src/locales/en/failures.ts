import type { Advice } from "../advice.ts";
import { command } from "./failures/command.ts";
import { load } from "./failures/load.ts";
import { spec } from "./failures/spec.ts";
import { workspace } from "./failures/workspace.ts";

export const failures = {
  ...command,
  ...load,
  ...spec,
  ...workspace,
  specMissing: (p: { path: string }): Advice => ({
    what: `The spec ${p.path} does not exist.`,
    why: "A migration is generated for a spec under specs/.",
    next: "Check the path, or create the spec first.",
  }),
  tableCannotChange: (p: { table: string }): Advice => ({
    what: `Table ${p.table} would have to be made anew with its rows.`,
    why: "A change between a plain and a partitioned table cannot be made in place, and this version does not copy rows for it.",
    next: "Keep the table as it is in the wanted schema, or move its rows by a migration of your own first.",
  }),
  planHasCycle: (p: { path: string }): Advice => ({
    what: `The changes wait for each other: ${p.path}.`,
    why: "No order of statements satisfies all dependencies between these objects.",
    next: "Split the change in two migrations, so that one of these objects is gone or there before the other changes.",
  }),
};
