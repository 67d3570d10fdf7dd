import { loadModule, type ParseResult, parseSync, type ScanToken, scanSync } from "libpg-query";

type RawStatement = NonNullable<ParseResult["stmts"]>[number];

/** A node of PostgreSQL's parse tree: its type, and its fields. */
export interface ParsedStatement {
  readonly kind: string;
  readonly node: Readonly<Record<string, unknown>>;
  /** Bytes into the text; without the semicolon. */
  readonly start: number;
  readonly end: number;
}

let loading: Promise<void> | undefined;

/** Loads PostgreSQL's parser; called early, this overlaps with other work. */
export function loadParser(): Promise<void> {
  loading ??= loadModule();
  return loading;
}

/**
 * Splits a text with PostgreSQL's own parser, which must be loaded.
 * @throws SqlError with `sqlDetails.cursorPosition`: characters counted from 0.
 */
export function parseStatements(text: string): ParsedStatement[] {
  if (text.trim() === "") return [];
  const size = Buffer.byteLength(text);
  return (parseSync(text).stmts ?? []).map((raw: RawStatement) => {
    const [kind, node] = Object.entries(raw.stmt ?? {})[0] ?? ["", {}];
    const start = raw.stmt_location ?? 0;
    return { kind, node: node as Record<string, unknown>, start, end: raw.stmt_len ? start + raw.stmt_len : size };
  });
}

/** Tokens of one statement; their offsets are bytes. */
export function tokensOf(sql: string): readonly ScanToken[] {
  return scanSync(sql).tokens;
}

/** Calls `visit` for every object in a tree, at any depth. */
export function walk(tree: unknown, visit: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(tree)) {
    for (const item of tree) walk(item, visit);
  } else if (typeof tree === "object" && tree !== null) {
    visit(tree as Record<string, unknown>);
    for (const value of Object.values(tree)) if (typeof value === "object") walk(value, visit);
  }
}
