import { Command, CommanderError, Option } from "commander";
import type { Lang } from "../locales/lang.ts";
import { nearest } from "../locales/nearest.ts";
import { Failure } from "../model/failure.ts";
import type { ProofDepth } from "../model/proof.ts";
import type { Platform } from "../model/run.ts";
import { printable } from "../workspace/project.ts";

/** What was typed. */
export interface Arguments {
  readonly spec: string;
  readonly fromSchema?: string;
  readonly toSchema?: string;
  readonly dialect?: "postgres" | "sqlite";
  readonly config?: string;
  readonly out?: string;
  readonly lang?: Lang;
  readonly platform?: Platform;
  readonly engine?: string;
  readonly allowNetwork?: boolean;
  readonly proof?: ProofDepth;
  /** A major version. */
  readonly targetVersion?: string;
  readonly apply?: boolean;
  readonly interactive?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

const options = [
  new Option("--from-schema <path>"),
  new Option("--to-schema <path>"),
  new Option("--dialect <name>"),
  new Option("--apply"),
  new Option("--interactive"),
  new Option("--json"),
  new Option("--strict"),
  new Option("--target-version <n>"),
  new Option("--engine <name>"),
  new Option("--allow-network"),
  new Option("--proof <depth>"),
  new Option("--platform <name>"),
  new Option("--lang <name>"),
  new Option("--config <path>"),
  new Option("--out <dir>"),
  new Option("--quiet"),
  new Option("-h, --help"),
  new Option("--coverage"),
  new Option("-V, --version"),
];

const choices: Choices = {
  platform: ["cli", "kilo", "ci", "other"],
  lang: ["th", "en"],
  proof: ["full", "quick"],
  dialect: ["postgres", "sqlite"],
  targetVersion: ["14", "15", "16", "17", "18", "3.35 … 3.53"],
};

/** Fails with exit code 2 when an argument is missing, unknown or one too many. */
export function readArguments(argv: readonly string[]): Arguments | "help" | "version" | "coverage" {
  // Asking for help is never wrong, whatever stands beside it.
  if (beforeDashes(argv).some((argument) => argument === "--help" || argument === "-h")) return "help";
  const { operands, values } = readFlags(argv, options, choices);
  if (values.version) return "version";
  if (values.coverage) return "coverage";

  const [spec, extra] = operands;
  if (spec === undefined) throw Failure.misuse("argumentMissing", {});
  if (extra !== undefined) throw Failure.misuse("argumentExtra", { argument: printable(extra) });
  return { ...values, spec };
}

type Choices = Readonly<Record<string, readonly string[]>>;

/** What stands beside the flags, and their values. Fails with exit code 2 when one is unknown or lacks its value. */
export function readFlags(argv: readonly string[], options: readonly Option[], choices: Choices) {
  const command = new Command()
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  for (const option of options) command.addOption(option);
  const { operands, unknown } = parse(command, argv, options);
  const flag = unknown.find((argument) => argument.startsWith("-"));
  if (flag !== undefined) throw unknownFlag(flag, options);
  const values = command.opts();
  for (const option of options) check(option, values[option.attributeName()], choices);
  return { operands: [...operands, ...unknown], values };
}

function parse(command: Command, argv: readonly string[], options: readonly Option[]) {
  try {
    return command.parseOptions([...argv]);
  } catch (error) {
    const option = options.find(({ flags }) => error instanceof CommanderError && error.message.includes(flags));
    throw option ? Failure.misuse("flagValueMissing", { flag: option.long ?? option.flags }) : error;
  }
}

function check(option: Option, value: unknown, choices: Choices): void {
  if (typeof value !== "string") return;
  const flag = option.long ?? option.flags;
  if (value === "" || value.startsWith("-")) throw Failure.misuse("flagValueMissing", { flag });
  const known = choices[option.attributeName()];
  if (known && !known.some((choice) => choice === value || isBetween(value, choice)))
    throw Failure.misuse("flagValueUnknown", { flag, value: printable(value), known });
}

/** True for a version of one of the form `3.35 … 3.53`. */
function isBetween(value: string, choice: string): boolean {
  const [first, last, minor] = [...choice.split(" … "), value].map((version) => /^3\.(\d+)$/.exec(version)?.[1]);
  return minor !== undefined && Number(first) <= Number(minor) && Number(minor) <= Number(last);
}

/** What follows `=` is left out: it could be a secret. */
function unknownFlag(argument: string, options: readonly Option[]): Failure {
  const flag = printable(argument.split("=")[0] ?? argument);
  const meant = nearest(
    flag,
    options.map(({ long }) => long ?? ""),
  );
  return Failure.misuse("flagUnknown", { flag, ...(meant === undefined ? {} : { nearest: meant }) });
}

function beforeDashes(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end === -1 ? argv : argv.slice(0, end);
}
