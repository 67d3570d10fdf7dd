import type { Advice } from "../../advice.ts";

const help = "Run with --help to see the usage.";

export const command = {
  argumentMissing: (_: object): Advice => ({
    what: "The path of the spec is missing.",
    why: "A migration is generated for one spec: smartspec_data_migration_generator <spec_md>.",
    next: `Give it, such as specs/data/orders/spec.md. ${help}`,
  }),
  argumentExtra: (p: { argument: string }): Advice => ({
    what: `The argument ${p.argument} is one too many.`,
    why: "Exactly one spec is read in a run.",
    next: `Remove it, or put quotes around a path that contains spaces. ${help}`,
  }),
  flagUnknown: (p: { flag: string; nearest?: string }): Advice => ({
    what: `The flag ${p.flag} is unknown.`,
    why: "A flag that is not understood is never ignored.",
    next: p.nearest ? `Did you mean ${p.nearest}? ${help}` : help,
  }),
  notInteractive: (_: object): Advice => ({
    what: "--interactive needs a terminal, and stands beside neither --json nor --quiet.",
    why: "It asks a person, one question after the other.",
    next: `Leave it out: the run lists the questions with the lines to paste, and --json gives them to programs. ${help}`,
  }),
  flagValueMissing: (p: { flag: string }): Advice => ({
    what: `The flag ${p.flag} needs a value.`,
    why: "Nothing follows it, or another flag does.",
    next: help,
  }),
  flagValueUnknown: (p: { flag: string; value: string; known: readonly string[] }): Advice => ({
    what: `The flag ${p.flag} does not know the value "${p.value}".`,
    why: `It takes one of: ${p.known.join(", ")}.`,
    next: "Choose one of these, or leave the flag out.",
  }),
  initPlatform: (p: { known: readonly string[] }): Advice => ({
    what: "init needs the agent that the command is for.",
    why: "Each agent reads its commands from a folder of its own.",
    next: `Give --platform with one of: ${p.known.join(", ")}.`,
  }),
  runIdMissing: (_: object): Advice => ({
    what: "verify needs the id of a run.",
    why: "It proves the scripts of one run folder again: smartspec_data_migration_generator verify <run-id>.",
    next: "Give the name of a folder below .spec/reports/data-migration-generator, such as 20261122-131500-ab12.",
  }),
  runIdWrong: (p: { runId: string }): Advice => ({
    what: `${p.runId} is not the id of a run.`,
    why: "An id is a date, a time and four hexadecimal digits, such as 20261122-131500-ab12.",
    next: "Give the name of a run folder, without the path to it.",
  }),
  runWithoutScripts: (p: { path: string }): Advice => ({
    what: `The run in ${p.path} handed over no scripts.`,
    why: "Its proof did not hold; its report says why.",
    next: "Correct what the report names, and generate the scripts again.",
  }),
  runOutdated: (p: { side: "from" | "to" }): Advice => ({
    what: `The ${p.side === "from" ? "present" : "wanted"} schema is not the one that the scripts were made for.`,
    why: "Its fingerprint differs from that in the run's summary: files, the spec or the saved migrations have changed since, or the program reads schemas in another way.",
    next: `Name the schema of that time with ${p.side === "from" ? "--from-schema" : "--to-schema"}, or generate the scripts again.`,
  }),
  initCollision: (p: { path: string }): Advice => ({
    what: `${p.path} exists already, with another text.`,
    why: "It may have been changed by hand, or be of another version; it is never overwritten.",
    next: "Compare it with what init prints without --apply, then remove it and run again.",
  }),
};
