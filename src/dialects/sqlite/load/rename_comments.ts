import type { SchemaFile } from "../../../model/schema.ts";
import { mayNameOldNames, writtenOldName } from "../../rename_marks.ts";
import type { WrittenRenaming } from "../../workbench.ts";
import { home } from "../names.ts";
import { createdTable } from "./created_table.ts";
import { commentsOf, itemsOf, keywordOf, nameOf, type Token, tokensOf } from "./lexer.ts";

/** What a comment may stand by. */
interface Place {
  readonly start: number;
  readonly table: WrittenRenaming["table"];
  readonly column?: string;
}

/** Comments that name what a table or column was called: behind it on its line, or alone before it. */
export function renameComments(file: SchemaFile): readonly WrittenRenaming[] {
  const { text, path } = file;
  if (!mayNameOldNames(text)) return [];
  const tokens = tokensOf(text);
  const places = placesIn(tokens);
  const lineOf = (at: number): number => file.line + text.slice(0, at).split("\n").length - 1;
  return commentsOf(text).flatMap((comment) => {
    const old = oldName(comment.text);
    if (old === undefined) return [];
    const line = lineOf(comment.start);
    const before = tokens.filter(({ end }) => end <= comment.start).at(-1);
    const after = tokens.find(({ start }) => start >= comment.end);
    const found =
      before !== undefined && lineOf(before.start) === line
        ? places.filter(({ start }) => start < comment.start && lineOf(start) === line).at(-1)
        : places.find(({ start }) => start === after?.start);
    if (found === undefined) return [{ old, path, line }];
    const { table, column } = found;
    return [{ old, path, line, table, ...(column === undefined ? {} : { column }) }];
  });
}

/** Tables with their columns, by where they begin. */
function placesIn(tokens: readonly Token[]): readonly Place[] {
  return tokens.flatMap((token, at): readonly Place[] => {
    const isFirst = at === 0 || tokens[at - 1]?.text === ";";
    const name = isFirst && keywordOf(token) === "CREATE" ? createdTable(tokens.slice(at, at + 8)) : undefined;
    if (name === undefined || keywordOf(tokens[at + 1]) !== "TABLE") return [];
    const table: Place["table"] = [home, name];
    const open = tokens.findIndex(({ text }, n) => n > at && text === "(");
    const columns = itemsOf(tokens.slice(open + 1)).flatMap(([first]): readonly Place[] =>
      first === undefined ? [] : [{ start: first.start, table, column: nameOf(first) }],
    );
    return [{ start: token.start, table }, ...columns];
  });
}

/** The name that a comment gives; undefined for any other comment. */
function oldName(comment: string): readonly string[] | undefined {
  const name = writtenOldName(comment);
  if (name === undefined) return undefined;
  const parts = tokensOf(name).filter(({ text }) => text !== ".");
  return parts.length === 0 || parts.length > 2 ? undefined : parts.map(nameOf);
}
