import type { Code, Nodes, Root } from "mdast";

/** A fenced code block. */
export interface Block {
  readonly lang: string;
  /** The info string after the language. */
  readonly meta: string;
  readonly text: string;
  /** Line of the file on which `text` begins, counted from 1. */
  readonly line: number;
}

/** Every fenced block, in the order of the file, inside lists and quotes too. */
export function fencedBlocks(root: Root): Block[] {
  const found: Block[] = [];
  visit(root, (node) => {
    if (node.type === "code" && node.lang) found.push(blockOf(node));
  });
  return found;
}

export function blockOf({ lang, meta, value, position }: Code): Block {
  const fence = position?.start.line ?? 0;
  return { lang: lang?.toLowerCase() ?? "", meta: meta?.trim() ?? "", text: value, line: fence + 1 };
}

/** The words of the first heading of level 1. */
export function firstHeading(root: Root): string | undefined {
  let title: string | undefined;
  visit(root, (node) => {
    if (title === undefined && node.type === "heading" && node.depth === 1) title = words(node).trim();
  });
  return title === "" ? undefined : title;
}

/** The text of a node, without its marks. */
export function words(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return "children" in node ? node.children.map(words).join("") : "";
}

/** Every node of a tree, in the order of the file. */
export function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ("children" in node) for (const child of node.children) visit(child, see);
}
