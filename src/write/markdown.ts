/** Text inside a table cell or a sentence: nothing in it is read as Markdown or ends the line. */
export function plain(text: string): string {
  return oneLine(text).replace(/[\\|`*_[\]<>~&]/g, (char) => `\\${char}`);
}

/** A name or expression in code style, whatever it holds. */
export function code(text: string): string {
  const line = oneLine(text).replaceAll("|", "\\|");
  let fence = "`";
  while (line.includes(fence)) fence += "`";
  return fence === "`" ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** A fenced block that the text cannot end. */
export function block(language: string, text: string): string {
  let fence = "```";
  while (text.includes(fence)) fence += "`";
  return `${fence}${language}\n${text}\n${fence}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function oneLine(text: string): string {
  return [...text].map((char) => (char < " " || char === "\u007f" ? " " : char)).join("");
}
