import { Failure } from "../model/failure.ts";
import type { DialectName, SchemaFile } from "../model/schema.ts";
import type { Block } from "./blocks.ts";

/** Statements of the parser's tree that create without being named Create…Stmt. */
const creating = new Set(["IndexStmt", "ViewStmt", "DefineStmt", "CompositeTypeStmt", "RuleStmt"]);

/**
 * The blocks that hold CREATE statements, each as a file of its own; blocks with none are prose. What another database
 * system reads is told by its first word, and is its own engine's to judge. Fails with exit code 1
 * when a block begins like a definition and PostgreSQL's parser cannot read it.
 */
export async function sqlModel(
  blocks: readonly Block[],
  path: string,
  dialect: DialectName = "postgres",
): Promise<SchemaFile[]> {
  const candidates = blocks.filter((block) => block.lang === "sql" && !isSample(block));
  if (candidates.length === 0) return [];
  const { loadModule, parseSync, scanSync, hasSqlDetails } = await import("libpg-query");
  await loadModule();

  const files: SchemaFile[] = [];
  for (const { text, line } of candidates) {
    if (dialect !== "postgres") {
      // Its quotes may be none of PostgreSQL's; before the first parenthesis only a name stands.
      if (beginsWithCreate(text.split("(")[0] ?? "", scanSync)) files.push({ path, text, line });
      continue;
    }
    try {
      const statements = parseSync(text).stmts ?? [];
      if (statements.some(({ stmt }) => creates(stmt ?? {}))) files.push({ path, text, line });
    } catch (error) {
      if (!hasSqlDetails(error)) throw error;
      const details = error.sqlDetails;
      const sound = [...text].slice(0, details?.cursorPosition ?? 0).join("");
      if (!beginsWithCreate(sound, scanSync)) continue;
      const before = sound.split("\n");
      throw Failure.work("sqlBlockBroken", {
        path,
        line: line + before.length - 1,
        column: [...(before.at(-1) ?? "")].length + 1,
        reason: details?.message ?? error.message,
      });
    }
  }
  return files;
}

/** The blocks marked as samples, `sql sample`: rows for the proof. */
export function sampleBlocks(blocks: readonly Block[], path: string): SchemaFile[] {
  return blocks.filter(isSample).map(({ text, line }) => ({ path, text, line }));
}

function isSample({ lang, meta }: Block): boolean {
  return lang === "sql" && meta.split(/\s+/)[0]?.toLowerCase() === "sample";
}

function creates(statement: object): boolean {
  return Object.keys(statement).some((kind) => kind.startsWith("Create") || creating.has(kind));
}

type Scan = (sql: string) => { readonly tokens: readonly { readonly text: string; readonly tokenName: string }[] };

/** The scanner gives up at a quote that is never closed; what stands before the error is enough. */
function beginsWithCreate(sound: string, scan: Scan): boolean {
  if (sound.trim() === "") return false;
  const first = scan(sound).tokens.find(({ tokenName }) => !tokenName.includes("COMMENT"));
  return first?.text.toUpperCase() === "CREATE";
}
