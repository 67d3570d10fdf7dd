import { catalogs } from "../locales/catalog.ts";
import { answerSpec, type Outcome, type Request, saveSpec } from "../run.ts";
import { agrees, interview, type Terminal } from "./interview.ts";
import type { Block } from "./screen/block.ts";

export interface Conversation {
  readonly request: Request;
  readonly terminal: Terminal;
  /** Answers are written, and the run begins anew with them. */
  readonly apply: boolean;
  readonly print: (blocks: readonly Block[]) => void;
  readonly again: () => Promise<Outcome>;
}

/** Asks the open questions of a run, shows what the spec gets, and writes it when that is asked for and agreed to. */
export async function converse(first: Outcome, conversation: Conversation): Promise<Outcome> {
  const { request, terminal, apply, print, again } = conversation;
  const { cli } = catalogs[terminal.lang];
  const note = (text: string): void => print([{ kind: "note", text }]);
  const { questions } = first.generated.plan;
  if (questions.length === 0) {
    note(cli.nothingAsked({}));
    return apply ? again() : first;
  }
  const answers = await interview(questions, terminal);
  if (answers === undefined) {
    note(cli.askingStopped({}));
    return first;
  }
  if (answers.length === 0) {
    note(cli.nothingAnswered({}));
    return apply ? again() : first;
  }
  const change = await answerSpec(request, answers);
  print([
    { kind: "heading", text: cli.specGets({ path: change.path }) },
    { kind: "diff", lines: change.diff },
  ]);
  if (!apply) {
    note(cli.specNotWritten({}));
    return first;
  }
  if (!(await agrees(cli.writeSpec({ path: change.path }), terminal))) {
    note(cli.askingStopped({}));
    return first;
  }
  await saveSpec(request, change);
  return again();
}
