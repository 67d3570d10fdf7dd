import type { Finding } from "../../../model/finding.ts";
import type { SchemaFile, SchemaSource } from "../../../model/schema.ts";
import type { CreatedName, WrittenRenaming } from "../../workbench.ts";
import { keywordOf, type Token, tokensOf } from "./lexer.ts";

/** One statement of a schema's text. */
export interface Statement {
  readonly file: SchemaFile;
  /** Line of the file on which it starts. */
  readonly line: number;
  /** Without the semicolon. */
  readonly sql: string;
  readonly tokens: readonly Token[];
  /** For people: its start, or its verb when it holds rows. */
  readonly start: string;
  /** True when it puts, changes or removes rows. */
  readonly rows: boolean;
}

/** A schema's text, split and looked through; nothing has been executed yet. */
export interface PreparedSource {
  readonly source: SchemaSource;
  readonly statements: readonly Statement[];
  readonly creates: readonly CreatedName[];
  readonly renames: readonly WrittenRenaming[];
  readonly rowStatements: ReadonlyMap<string, number>;
  /** The first statement that does more than put, change or remove rows. */
  readonly shaping?: { readonly path: string; readonly line: number };
  readonly notes: readonly Finding[];
}

const rowWords: ReadonlySet<string> = new Set(["INSERT", "UPDATE", "DELETE", "REPLACE"]);

/** Splits a file where SQLite's own shell would: the semicolons of a trigger's body end no statement. */
export function statementsOf(file: SchemaFile): readonly Statement[] {
  const statements: Statement[] = [];
  let own: Token[] = [];
  let line = file.line;
  let counted = 0;
  const finish = (): void => {
    const [first] = own;
    const last = own.at(-1);
    if (first !== undefined && last !== undefined) {
      line += linesIn(file.text.slice(counted, first.start));
      counted = first.start;
      const sql = file.text.slice(first.start, last.end);
      const rows = isAboutRows(own);
      statements.push({ file, line, sql, tokens: own, start: startOf(sql, own, rows), rows });
    }
    own = [];
  };
  for (const token of tokensOf(file.text)) {
    if (token.text === ";" && !isInsideTrigger(own)) finish();
    else own.push(token);
  }
  finish();
  return statements;
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

function isInsideTrigger(tokens: readonly Token[]): boolean {
  const words = tokens.slice(0, 3).map(keywordOf);
  const at = ["TEMP", "TEMPORARY"].includes(words[1] ?? "") ? 2 : 1;
  if (words[0] !== "CREATE" || words[at] !== "TRIGGER") return false;
  const isEnd = keywordOf(tokens.at(-1)) === "END" && tokens.at(-2)?.text === ";";
  return !isEnd && tokens.some((token) => keywordOf(token) === "BEGIN");
}

function isAboutRows(tokens: readonly Token[]): boolean {
  const first = keywordOf(tokens[0]) ?? "";
  if (first === "WITH") return tokens.some((token) => rowWords.has(keywordOf(token) ?? ""));
  return rowWords.has(first);
}

const shown = 60;

function startOf(sql: string, [first, second, third]: readonly Token[], rows: boolean): string {
  if (rows) return [first, second, third].map((token) => token?.text ?? "").join(" ");
  const text = sql.split(/\s+/).join(" ");
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}
