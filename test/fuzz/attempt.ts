import type { Generated } from "../../src/model/generated.ts";
import { migrate } from "../corpus/cases.ts";
import type { FuzzDialect } from "./dialect.ts";
import type { Pair } from "./model.ts";
import { specOf } from "./spec.ts";
import { textsOf } from "./texts.ts";
import { type Verdict, verdictOf, verdictOfError } from "./verdict.ts";

export interface Texts {
  readonly dialect: FuzzDialect["name"];
  readonly from: string;
  readonly to: string;
  readonly spec: string;
}

/** Something else that must be true of a clean run, such as that real servers agree; a finding, or nothing. */
export type Further = (texts: Texts, generated: Generated) => Promise<Verdict | undefined>;

export function written(pair: Pair, dialect: FuzzDialect): Texts {
  return { dialect: dialect.name, ...textsOf(pair, dialect), spec: specOf(pair, dialect) };
}

/** Runs the whole pipeline on a pair. */
export async function attempt(texts: Texts, further: readonly Further[] = []): Promise<Verdict> {
  try {
    const generated = await migrate(texts);
    const verdict = verdictOf(generated);
    if (verdict.kind !== "clean") return verdict;
    for (const ask of further) {
      const found = await ask(texts, generated);
      if (found !== undefined) return found;
    }
    return verdict;
  } catch (error) {
    return verdictOfError(error);
  }
}

/** That the same inputs give the same bytes. */
export const sameBytes: Further = async (texts, generated) => {
  const again = await migrate(texts);
  const names = ["migration", "rollback", "finalize"] as const;
  const differs = names.find((name) => again.scripts[name] !== generated.scripts[name]);
  return differs === undefined
    ? undefined
    : { kind: "finding", sign: `bytes ${differs}`, detail: `A second run gives another ${differs}.sql.` };
};
