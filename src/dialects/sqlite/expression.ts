import { DatabaseError } from "../database.ts";
import type { ExaminedExpression, ExaminedQuery } from "../dialect.ts";
import { WasmDatabase } from "./engine/wasm_database.ts";
import { hasComment, itemsOf, keywordOf, nameOf, type Token, tokensOf } from "./load/lexer.ts";
import { home } from "./names.ts";

/** Words with which a statement begins that changes rows. */
const acting: ReadonlySet<string> = new Set(["INSERT", "UPDATE", "DELETE", "REPLACE"]);

/** True when the engine reads the text as one statement, whatever the names in it stand for. */
async function isRead(sql: string): Promise<boolean> {
  const db = await WasmDatabase.open();
  try {
    await db.query(`EXPLAIN ${sql}`);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return !/syntax error|incomplete input|unrecognized token/.test(error.message);
  } finally {
    await db.close();
  }
}

function calls(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, at) =>
    token.type === "word" && tokens[at + 1]?.text === "(" ? [token.text.toLowerCase()] : [],
  );
}

/** Names that stand where a query names what it reads. */
function tablesIn(tokens: readonly Token[]): readonly (readonly string[])[] {
  const names: string[] = [];
  tokens.forEach((token, at) => {
    if (!["FROM", "JOIN"].includes(keywordOf(token) ?? "")) return;
    const next = tokens[at + 1];
    if (next !== undefined && (next.type === "word" || next.type === "name")) names.push(nameOf(next));
  });
  return [...new Set(names)].map((name) => [home, name]);
}

function isBalanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { text } of tokens) {
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** One expression without a comment, so that it ends where it seems to end; queries, and tables before columns, only when allowed. */
export async function examineExpression(
  text: string,
  { queries }: { readonly queries: boolean },
): Promise<ExaminedExpression> {
  const refused = (refusal: ExaminedExpression["refusal"]): ExaminedExpression => ({ refusal, tables: [], calls: [] });
  if (hasComment(text)) return refused("comment");
  const tokens = tokensOf(text);
  if (tokens.some((token) => token.text === ";") || !isBalanced(tokens)) return refused("several");
  if (itemsOf(tokens).length !== 1) return refused(tokens.length === 0 ? "syntax" : "several");
  const words = tokens.map(keywordOf);
  if (!queries && words.some((word) => word === "SELECT" || word === "VALUES")) return refused("query");
  if (!queries && tokens.some(({ text }) => text === ".")) return refused("qualified");
  if (!(await isRead(`SELECT (\n${text}\n)`))) return refused("syntax");
  return { refusal: undefined, tables: tablesIn(tokens), calls: calls(tokens) };
}

/** One query without a comment that changes nothing. */
export async function examineQuery(text: string, { named }: { readonly named: boolean }): Promise<ExaminedQuery> {
  const refused = (refusal: ExaminedQuery["refusal"]): ExaminedQuery => ({ refusal, tables: [], columns: [] });
  if (hasComment(text)) return refused("comment");
  const all = tokensOf(text);
  const tokens = all.at(-1)?.text === ";" ? all.slice(0, -1) : all;
  if (tokens.some((token) => token.text === ";") || !isBalanced(tokens)) return refused("several");
  const first = keywordOf(tokens[0]) ?? "";
  if (!["SELECT", "WITH", "VALUES"].includes(first)) return refused("query");
  if (first === "WITH" && tokens.some((token) => acting.has(keywordOf(token) ?? ""))) return refused("query");
  if (!(await isRead(text))) return refused("syntax");
  const columns = named ? outputs(tokens) : [];
  return columns === undefined ? refused("unnamed") : { refusal: undefined, tables: tablesIn(tokens), columns };
}

/** Names of what a query gives; undefined where one has none, or a star hides them. */
function outputs(tokens: readonly Token[]): readonly string[] | undefined {
  const start = topLevel(tokens, (word) => word === "SELECT");
  if (start < 0) return undefined;
  const rest = tokens.slice(start + 1);
  const skipped = ["DISTINCT", "ALL"].includes(keywordOf(rest[0]) ?? "") ? rest.slice(1) : rest;
  const end = topLevel(skipped, (word) => word === "FROM" || word === "WHERE" || word === "UNION");
  const names = itemsOf(end < 0 ? skipped : skipped.slice(0, end)).map((item) => {
    const last = item.at(-1);
    const before = item.at(-2);
    const isNamed = keywordOf(before) === "AS" || item.length === 1 || before?.text === ".";
    return isNamed && last !== undefined && (last.type === "word" || last.type === "name") ? nameOf(last) : undefined;
  });
  const known = names.flatMap((name) => name ?? []);
  return known.length === names.length && known.length > 0 ? known : undefined;
}

function topLevel(tokens: readonly Token[], fits: (word: string | undefined) => boolean): number {
  let depth = 0;
  return tokens.findIndex((token) => {
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    return depth === 0 && fits(keywordOf(token));
  });
}
