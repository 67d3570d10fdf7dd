import type { Advice } from "../../locales/advice.ts";
import { catalogs } from "../../locales/catalog.ts";
import type { Lang } from "../../locales/lang.ts";
import type { Block } from "./block.ts";

/** What a person sees when a run was refused or failed. */
export function failureBlocks({ what, why, next }: Advice, lang: Lang): Block[] {
  const labels = catalogs[lang].cli.labels({});
  return [
    { kind: "headline", tone: "bad", text: `${labels.error}: ${what}` },
    {
      kind: "facts",
      rows: [
        [labels.why, why],
        [labels.next, next],
      ],
    },
  ];
}
