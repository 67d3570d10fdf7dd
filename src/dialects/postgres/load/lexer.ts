/** What psql, not the server, would read in a script. All offsets are bytes into the UTF-8 text. */
export interface ClientParts {
  readonly commands: readonly ClientCommand[];
  readonly copies: readonly CopyData[];
  /** Just after the last semicolon that ends a statement; 0 when there is none. */
  readonly lastEnd: number;
}

/** A backslash command at the start of a statement. */
export interface ClientCommand {
  /** Without the backslash: `connect`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The rows after `COPY … FROM stdin;`. */
export interface CopyData {
  /** Just after the statement's semicolon. */
  readonly statementEnd: number;
  readonly start: number;
  readonly end: number;
  /** Past the line `\.`. */
  readonly after: number;
}

const code = (character: string): number => character.charCodeAt(0);
const NEWLINE = code("\n");
const QUOTE = code("'");
const DOUBLE = code('"');
const BACKSLASH = code("\\");
const DOLLAR = code("$");
const DASH = code("-");
const SLASH = code("/");
const STAR = code("*");
const SEMICOLON = code(";");
const OPEN = code("(");
const CLOSE = code(")");

/** Follows psql's own lexer: its states are quotes, dollar quotes, comments and parentheses. */
export function findClientParts(text: Uint8Array): ClientParts {
  const commands: ClientCommand[] = [];
  const copies: CopyData[] = [];
  let depth = 0;
  let words: string[] = [];
  let started = false;
  let copyEnd: number | undefined;
  let lastEnd = 0;
  let at = 0;
  while (at < text.length) {
    const byte = text[at] as number;
    if (byte === NEWLINE && copyEnd !== undefined) {
      const data = copyData(text, at + 1, copyEnd);
      copies.push(data);
      copyEnd = undefined;
      at = data.after;
    } else if (isSpace(byte)) {
      at += 1;
    } else if (byte === DASH && text[at + 1] === DASH) {
      at = lineEnd(text, at);
    } else if (byte === SLASH && text[at + 1] === STAR) {
      at = skipComment(text, at);
    } else if (byte === BACKSLASH && !started) {
      const end = lineEnd(text, at);
      commands.push({ name: wordAt(text, at + 1), start: at, end });
      at = end;
    } else if (byte === SEMICOLON && depth === 0) {
      at += 1;
      lastEnd = at;
      if (words[0] === "copy" && words.at(-2) === "from" && words.at(-1) === "stdin") copyEnd = at;
      words = [];
      started = false;
    } else {
      started = true;
      if (byte === QUOTE) at = skipQuoted(text, at, QUOTE, false);
      else if (byte === DOUBLE) at = skipQuoted(text, at, DOUBLE, false);
      else if (byte === DOLLAR) at = skipDollar(text, at);
      else if (isWordByte(byte)) {
        const start = at;
        while (at < text.length && isWordPart(text[at] as number)) at += 1;
        if (text[at] === QUOTE && at - start === 1 && (byte | 32) === code("e")) at = skipQuoted(text, at, QUOTE, true);
        else if (words.length === 0 || words[0] === "copy") remember(words, text, start, at);
      } else {
        if (byte === OPEN) depth += 1;
        if (byte === CLOSE && depth > 0) depth -= 1;
        at += 1;
      }
    }
  }
  return { commands, copies, lastEnd };
}

/** The offset of the first byte at or after `at` that is neither blank nor comment. */
export function skipBlank(text: Uint8Array, at: number): number {
  let here = at;
  while (here < text.length) {
    const byte = text[here] as number;
    if (isSpace(byte)) here += 1;
    else if (byte === DASH && text[here + 1] === DASH) here = lineEnd(text, here);
    else if (byte === SLASH && text[here + 1] === STAR) here = skipComment(text, here);
    else break;
  }
  return here;
}

/** The word that starts at an offset, in lower case; empty when there is none. */
export function wordAt(text: Uint8Array, at: number): string {
  let end = at;
  if (!isWordByte(text[end] ?? 0)) return String.fromCharCode(text[end] ?? 32).trim();
  while (end < text.length && isWordPart(text[end] as number)) end += 1;
  return Buffer.from(text.subarray(at, end)).toString("utf8").toLowerCase();
}

/** `FROM stdin` may be followed by options: the two words stay the last that are remembered. */
function remember(words: string[], text: Uint8Array, start: number, end: number): void {
  if (words.at(-2) === "from" && words.at(-1) === "stdin") return;
  words.push(end - start > 6 ? "…" : Buffer.from(text.subarray(start, end)).toString("latin1").toLowerCase());
}

function copyData(text: Uint8Array, start: number, statementEnd: number): CopyData {
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const last = text[end - 1] === code("\r") ? end - 1 : end;
    if (last - at === 2 && text[at] === BACKSLASH && text[at + 1] === code(".")) {
      return { statementEnd, start, end: at, after: end };
    }
    at = end + 1;
  }
  return { statementEnd, start, end: text.length, after: text.length };
}

function lineEnd(text: Uint8Array, at: number): number {
  const end = text.indexOf(NEWLINE, at);
  return end < 0 ? text.length : end;
}

function skipComment(text: Uint8Array, at: number): number {
  let depth = 1;
  let here = at + 2;
  while (here < text.length && depth > 0) {
    if (text[here] === SLASH && text[here + 1] === STAR) {
      depth += 1;
      here += 2;
    } else if (text[here] === STAR && text[here + 1] === SLASH) {
      depth -= 1;
      here += 2;
    } else here += 1;
  }
  return here;
}

/** Past the closing quote; a doubled quote ends one string and starts the next, which comes to the same. */
function skipQuoted(text: Uint8Array, at: number, quote: number, escapes: boolean): number {
  for (let here = at + 1; here < text.length; here += 1) {
    if (escapes && text[here] === BACKSLASH) here += 1;
    else if (text[here] === quote) {
      if (!escapes || text[here + 1] !== quote) return here + 1;
      here += 1;
    }
  }
  return text.length;
}

function skipDollar(text: Uint8Array, at: number): number {
  let end = at + 1;
  if (isWordByte(text[end] ?? 0)) while (isWordPart(text[end] ?? 0) && text[end] !== DOLLAR) end += 1;
  if (text[end] !== DOLLAR) return at + 1;
  const tag = Buffer.from(text.subarray(at, end + 1));
  const close = Buffer.from(text.buffer, text.byteOffset, text.byteLength).indexOf(tag, end + 1);
  return close < 0 ? text.length : close + tag.length;
}

function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

function isWordByte(byte: number): boolean {
  return byte >= 128 || byte === code("_") || ((byte | 32) >= code("a") && (byte | 32) <= code("z"));
}

function isWordPart(byte: number): boolean {
  return isWordByte(byte) || byte === DOLLAR || (byte >= code("0") && byte <= code("9"));
}
