import type { Advice } from "../../advice.ts";

/** What was left out or replaced while a schema's text was loaded. */
export const load = {
  clientCommandLeftOut: (p: { path: string; line: number; command: string }): Advice => ({
    what: `${p.path}, line ${p.line}: the psql command ${p.command} was left out.`,
    why: "It talks to psql, not to the database; the schema is loaded into one fresh database.",
    next: "Nothing, unless the schema depends on it.",
  }),
  statementLeftOut: (p: { path: string; line: number; start: string }): Advice => ({
    what: `${p.path}, line ${p.line}: a statement was left out: ${p.start}`,
    why: "It concerns the server, or files beside it, and not the schema of one database.",
    next: "Nothing, unless the schema depends on it.",
  }),
  extensionShell: (p: { name: string }): Advice => ({
    what: `The extension "${p.name}" was replaced by an empty one for the proof.`,
    why: "The embedded PostgreSQL does not have it; nothing of the schema may call its functions.",
    next: "Check on your own server what uses this extension.",
  }),
  sampleLeftOut: (p: { path: string; line?: number }): Advice => ({
    what: `The rows of ${p.path} take no part in the proof.`,
    why: `${p.line === undefined ? "A statement" : `The statement on line ${p.line}`} does not fit the present schema, or does more than put rows into it.`,
    next: "Nothing, if the file is for something else; else make it fit, or put rows into a fenced sql sample block of the spec.",
  }),
  renamedByComment: (p: { path: string; line: number; from: string; to: string }): Advice => ({
    what: `${p.from} is renamed to ${p.to}.`,
    why: `A comment of the wanted schema says so: ${p.path}, line ${p.line}.`,
    next: "Nothing, if that is right; a rename in the spec's migration block goes first.",
  }),
  renameCommentLost: (p: { path: string; line: number }): Advice => ({
    what: `${p.path}, line ${p.line}: a comment speaks of a renaming, and of nothing that is renamed by comments.`,
    why: "It belongs behind the first line of a table or the line of a column in CREATE TABLE, or on a line of its own before it, and names one old name.",
    next: "Put it there, or declare the renaming in the spec's migration block.",
  }),
};
