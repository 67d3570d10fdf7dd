import type { SchemaFile } from "../model/schema.ts";
import { prismaSql } from "../prisma/prisma-sql.ts";
import type { Block } from "./blocks.ts";

/** The `prisma` blocks, which are one schema together, as SQL. Fails when Prisma refuses them. */
export async function prismaModel(blocks: readonly Block[], path: string): Promise<SchemaFile[]> {
  const own = blocks.filter(({ lang }) => lang === "prisma");
  if (own.length === 0) return [];
  // One file, in which each block stands on the lines that it has in the spec.
  const lines: string[] = [];
  for (const { text, line } of own) {
    while (lines.length < line - 1) lines.push("");
    lines.push(...text.split("\n"));
  }
  return prismaSql([{ path, text: lines.join("\n"), line: 1 }]);
}
