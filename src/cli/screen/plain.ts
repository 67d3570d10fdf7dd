import type { Block, Look } from "./block.ts";

/** Lines that need no terminal and no Markdown: for logs and pipes. */
export const plain: Look = (blocks) => `${blocks.map(show).join("\n")}\n`;

function show(block: Block): string {
  switch (block.kind) {
    case "headline":
    case "note":
      return block.text;
    case "facts":
      return block.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
    case "heading":
      return `${block.text}:`;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "yaml":
      return indent(block.text);
    case "diff":
      return indent(block.lines.map(({ sign, text }) => `${sign} ${text}`).join("\n"));
  }
}

export function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
