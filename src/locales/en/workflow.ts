/** The file that makes the program a command of a coding agent. The agent reads it, so it says what to do, in order. */
export const workflow = {
  description: (): string => "Generate a proved, reversible PostgreSQL data migration for a spec",
  body: ({ command, given, platform }: { command: string; given: string; platform: string }): string => `# ${command}

Generate a data migration for a spec, let the user decide what no program can know, and save it when the user agrees.
The arguments are what the user typed behind the command${given === "" ? "" : `: ${given}`}. The first is the path of a \`spec.md\` under \`specs/\`;
if it is missing, ask for it. Pass on every other argument but \`--apply\` and \`--json\`.

## 1. Preview

Run in the root of the project:

\`\`\`sh
${command} <spec_md> --json --platform ${platform}
\`\`\`

It writes nothing but a folder under \`.spec/reports/\`, and touches no database. Standard output holds one JSON document.

- Exit code 2: wrong use. \`error\` says \`what\`, \`why\` and \`next\`. Do what \`next\` says, or ask the user.
- Exit code 1: the work failed. Show \`error\`; when there is none, the proof did not hold: show what \`proof.laws\` lists under
  \`violations\`. There is no script then. Do not work around it.
- Exit code 0: read on.

## 2. Where the schemas came from

Tell the user \`from.source\` and \`to.source\`, each with its \`why\`, and what \`alternatives\` lists. If that is not what the user means, run
again with \`--from-schema <path>\` and \`--to-schema <path>\`.

## 3. Answer the questions

\`questions\` lists the decisions that are open, each with \`what\`, \`why\`, \`next\` and \`candidates\`; a candidate has the \`yaml\` that
would answer it, and the \`evidence\` that speaks for it.

1. Ask the user each question, with its candidates and their evidence. Do not choose for the user: evidence is a hint, not a proof, and a
   wrong rename mixes up values.
2. Write the chosen \`yaml\` into the fenced block \`yaml migration\` of the spec. Make the block if there is none. Keys that the block has already
   are extended, never repeated.
3. Run the preview again, until \`questions\` is empty or the user leaves one open. An open question is safe: the script refuses rows that it
   cannot carry, and changes nothing.

## 4. Show the result

Show \`findings\`, the steps of \`steps.forward\` with their \`lock\`, and the figures of \`proof\`. Offer to open \`report.md\` in the run folder; \`files\` names it.

## 5. Save

Only when the user agrees, or typed \`--apply\`:

\`\`\`sh
${command} <spec_md> --apply --platform ${platform}
\`\`\`

It lists the files and writes them among the project's migrations. It never overwrites one.

## Never

- Never run \`migration.sql\`, \`rollback.sql\` or \`finalize.sql\` against a database yourself. The user does that, with a backup.
- Never edit a generated script: what was edited is not proved. Change the spec and run again.
- Never put a password or a connection string on the command line.
`,
};
