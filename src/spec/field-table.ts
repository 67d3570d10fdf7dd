import type { Nodes, Root, Table } from "mdast";
import { nearest } from "../locales/nearest.ts";
import { Failure } from "../model/failure.ts";
import { words } from "./blocks.ts";
import { headings, type Meaning, sections, tableWords } from "./table-words.ts";

/** A table of the data model, as the spec writes it. */
export interface FieldTable {
  /** Name, or schema and name. */
  readonly name: readonly string[];
  /** Line of its head, counted from 1. */
  readonly line: number;
  readonly columns: readonly Meaning[];
  readonly rows: readonly FieldRow[];
}

export interface FieldRow {
  readonly line: number;
  readonly cells: ReadonlyMap<Meaning, string>;
}

/**
 * Tables with a column of names and one of types, in sections about the data model. Fails with exit code 2 where a head
 * is unknown, or nothing names the table.
 */
export function fieldTables(root: Root, path: string): readonly FieldTable[] {
  const found: FieldTable[] = [];
  let section: number | undefined;
  let heading: Nodes | undefined;
  let before: Nodes | undefined;
  const taken = new Set<Nodes>();
  for (const node of root.children) {
    if (node.type === "heading") {
      const isModel = sections.some((phrase) => words(node).toLowerCase().includes(phrase));
      if (isModel && (section === undefined || node.depth <= section)) section = node.depth;
      else if (section !== undefined && node.depth <= section) section = undefined;
      heading = section === undefined || isModel ? undefined : node;
    } else if (node.type === "table" && section !== undefined) {
      const columns = meanings(node, path);
      if (columns !== undefined) {
        const line = lineOf(node);
        const caption = before?.type === "paragraph" ? nameIn(before) : undefined;
        const named = caption !== undefined ? before : heading;
        const name = caption ?? (heading === undefined ? undefined : nameIn(heading));
        if (name === undefined || named === undefined || taken.has(named))
          throw Failure.misuse("modelTableUnnamed", { path, line });
        taken.add(named);
        found.push({ name, line, columns, rows: rowsOf(node, columns) });
      }
    }
    before = node;
  }
  return found;
}

/** What the columns tell; undefined for a table of something else. */
function meanings(table: Table, path: string): readonly Meaning[] | undefined {
  const heads = (table.children[0]?.children ?? []).map((cell) => words(cell).trim());
  const found = heads.map((head) =>
    (Object.keys(headings) as Meaning[]).find((meaning) => headings[meaning].includes(head.toLowerCase())),
  );
  if (!found.includes("name") || !found.includes("type")) return undefined;
  return found.map((meaning, at) => {
    const head = heads[at] ?? "";
    if (meaning !== undefined && (meaning === "prose" || found.indexOf(meaning) === at)) return meaning;
    const known = Object.values(headings).flat();
    const meant = meaning === undefined ? nearest(head, known) : undefined;
    const shown = Object.values(headings).flatMap(([english = "", ...others]) => [english, others.at(-1) ?? english]);
    throw Failure.misuse("modelHeadUnknown", {
      path,
      line: lineOf(table),
      head,
      known: shown,
      ...(meant === undefined ? {} : { nearest: meant }),
    });
  });
}

function rowsOf(table: Table, columns: readonly Meaning[]): readonly FieldRow[] {
  return table.children.slice(1).map((row) => ({
    line: lineOf(row),
    cells: new Map(
      columns.map((meaning, at) => [meaning, row.children[at] === undefined ? "" : words(row.children[at]).trim()]),
    ),
  }));
}

/** The name of a table in a heading or a line of its own: in code, or what is left of words such as `Table:`. */
function nameIn(node: Nodes): readonly string[] | undefined {
  const code = "children" in node ? node.children.filter((child) => child.type === "inlineCode") : [];
  const [only, another] = code;
  if (only !== undefined) return another === undefined ? identifiers(words(only)) : undefined;
  const text = (words(node).split("(")[0] ?? "").replaceAll(":", " ");
  const left = text
    .split(" ")
    .filter((word) => word !== "" && !tableWords.includes(word.toLowerCase()) && !isNumber(word));
  return left.length === 1 ? identifiers(left[0] ?? "") : undefined;
}

/** `3`, `3.1` or `3.1.` before a heading. */
function isNumber(word: string): boolean {
  return [...word].every((character) => "0123456789.".includes(character));
}

/** A name as SQL spells it: without quotes in lower case, with them as it is. Parts are divided by dots. */
export function identifiers(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const isQuoted = rest.startsWith('"');
    const end = isQuoted ? rest.indexOf('"', 1) : rest.indexOf(".");
    if (isQuoted && end < 0) return undefined;
    const part = isQuoted ? rest.slice(1, end) : (end < 0 ? rest : rest.slice(0, end)).toLowerCase();
    if (part === "" || (!isQuoted && [...part].some((character) => " \"'`();,".includes(character)))) return undefined;
    parts.push(part);
    rest = isQuoted ? rest.slice(end + 1) : end < 0 ? "" : rest.slice(end);
    if (rest === "") break;
    if (!rest.startsWith(".") || rest.length === 1) return undefined;
    rest = rest.slice(1);
  }
  return parts.length > 0 && parts.length < 3 ? parts : undefined;
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 0;
}
