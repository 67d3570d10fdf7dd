import { quote } from "../quote.ts";
import { itemsOf, keywordOf, nameOf, type Token } from "./lexer.ts";

/**
 * A virtual table of the name and with the columns of one whose module the engine lacks: what speaks of it, such as a
 * trigger that writes to it, works. Undefined for any other statement.
 */
export function standInFor(tokens: readonly Token[]): string | undefined {
  const using = tokens.findIndex((token) => keywordOf(token) === "USING");
  const named = tokens[using - 1];
  if (keywordOf(tokens[1]) !== "VIRTUAL" || named === undefined) return undefined;
  const open = tokens.findIndex(({ text }, at) => at > using && text === "(");
  const items = open < 0 ? [] : itemsOf(tokens.slice(open + 1));
  // An argument that sets something is no column.
  const columns = items.flatMap((item) =>
    item[0] === undefined || item.some(({ text }) => text === "=") ? [] : [nameOf(item[0])],
  );
  const list = columns.length === 0 ? ["content"] : columns;
  return `CREATE VIRTUAL TABLE ${quote(nameOf(named))} USING fts5 (${list.map(quote).join(", ")})`;
}
