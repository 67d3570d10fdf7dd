import type { Advice } from "../../locales/advice.ts";
import { type Catalog, catalogs } from "../../locales/catalog.ts";
import type { Lang } from "../../locales/lang.ts";
import { say } from "../../locales/say.ts";
import type { Generated } from "../../model/generated.ts";
import type { Message } from "../../model/message.ts";
import type { Route } from "../../model/plan.ts";
import type { SchemaSource } from "../../model/schema.ts";
import type { Outcome } from "../../run.ts";
import type { Block } from "./block.ts";

/** What a person sees at the end of a run. */
export function outcomeBlocks(outcome: Outcome, lang: Lang, applied: boolean): Block[] {
  const { cli } = catalogs[lang];
  const labels = cli.labels({});
  const { run, generated, equal } = outcome;
  const { plan, proved } = generated;
  const file = (role: string) => run.files.find((each) => each.role === role)?.path ?? outcome.folder;

  const blocks: Block[] = [headline(outcome, lang), { kind: "facts", rows: facts(outcome, lang) }];
  const section = (text: string, items: readonly string[]) => {
    if (items.length > 0) blocks.push({ kind: "heading", text }, { kind: "list", items });
  };
  section(labels.violations, violationItems(generated, lang));
  blocks.push(...questions(outcome, lang));
  section(
    labels.findings,
    plan.findings.map(({ advice }) => sentence(lang, advice)),
  );
  section(
    labels.unfilled,
    generated.proof.unfilled.map(({ fact, reason }) => `${nameOf(fact)}: ${sentence(lang, reason)}`),
  );
  section(
    labels.alternatives,
    outcome.alternatives.map(
      ({ role, origin, paths }) => `${labels[role]}: ${paths[0] ?? ""} (${cli.origin({ origin })})`,
    ),
  );
  section(
    labels.files,
    run.files.map(({ role, path }) => `${cli.role({ role })}: ${path}`),
  );

  if (outcome.savedBefore) blocks.push({ kind: "note", text: cli.savedBefore({}) });
  if (applied && equal) blocks.push({ kind: "note", text: cli.nothingSaved({}) });
  if (!proved) blocks.push({ kind: "note", text: cli.nextRepair({ path: file("report") }) });
  else if (!equal) blocks.push({ kind: "note", text: cli.nextRun({ path: file("migration"), dialect: run.dialect }) });
  return blocks;
}

function headline({ generated, equal, exit }: Outcome, lang: Lang): Block {
  const { cli } = catalogs[lang];
  const { plan, uncovered } = generated;
  if (!generated.proved) return { kind: "headline", tone: "bad", text: cli.notProved({}) };
  if (exit !== 0)
    return {
      kind: "headline",
      tone: "bad",
      text: cli.notStrict({ questions: plan.questions.length, uncovered: uncovered.length }),
    };
  const both = uncovered.filter((each) => each.in === "both").length;
  const same = uncovered.length === 0 ? cli.equal({}) : cli.equalAsModelled({ one: uncovered.length - both, both });
  return { kind: "headline", tone: "good", text: equal ? same : cli.handedOver({}) };
}

function facts({ run, generated }: Outcome, lang: Lang): [string, string][] {
  const { cli } = catalogs[lang];
  const labels = cli.labels({});
  const { plan } = generated;
  return [
    [labels.spec, `${run.spec.title} (${run.spec.path})`],
    [labels.from, sourceText(run.from, lang)],
    [labels.to, sourceText(run.to, lang)],
    ...(run.dialectFrom === "default"
      ? []
      : [
          [labels.dialect, cli.dialect({ dialect: run.dialect, from: run.dialectFrom, signs: run.dialectSigns })] as [
            string,
            string,
          ],
        ]),
    [labels.platform, cli.platform({ platform: run.platform, from: run.platformFrom })],
    [labels.steps, cli.steps({ forward: stepsOf(plan.forward), back: stepsOf(plan.back) })],
    [labels.proof, proofText(generated, lang)],
  ];
}

/** What was proved, in one line. */
export function proofText({ proof }: Generated, lang: Lang): string {
  const held = proof.laws.filter(({ holds }) => holds).length;
  const { tablesWithRows: tables, tables: all, rows, engine } = proof;
  const quick = proof.depth === "quick";
  return catalogs[lang].cli.proof({ held, laws: proof.laws.length, quick, tables, all, rows, engine });
}

function stepsOf({ renames, first, steps }: Route): number {
  return renames.length + first.length + steps.length;
}

function sourceText({ files, origin, tool }: SchemaSource, lang: Lang): string {
  const { cli } = catalogs[lang];
  const paths = [...new Set(files.map(({ path }) => path))];
  const [first] = paths;
  if (first === undefined) return `${cli.emptyDatabase({})} (${cli.origin({ origin })})`;
  const name = paths.length === 1 ? first : cli.moreFiles({ path: first, count: paths.length - 1 });
  return `${name} (${cli.origin({ origin, ...(tool === undefined ? {} : { tool }) })})`;
}

/** Each law that does not hold, and what broke it. */
export function violationItems(generated: Generated, lang: Lang): string[] {
  const { cli } = catalogs[lang];
  const broken = generated.proof.laws.filter(({ holds }) => !holds);
  return broken.flatMap(({ name, violations: found }) => [
    cli.law({ name }),
    ...found.map((violation) => sentence(lang, violation)),
  ]);
}

function questions({ generated }: Outcome, lang: Lang): Block[] {
  const labels = catalogs[lang].cli.labels({});
  const { questions: open } = generated.plan;
  if (open.length === 0) return [];
  const blocks: Block[] = [{ kind: "heading", text: labels.questions }];
  for (const { advice, candidates } of open) {
    blocks.push({ kind: "list", items: [sentence(lang, advice)] });
    for (const { yaml, evidence } of candidates) {
      blocks.push({ kind: "yaml", text: yaml });
      const reasons = evidence.map((each) => sentence(lang, each));
      if (reasons.length > 0) blocks.push({ kind: "facts", rows: [[labels.evidence, reasons.join(", ")]] });
    }
  }
  return blocks;
}

/** A fact's key as a name for people. */
function nameOf(key: string): string {
  const at = key.indexOf(" ");
  try {
    return (JSON.parse(key.slice(at + 1)) as string[]).join(".");
  } catch {
    return key;
  }
}

function sentence<S extends keyof Catalog>(lang: Lang, message: Message<S>): string {
  const said = say(lang, message) as string | Advice;
  return typeof said === "string" ? said : `${said.what} ${said.why} ${said.next}`;
}
