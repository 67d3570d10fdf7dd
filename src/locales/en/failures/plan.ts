import type { Advice } from "../../advice.ts";

/** Why no plan can be made. */
export const plan = {
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
  renameUnknown: (p: { name: string; kind: string; side: "from" | "to" }): Advice => ({
    what: `The spec renames ${p.kind} ${p.name}, which the ${p.side === "from" ? "present" : "wanted"} schema does not have.`,
    why: "A renaming leads from a name of the present schema to a name of the wanted one.",
    next: "Correct the names under rename in the spec's migration block; columns are written table.column, with the table's new name.",
  }),
};
