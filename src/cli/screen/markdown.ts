import type { Block, Look } from "./block.ts";

/** Markdown for an agent's conversation. */
export const markdown: Look = (blocks) => `${blocks.map(show).join("\n\n")}\n`;

function show(block: Block): string {
  switch (block.kind) {
    case "headline":
      return `## ${block.tone === "good" ? "✅" : "❌"} ${escaped(block.text)}`;
    case "facts":
      return block.rows.map(([label, value]) => `- **${label}:** ${escaped(value)}`).join("\n");
    case "heading":
      return `### ${escaped(block.text)}`;
    case "list":
      return block.items.map((item) => `- ${escaped(item)}`).join("\n");
    case "yaml":
      return `${fence(block.text)}yaml migration\n${block.text.trimEnd()}\n${fence(block.text)}`;
    case "diff": {
      const text = block.lines.map(({ sign, text: line }) => `${sign}${line}`).join("\n");
      return `${fence(text)}diff\n${text}\n${fence(text)}`;
    }
    case "note":
      return escaped(block.text);
  }
}

/**
 * Names and paths keep their underscores, stars and angle brackets. An underscore inside a word is no markup in CommonMark:
 * it stays as it is, so that an agent that reads the source can take a path or command from it.
 */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*<>[\]]|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, (mark) => `\\${mark}`);
}

function fence(text: string): string {
  let marks = "```";
  while (text.includes(marks)) marks += "`";
  return marks;
}
