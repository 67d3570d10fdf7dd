import { type Catalog, catalogs } from "../locales/catalog.ts";
import type { Lang } from "../locales/lang.ts";
import type { Coverage } from "../model/coverage.ts";
import { plain, table } from "./markdown.ts";

/** What is modelled and what is not, as Markdown; also a page of the documentation. */
export function renderCoverage(dialects: readonly Coverage[], lang: Lang): string {
  const words = catalogs[lang].coverage;
  return `${[
    `# ${words.title()}`,
    words.intro({ oldest: dialects.map(({ oldest }) => oldest) }),
    ...dialects.flatMap((each) => section(each, words)),
    `## ${words.server()}`,
    words.serverText(),
  ].join("\n\n")}\n`;
}

function section({ dialect, modelled, uncovered }: Coverage, words: Catalog["coverage"]): readonly string[] {
  const mark = (holds: boolean): string => (holds ? words.yes() : words.no());
  return [
    `## ${words.modelled({ dialect, count: modelled.length })}`,
    words.modelledText(),
    table(
      words.head(),
      modelled.map(({ kind, alters, renames }) => [plain(kind), mark(alters), mark(renames)]),
    ),
    `## ${words.uncovered({ dialect, count: uncovered.length })}`,
    words.uncoveredText(),
    uncovered.map((kind) => `- ${plain(kind)}`).join("\n"),
  ];
}
