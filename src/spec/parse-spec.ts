import type { Root, Yaml } from "mdast";
import type { DialectName } from "../model/schema.ts";
import type { Spec } from "../model/spec.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { fencedBlocks, firstHeading } from "./blocks.ts";
import { parseMarkdown } from "./markdown.ts";
import { migrationIntent } from "./migration-block.ts";
import { prismaModel } from "./prisma-model.ts";
import { sampleBlocks, sqlModel } from "./sql-model.ts";
import { tableModel } from "./table-model.ts";

/** Front matter belongs to many tools; only the form of what we read is checked. */
const frontMatterSchema = { type: "object" };

/** What a `spec.md` says. `path` is relative to the project root; errors name its lines. */
export async function parseSpec(
  file: {
    readonly id: string;
    readonly path: string;
    readonly text: string;
  },
  stated: { readonly flag?: DialectName | undefined; readonly configuration?: DialectName | undefined } = {},
): Promise<Spec> {
  const root = await parseMarkdown(file.text);
  const blocks = fencedBlocks(root);
  const front = await frontMatter(root, file.path);
  const intent = await migrationIntent(blocks, file.path);
  const { files, tables } = await tableModel(root, file.path);
  return {
    id: file.id,
    title: firstHeading(root) ?? front.title ?? file.id,
    path: file.path,
    model: [
      ...(await sqlModel(blocks, file.path, stated.flag ?? intent.dialect ?? stated.configuration)),
      ...(await prismaModel(blocks, file.path)),
      ...files,
    ],
    tables,
    samples: sampleBlocks(blocks, file.path),
    intent: front.model === undefined ? intent : { model: front.model, ...intent },
  };
}

interface FrontMatter {
  readonly title?: string;
  readonly model?: "complete" | "partial";
}

async function frontMatter(root: Root, path: string): Promise<FrontMatter> {
  const node = root.children.find((child): child is Yaml => child.type === "yaml");
  if (!node) return {};
  const line = (node.position?.start.line ?? 0) + 1;
  const value = (await readYaml({ path, text: node.value, line }, frontMatterSchema)) as
    | { title?: unknown; model?: unknown }
    | undefined;
  const title = value?.title;
  return {
    ...(typeof title === "string" && title.trim() !== "" ? { title: title.trim() } : {}),
    // Other tools have a key of this name as well.
    ...(value?.model === "complete" || value?.model === "partial" ? { model: value.model } : {}),
  };
}
