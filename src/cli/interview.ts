import type { Readable, Writable } from "node:stream";
import type { Advice } from "../locales/advice.ts";
import { catalogs } from "../locales/catalog.ts";
import type { Lang } from "../locales/lang.ts";
import { say } from "../locales/say.ts";
import type { Candidate, Question } from "../model/question.ts";
import { blanksOf } from "../run.ts";

/** Where a person is asked. */
export interface Terminal {
  readonly lang: Lang;
  readonly input: Readable;
  readonly output: Writable;
}

interface Given {
  readonly yaml: string;
  readonly values: readonly string[];
}

/** Asks one question after the other; undefined when the person gives up. */
export async function interview(
  questions: readonly Question[],
  terminal: Terminal,
): Promise<readonly Given[] | undefined> {
  const { isCancel, note, select, text } = await import("@clack/prompts");
  const { lang, input, output } = terminal;
  const { cli } = catalogs[lang];
  const given: Given[] = [];
  for (const [at, { advice, candidates }] of questions.entries()) {
    const { what, why, next } = say(lang, advice) as Advice;
    note(`${why}\n${next}`, cli.questionOf({ number: at + 1, of: questions.length }), { output });
    if (candidates.length === 0) continue;
    const chosen = await select<number>({
      message: what,
      showInstructions: false,
      options: [
        ...candidates.map((candidate, value) => ({ value, label: oneLine(candidate.yaml), ...hint(candidate) })),
        { value: -1, label: cli.leaveOpen({}), hint: cli.leaveOpenHint({}) },
      ],
      input,
      output,
    });
    if (isCancel(chosen)) return undefined;
    const candidate = candidates[chosen];
    if (candidate === undefined) continue;
    const values: string[] = [];
    for (const { place, blank } of await blanksOf(candidate.yaml)) {
      const value = await text({
        message: cli.fillIn({ place, blank }),
        validate: (typed) => (typed?.trim() ? undefined : cli.fillInEmpty({})),
        input,
        output,
      });
      if (isCancel(value)) return undefined;
      values.push(value.trim());
    }
    given.push({ yaml: candidate.yaml, values });
  }
  return given;

  function hint({ evidence }: Candidate): { readonly hint?: string } {
    const said = evidence.map((each) => say(lang, each) as string);
    return said.length === 0 ? {} : { hint: said.join(", ") };
  }
}

/** Asks for a yes; giving up is a no. */
export async function agrees(question: string, { lang, input, output }: Terminal): Promise<boolean> {
  const { confirm } = await import("@clack/prompts");
  const { cli } = catalogs[lang];
  const [active, inactive] = [cli.yes({}), cli.no({})];
  return (await confirm({ message: question, active, inactive, input, output })) === true;
}

/** Lines of YAML on one. */
function oneLine(yaml: string): string {
  return yaml
    .split("\n")
    .map((line) => line.trim())
    .join(" ");
}
