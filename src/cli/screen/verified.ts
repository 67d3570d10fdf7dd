import { catalogs } from "../../locales/catalog.ts";
import type { Lang } from "../../locales/lang.ts";
import type { Verified } from "../../verify_run.ts";
import type { Block } from "./block.ts";
import { proofText, violationItems } from "./outcome.ts";

/** What a person sees once a run folder was proved again. */
export function verifiedBlocks({ generated, verification, path }: Verified, lang: Lang): Block[] {
  const { cli } = catalogs[lang];
  const labels = cli.labels({});
  const { proved } = generated;
  const { run_id: runId, changed } = verification;
  const violations = violationItems(generated, lang);
  return [
    {
      kind: "headline",
      tone: proved ? "good" : "bad",
      text: proved ? cli.verified({ runId }) : cli.notVerified({ runId }),
    },
    {
      kind: "facts",
      rows: [
        [
          labels.changed,
          changed.length === 0 ? cli.nothingChanged({}) : changed.map((name) => `${name}.sql`).join(", "),
        ],
        [labels.proof, proofText(generated, lang)],
      ],
    },
    ...(violations.length === 0
      ? []
      : [{ kind: "heading", text: labels.violations } as const, { kind: "list", items: violations } as const]),
    { kind: "note", text: cli.verificationWritten({ path }) },
  ];
}
