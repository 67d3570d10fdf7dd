import type { Advice } from "../../advice.ts";

/** Failures of the embedded engine and of loading a schema's text into it. */
export const load = {
  sampleShapes: (p: { path: string; line: number }): Advice => ({
    what: `${p.path}, line ${p.line}: a sample does more than put rows.`,
    why: "Samples are rows for the proof: INSERT, UPDATE, DELETE, COPY, and what sets or asks something. The schema comes from elsewhere.",
    next: "Take the statement out of the sample, or put it into the schema.",
  }),
  engineFailed: (p: { reason: string }): Advice => ({
    what: "The embedded engine did not start.",
    why: p.reason,
    next: "Run again; if it fails again, reinstall the program's packages and check that about 500 MB of memory are free.",
  }),
  extensionMissing: (p: { missing: readonly MissingExtension[] }): Advice => {
    const packages = p.missing.flatMap((each) => each.package ?? []);
    const others = p.missing.filter((each) => each.package === undefined).map(({ name }) => name);
    return {
      what: `The schemas need ${p.missing.length === 1 ? "an extension" : "extensions"} that the embedded PostgreSQL does not have: ${p.missing.map(({ name }) => name).join(", ")}.`,
      why: "The migration is proved there, and CREATE EXTENSION has to find them.",
      next: [
        ...(packages.length === 0 ? [] : [`Install beside the program: npm install ${packages.join(" ")}.`]),
        packages.length === 0 ? "Prove" : others.length === 0 ? "Or prove" : `For ${others.join(", ")}, prove`,
        "on a server that has them: put its URL into a variable, such as PROOF_SERVER, and give --engine env:PROOF_SERVER --allow-network.",
      ].join(" "),
    };
  },
  clientCommand: (p: { path: string; line: number; command: string }): Advice => ({
    what: `${p.path}, line ${p.line}: the psql command ${p.command} cannot be followed.`,
    why: "What it reads or decides is part of the schema; leaving it out would make tables look dropped.",
    next: "Give a file with the whole schema, for instance one that pg_dump --schema-only wrote.",
  }),
  schemaSyntax: (p: Place & { start: string; message: string }): Advice => ({
    what: `${placeOf(p)}: this is not valid PostgreSQL${p.start ? `: ${p.start}` : "."}`,
    why: p.message,
    next: "Correct the statement; psql reports the same error for it.",
  }),
  statementFailed: (
    p: Place & {
      engine: string;
      shell: string;
      start: string;
      message: string;
      code: string;
      cause: FailureCause;
    },
  ): Advice => ({
    what: `${placeOf(p)}: ${p.engine} refused a statement: ${p.start}`,
    why: p.code ? `${p.message} (SQLSTATE ${p.code})` : p.message,
    next: CAUSES[p.cause](p.shell),
  }),
};

/** A line of a file, or of the SQL that somebody wrote for it. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly writtenBy: "Prisma" | undefined;
}

function placeOf({ path, line, writtenBy }: Place): string {
  return writtenBy === undefined
    ? `${path}, line ${line}`
    : `${path} (line ${line} of the SQL that ${writtenBy} writes for it)`;
}

/** An extension that the embedded engine lacks, and the package that would bring it. */
export interface MissingExtension {
  readonly name: string;
  readonly package?: string;
}

/** Why a statement is refused, as far as it decides what to do next. */
export type FailureCause =
  | "unknownType"
  | "missingObject"
  | "missingColumn"
  | "missingFunction"
  | "missingSchema"
  | "missingExtension"
  | "missingRole"
  | "duplicate"
  | "syntax"
  | "rows"
  | "unsupported"
  | "other";

const CAUSES: Readonly<Record<FailureCause, (shell: string) => string>> = {
  unknownType: () =>
    "Create the type before it is used, or correct its name; a type of an extension needs CREATE EXTENSION first.",
  missingObject: () => "Create what the statement refers to before it, in this file or in one that is loaded earlier.",
  missingColumn: () => "Correct the column's name, or add the column before it is used.",
  missingFunction: () =>
    "Create the function or operator before it is used; one that belongs to an extension needs CREATE EXTENSION first.",
  missingSchema: () => "Add CREATE SCHEMA before the statement.",
  missingExtension: () => "Check the extension's name, or leave it and what uses it out of the schema.",
  missingRole: () => "Check the role's name.",
  duplicate: () =>
    "Create each object once; when several files make up the schema, check their order and that none is given twice.",
  syntax: (shell) => `Correct the statement; ${shell} reports the same error for it.`,
  rows: () => "Correct or remove these rows; they do not fit the tables of the same file.",
  unsupported: () => "Leave the statement out of the schema file: the PostgreSQL of the proof cannot execute it.",
  other: (shell) => `Correct the statement; the file must load into an empty database with ${shell}.`,
};
