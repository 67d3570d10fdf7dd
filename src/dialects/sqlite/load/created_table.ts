import { keywordOf, nameOf, type Token } from "./lexer.ts";

/** The name of the table or view that a statement makes. */
export function createdTable(tokens: readonly Token[]): string | undefined {
  if (keywordOf(tokens[0]) !== "CREATE") return undefined;
  let at = 1;
  if (["TEMP", "TEMPORARY"].includes(keywordOf(tokens[at]) ?? "")) return undefined;
  if (keywordOf(tokens[at]) === "VIRTUAL") at += 1;
  if (!["TABLE", "VIEW"].includes(keywordOf(tokens[at]) ?? "")) return undefined;
  at += 1;
  if (keywordOf(tokens[at]) === "IF") at += 3;
  if (tokens[at + 1]?.text === ".") at += 2;
  const token = tokens[at];
  return token === undefined ? undefined : nameOf(token);
}
