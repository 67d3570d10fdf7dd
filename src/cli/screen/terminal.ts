import colors from "picocolors";
import type { Block, Look } from "./block.ts";
import { indent } from "./plain.ts";

/** Colours and air for a person at a terminal; `NO_COLOR` is respected. */
export const terminal: Look = (blocks) => `\n${blocks.map(show).join("\n")}\n\n`;

function show(block: Block): string {
  switch (block.kind) {
    case "headline":
      return block.tone === "good" ? colors.green(`✔ ${block.text}`) : colors.red(`✖ ${block.text}`);
    case "facts":
      return block.rows.map(([label, value]) => `  ${colors.dim(label)}  ${value}`).join("\n");
    case "heading":
      return `\n${colors.bold(block.text)}`;
    case "list":
      return block.items.map((item) => `  • ${item}`).join("\n");
    case "yaml":
      return colors.cyan(indent(block.text));
    case "diff":
      return block.lines
        .map(({ sign, text }) => {
          const line = `  ${sign} ${text}`;
          return sign === "+" ? colors.green(line) : sign === "-" ? colors.red(line) : colors.dim(line);
        })
        .join("\n");
    case "note":
      return `\n${block.text}`;
  }
}
