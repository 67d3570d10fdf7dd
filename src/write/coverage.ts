import { catalogs } from "../locales/catalog.ts";
import type { Lang } from "../locales/lang.ts";
import type { Coverage } from "../model/coverage.ts";
import { plain, table } from "./markdown.ts";

/** What is modelled and what is not, as Markdown; also a page of the documentation. */
export function renderCoverage({ modelled, uncovered, oldest }: Coverage, lang: Lang): string {
  const words = catalogs[lang].coverage;
  const mark = (holds: boolean): string => (holds ? words.yes() : words.no());
  return `${[
    `# ${words.title()}`,
    words.intro({ oldest }),
    `## ${words.modelled({ count: modelled.length })}`,
    words.modelledText(),
    table(
      words.head(),
      modelled.map(({ kind, alters, renames }) => [plain(kind), mark(alters), mark(renames)]),
    ),
    `## ${words.uncovered({ count: uncovered.length })}`,
    words.uncoveredText(),
    uncovered.map((kind) => `- ${plain(kind)}`).join("\n"),
    `## ${words.server()}`,
    words.serverText(),
  ].join("\n\n")}\n`;
}
