import type { SchemaSource } from "../../../model/schema.ts";
import { keywordOf, type Token } from "./lexer.ts";
import { type Statement, statementsOf } from "./statement.ts";

/** What a statement says that no other database system reads. */
function signsIn({ tokens }: Statement): readonly string[] {
  const words = tokens.map(keywordOf);
  const has = (...wanted: readonly string[]): boolean =>
    words.some((word, at) => word === wanted[0] && wanted.every((each, n) => words[at + n] === each));
  const isTable = words[0] === "CREATE" && words.slice(1, 3).includes("TABLE");
  const found: string[] = [];
  if (words[0] === "PRAGMA") found.push("PRAGMA");
  if (words[0] !== "CREATE") return found;
  if (words[1] === "VIRTUAL") found.push("CREATE VIRTUAL TABLE");
  if (isTable && has("AUTOINCREMENT")) found.push("AUTOINCREMENT");
  if (isTable && has("WITHOUT", "ROWID")) found.push("WITHOUT ROWID");
  if (isTable && isStrict(tokens)) found.push("STRICT");
  if (words.slice(1, 3).includes("TRIGGER") && has("BEGIN")) found.push("CREATE TRIGGER … BEGIN");
  return found;
}

function isStrict(tokens: readonly Token[]): boolean {
  const last = keywordOf(tokens.at(-1));
  const before = tokens.at(-2)?.text;
  return last === "STRICT" && (before === ")" || before === ",");
}

/** Each sign once, in the order of the text. */
export function signsOf(source: SchemaSource): readonly string[] {
  return [...new Set(source.files.flatMap(statementsOf).flatMap(signsIn))];
}
