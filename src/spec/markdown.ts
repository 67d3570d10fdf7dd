import type { Root } from "mdast";

/** Markdown as a tree: CommonMark, GFM and YAML front matter. The parser loads when it is first needed. */
export async function parseMarkdown(text: string): Promise<Root> {
  const [{ unified }, { default: parse }, { default: gfm }, { default: frontmatter }] = await Promise.all([
    import("unified"),
    import("remark-parse"),
    import("remark-gfm"),
    import("remark-frontmatter"),
  ]);
  return unified().use(parse).use(gfm).use(frontmatter, ["yaml"]).parse(text);
}
