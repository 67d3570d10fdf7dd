import { mayNameOldNames, writtenOldName } from "../../rename_marks.ts";
import type { WrittenRenaming } from "../../workbench.ts";
import type { LineCounter } from "./line_counter.ts";
import { type ParsedStatement, tokensOf, walk } from "./parser.ts";

/** What a comment may stand by. */
interface Place {
  /** Bytes into the text, of its first token. */
  readonly start: number;
  readonly table: WrittenRenaming["table"];
  readonly column?: string;
}

/** Comments that name what a table or column was called: behind it on its line, or alone before it. */
export function renameComments(
  text: string,
  statements: readonly ParsedStatement[],
  path: string,
  lines: LineCounter,
): readonly WrittenRenaming[] {
  if (!mayNameOldNames(text)) return [];
  const tokens = tokensOf(text);
  const isComment = (at: number): boolean => tokens[at]?.tokenName.endsWith("_COMMENT") === true;
  const places = statements.flatMap(placesOf);
  const lineOf = tokens.map(({ start }) => lines.at(start));
  return tokens.flatMap((token, at) => {
    const old = isComment(at) ? oldName(token.text) : undefined;
    if (old === undefined) return [];
    const line = lineOf[at] ?? 0;
    const before = lastIndex(at - 1, (other) => !isComment(other));
    const after = tokens.findIndex((_, other) => other > at && !isComment(other));
    const isBehind = before >= 0 && lineOf[before] === line;
    const found = isBehind
      ? places.filter(({ start }) => start < token.start && lines.at(start) === line).at(-1)
      : places.find(({ start }) => start === tokens[after]?.start);
    if (found === undefined) return [{ old, path, line }];
    const { table, column } = found;
    return [{ old, path, line, table, ...(column === undefined ? {} : { column }) }];
  });

  function lastIndex(from: number, fits: (at: number) => boolean): number {
    for (let at = from; at >= 0; at -= 1) if (fits(at)) return at;
    return -1;
  }

  function placesOf({ kind, node, start }: ParsedStatement): readonly Place[] {
    const relation = node["relation"] as { schemaname?: string; relname?: string } | undefined;
    if (kind !== "CreateStmt" || relation?.relname === undefined) return [];
    const table: Place["table"] = [relation.schemaname ?? "public", relation.relname];
    const columns: Place[] = [];
    walk(node["tableElts"], (part) => {
      const { colname, location } = (part["ColumnDef"] ?? {}) as { colname?: string; location?: number };
      if (colname !== undefined) columns.push({ start: location ?? 0, table, column: colname });
    });
    const first = tokens.findIndex((token, at) => token.start >= start && !isComment(at));
    return [{ start: tokens[first]?.start ?? start, table }, ...columns];
  }
}

/** The name that a comment gives, its parts as the catalog spells them; undefined for any other comment. */
function oldName(comment: string): readonly string[] | undefined {
  const name = writtenOldName(comment);
  if (name === undefined) return undefined;
  const parts: string[] = [];
  try {
    for (const { text: part } of tokensOf(name)) if (part !== ".") parts.push(identifier(part));
  } catch {
    return undefined;
  }
  return parts.length === 0 || parts.length > 3 ? undefined : parts;
}

function identifier(token: string): string {
  return token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token.toLowerCase();
}
