import { keywords } from "../keywords.ts";

/** One word, literal or sign of a SQL text; what stands between them is left out. */
export interface Token {
  /** `name`: quoted; `word`: a keyword, or a name without quotes. */
  readonly type: "word" | "name" | "string" | "number" | "variable" | "sign";
  readonly text: string;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
}

const spaces = " \t\n\f\r";
/** Signs of more than one character, the longest first. */
const signs = ["->>", "||", "<<", ">>", "<=", ">=", "==", "!=", "<>", "->"];
const closing: Readonly<Record<string, string>> = { '"': '"', "`": "`", "[": "]", "'": "'" };

/** Splits a text as SQLite's own tokenizer does. What is not closed ends with the text. */
export function tokensOf(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    const char = sql[at] ?? "";
    const end = endAt(sql, at);
    if (!spaces.includes(char) && !isComment(sql, at) && char !== "\ufeff")
      tokens.push({ type: typeOf(sql, at), text: sql.slice(at, end), start: at, end });
    at = end;
  }
  return tokens;
}

function isComment(sql: string, at: number): boolean {
  return sql.startsWith("--", at) || sql.startsWith("/*", at);
}

/** SQLite takes every character beyond ASCII for a letter. */
function isLetter(char: string): boolean {
  return /[A-Za-z_]/.test(char) || char > "\u007f";
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

function typeOf(sql: string, at: number): Token["type"] {
  const char = sql[at] ?? "";
  if (char === "'") return "string";
  if ("xX".includes(char) && sql[at + 1] === "'") return "string";
  if (char in closing) return "name";
  if (isDigit(char) || (char === "." && isDigit(sql[at + 1] ?? ""))) return "number";
  if ("?@:$#".includes(char)) return "variable";
  return isLetter(char) ? "word" : "sign";
}

function endAt(sql: string, at: number): number {
  const char = sql[at] ?? "";
  if (sql.startsWith("--", at)) return after(sql, "\n", at);
  if (sql.startsWith("/*", at)) return after(sql, "*/", at + 2);
  if ("xX".includes(char) && sql[at + 1] === "'") return after(sql, "'", at + 2);
  const close = closing[char];
  if (close !== undefined) return quotedEnd(sql, at + 1, close);
  if (isDigit(char) || (char === "." && isDigit(sql[at + 1] ?? ""))) return numberEnd(sql, at);
  if (isLetter(char)) return wordEnd(sql, at);
  if ("?@:$#".includes(char)) return wordEnd(sql, at + 1);
  return at + (signs.find((sign) => sql.startsWith(sign, at))?.length ?? 1);
}

function after(sql: string, text: string, from: number): number {
  const found = sql.indexOf(text, from);
  return found < 0 ? sql.length : found + text.length;
}

function quotedEnd(sql: string, from: number, close: string): number {
  let at = from;
  while (at < sql.length) {
    if (sql[at] !== close) at += 1;
    else if (close !== "]" && sql[at + 1] === close) at += 2;
    else return at + 1;
  }
  return at;
}

function wordEnd(sql: string, from: number): number {
  let at = from;
  while (at < sql.length && (isLetter(sql[at] ?? "") || isDigit(sql[at] ?? "") || sql[at] === "$")) at += 1;
  return at;
}

function numberEnd(sql: string, from: number): number {
  let at = from;
  while (at < sql.length) {
    const char = sql[at] ?? "";
    const isSign = "+-".includes(char) && "eE".includes(sql[at - 1] ?? "") && !/^0[xX]/.test(sql.slice(from, at));
    if (!isLetter(char) && !isDigit(char) && char !== "." && !isSign) break;
    at += 1;
  }
  return at;
}

/** The keyword that a token is, in capital letters; a quoted name is none. */
export function keywordOf(token: Token | undefined): string | undefined {
  return token?.type === "word" ? token.text.toUpperCase() : undefined;
}

/** The name that a token stands for. */
export function nameOf({ type, text }: Token): string {
  if (type !== "name" && type !== "string") return text;
  const close = text.at(-1) ?? "";
  const inner = text.slice(1, -1);
  return close === "]" ? inner : inner.replaceAll(close + close, close);
}

/** The same text for the same meaning: spaces, comments, the case of words and needless quotes are of no account. */
export function canonical(tokens: readonly Token[]): string {
  let text = "";
  let before = "";
  for (const token of tokens) {
    const word = spelled(token);
    const joins =
      text === "" ||
      [")", ",", "."].includes(word) ||
      ["(", "."].includes(before) ||
      (word === "(" && /^[a-z_]/.test(before) && !keywords.has(before.toUpperCase()));
    text += joins ? word : ` ${word}`;
    before = word;
  }
  return text;
}

function spelled(token: Token): string {
  if (token.type === "word") return token.text.toLowerCase();
  if (token.type !== "name") return token.text;
  const name = nameOf(token);
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !keywords.has(name.toUpperCase());
  return isPlain ? name.toLowerCase() : `"${name.replaceAll('"', '""')}"`;
}

/** What commas separate, up to the parenthesis that closes. */
export function itemsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (depth < 0) break;
    if (token.text === "," && depth === 0) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
}

/** True when a text holds a comment. */
export function hasComment(sql: string): boolean {
  for (let at = 0; at < sql.length; at = endAt(sql, at)) if (isComment(sql, at)) return true;
  return false;
}

/** The comments of a text, with their offsets. */
export function commentsOf(sql: string): readonly Omit<Token, "type">[] {
  const found: Omit<Token, "type">[] = [];
  for (let at = 0; at < sql.length; ) {
    const end = endAt(sql, at);
    if (isComment(sql, at)) found.push({ text: sql.slice(at, end), start: at, end });
    at = end;
  }
  return found;
}
