import { catalogs } from "../locales/catalog.ts";
import type { Change } from "../model/change.ts";
import { keyOf } from "../model/fact.ts";
import type { Generated } from "../model/generated.ts";
import type { RunFacts } from "../model/run.ts";
import { spokenName } from "../model/written_name.ts";
import { block, code, plain, table } from "./markdown.ts";
import { readableKey, type Summary, summarise } from "./summary.ts";

type Words = (typeof catalogs)["en"]["report"];

/** `report.md`: what changes, why, what is asked, what was proved. */
export function renderReport(run: RunFacts, generated: Generated): string {
  const words = catalogs[run.lang].report;
  const summary = summarise(run, generated);
  const equal = summary.steps.forward.length === 0;
  const sections = [
    `# ${plain(words.title({ spec: run.spec.title }))}`,
    verdict(summary, equal, words),
    `## ${words.run()}\n\n${runTable(run, summary, words)}`,
    others(summary, words),
    `## ${words.changes()}\n\n${changes(generated.plan.forward.changes, words)}`,
    questions(summary, words),
    findings(summary, words),
    summary.archive.length === 0
      ? ""
      : `## ${words.archive()}\n\n${words.archiveText({ schemas: summary.archive.map(code).join(", ") })}`,
    steps(words.steps(), summary.steps.forward, words),
    steps(words.stepsBack(), summary.steps.back, words),
    proof(summary, words),
    `## ${words.files()}\n\n${run.files.map(({ role, path }) => `- ${code(path)} – ${words.roles[role as keyof Words["roles"]]}`).join("\n")}`,
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function verdict(summary: Summary, equal: boolean, words: Words): string {
  if (summary.status === "failed") return words.verdictFailed();
  if (equal) {
    const both = summary.uncovered.filter((each) => each.in === "both").length;
    const one = summary.uncovered.length - both;
    return one + both === 0 ? words.verdictEqual() : words.verdictEqualAsModelled({ one, both });
  }
  const lines = [words.verdictProved({ engine: summary.proof.engine })];
  if (summary.questions.length > 0) lines.push(words.verdictQuestions({ count: summary.questions.length }));
  return lines.join("\n\n");
}

function runTable(run: RunFacts, summary: Summary, words: Words): string {
  const source = (side: Summary["from"]): string => {
    const files = side.source.length === 0 ? words.emptyDatabase() : side.source.map(code).join(", ");
    return `${files} (${words.reason[side.why]}${side.tool === undefined ? "" : `; ${words.tools[side.tool]}`}), ${words.fingerprint()} ${code(side.fingerprint.slice(0, 12))}`;
  };
  return table(
    ["", ""],
    [
      [words.runId(), code(run.runId)],
      ["spec", code(run.spec.path)],
      [words.from(), source(summary.from)],
      [words.to(), source(summary.to)],
      [words.program(), plain(`smartspec_data_migration_generator ${run.version}`)],
      [words.servers(), plain(words.oldest({ server: summary.oldest_server }))],
      ...(run.dialectFrom === "default"
        ? []
        : [
            [
              words.dialect(),
              plain(words.dialectFound({ dialect: run.dialect, from: run.dialectFrom, signs: run.dialectSigns })),
            ],
          ]),
      [words.platform(), `${run.platform} (${run.platformFrom})`],
    ],
  );
}

function others({ alternatives }: Summary, words: Words): string {
  if (alternatives.length === 0) return "";
  const items = alternatives.map(({ role, source, why }) => {
    const files = source.length > 3 ? [...source.slice(0, 3).map(code), "…"] : source.map(code);
    return `- ${words[role]()}: ${files.join(", ")} (${words.reason[why]})`;
  });
  return `## ${words.others()}\n\n${words.othersText()}\n\n${items.join("\n")}`;
}

function changes(list: readonly Change[], words: Words): string {
  if (list.length === 0) return words.noChanges();
  const rows = list.map((change) => {
    const word = words.change[change.type];
    if (change.type === "rename")
      return [word, code(readableKey(keyOf(change.from))), code(spokenName(change.to.path))];
    if (change.type === "alter")
      return [word, code(readableKey(change.to.key)), change.attributes.map(plain).join(", ")];
    return [word, code(readableKey(change.fact.key)), ""];
  });
  return table(words.changeHead(), rows);
}

function questions(summary: Summary, words: Words): string {
  if (summary.questions.length === 0) return "";
  const items = summary.questions.map((question) => {
    const candidates = question.candidates.map(({ yaml, evidence }) =>
      [block("yaml", yaml), evidence.length === 0 ? "" : `${words.evidence()}: ${evidence.map(plain).join(", ")}.`]
        .filter((part) => part !== "")
        .join("\n\n"),
    );
    return [`### ${plain(question.what)}`, `${plain(question.why)} ${plain(question.next)}`, ...candidates].join(
      "\n\n",
    );
  });
  return `## ${words.questions()}\n\n${items.join("\n\n")}`;
}

function findings(summary: Summary, words: Words): string {
  if (summary.findings.length === 0) return "";
  const items = summary.findings.map(({ what, why, next }) => `- **${plain(what)}** ${plain(why)} ${plain(next)}`);
  return `## ${words.findings()}\n\n${items.join("\n")}`;
}

function steps(title: string, list: Summary["steps"]["forward"], words: Words): string {
  if (list.length === 0) return "";
  const rows = list.map((step, at) => {
    const rows = [
      ...step.rewrites.map((name) => `${words.rewritten()}: ${code(name)}`),
      ...step.scans.map((name) => `${words.read()}: ${code(name)}`),
    ];
    return [
      String(at + 1),
      step.action,
      step.object === "" ? "" : code(step.object),
      plain(step.because),
      step.lock ?? "",
      rows.join(", "),
    ];
  });
  return `## ${title}\n\n${table(words.stepHead(), rows)}`;
}

function proof(summary: Summary, words: Words): string {
  const {
    laws,
    tables,
    tables_with_rows: filled,
    rows,
    unfilled,
    engine,
    depth,
    scripts,
    coverage,
    samples,
  } = summary.proof;
  const lines = laws.map((law) => {
    const figures = Object.entries(law.figures).map(([name, value]) => `${name}: ${value}`);
    return [law.name, law.holds ? words.yes() : words.no(), figures.join(", "), words.milliseconds({ ms: law.ms })];
  });
  const broken = laws.flatMap((law) => law.violations.map((violation) => `- ${law.name}: ${plain(violation)}`));
  const parts = [
    `## ${words.proof()}`,
    plain(engine),
    depth === "quick" ? words.quick() : "",
    table(words.lawHead(), lines),
    broken.join("\n"),
    words.coverage({ tables, filled, rows }),
    samples.length === 0 ? "" : words.samples({ paths: samples.map(code).join(", ") }),
    words.covered(coverage),
    coverage.unexercised.length === 0
      ? ""
      : [
          words.unexercised(),
          ...coverage.unexercised.map((each) => `- ${code(each.object)}: ${plain(each.reason)}`),
        ].join("\n"),
    words.fingerprints({ migration: code(scripts.migration), rollback: code(scripts.rollback) }),
    unfilled.length === 0
      ? ""
      : [words.unfilled(), ...unfilled.map(({ table: name, reason }) => `- ${code(name)}: ${plain(reason)}`)].join(
          "\n",
        ),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
