import { hasSqlDetails } from "libpg-query";
import { Failure } from "../../../model/failure.ts";
import type { Finding } from "../../../model/finding.ts";
import { message } from "../../../model/message.ts";
import type { SchemaFile, SchemaSource } from "../../../model/schema.ts";
import type { CreatedName, WrittenRenaming } from "../../workbench.ts";
import { isShell } from "../engine/extensions.ts";
import { excerptOf, excerptOfBroken, isAboutSecrets } from "./excerpt.ts";
import { type CopyData, findClientParts, skipBlank, wordAt } from "./lexer.ts";
import { LineCounter } from "./line_counter.ts";
import { loadParser, type ParsedStatement, parseStatements, tokensOf } from "./parser.ts";
import { renameComments } from "./rename_comments.ts";
import { FRESH_SESSION, type PreparedSource, type Statement } from "./statement.ts";
import { type Home, isConcurrent, rolesOf, treatmentOf } from "./treatment.ts";

/** psql commands without which the rest of the file means something else. */
const INDISPENSABLE: ReadonlySet<string> = new Set([
  "copy",
  "elif",
  "else",
  "endif",
  "gexec",
  "i",
  "if",
  "include",
  "include_relative",
  "ir",
]);

/** psql commands that pg_dump writes, or that only change what psql prints. */
const HARMLESS: ReadonlySet<string> = new Set([
  ".",
  "echo",
  "encoding",
  "pset",
  "qecho",
  "restrict",
  "set",
  "timing",
  "unrestrict",
  "warn",
]);

/** What a dump of rows alone holds beside them. */
const MERE: ReadonlySet<string> = new Set(["VariableSetStmt", "SelectStmt", "TransactionStmt"]);

interface Draft {
  readonly statements: Statement[];
  readonly extensions: Set<string>;
  readonly roles: Set<string>;
  readonly creates: CreatedName[];
  readonly renames: WrittenRenaming[];
  readonly notes: Finding[];
  readonly home: Home;
  publicIsGone: boolean;
  shaping: PreparedSource["shaping"];
}

/**
 * Splits a schema's text into statements and looks through them; touches no engine, so that it overlaps with a boot.
 * @throws Failure `schemaSyntax`, `clientCommand`.
 */
export async function prepare(source: SchemaSource, home: Home = "embedded"): Promise<PreparedSource> {
  await loadParser();
  const draft: Draft = {
    statements: [],
    extensions: new Set(),
    roles: new Set(),
    creates: [],
    renames: [],
    notes: [],
    home,
    publicIsGone: false,
    shaping: undefined,
  };
  for (const file of source.files) {
    if (draft.statements.length > 0) draft.statements.push(...freshSession(file));
    prepareFile(file, draft);
  }
  // A server has the real ones.
  if (home === "embedded") draft.notes.push(...shellNotes(draft.extensions));
  return {
    source,
    statements: draft.statements,
    extensions: [...draft.extensions],
    roles: [...draft.roles].sort(),
    creates: draft.creates,
    renames: draft.renames,
    shaping: draft.shaping,
    notes: draft.notes,
    rowStatements: rowStatements(draft.statements),
  };
}

function rowStatements(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file, rows } of statements) if (rows) counts.set(file.path, (counts.get(file.path) ?? 0) + 1);
  return counts;
}

/** Each file starts in a session of its own: pg_dump leaves an empty search_path behind. */
function freshSession(file: SchemaFile): Statement[] {
  return FRESH_SESSION.map((sql) => ({ file, line: file.line, sql, start: sql, rows: false }));
}

function prepareFile(file: SchemaFile, draft: Draft): void {
  const bytes = Buffer.from(file.text);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes.fill(" ", 0, 3);
  const client = findClientParts(bytes);
  const lines = new LineCounter(bytes, file.line);
  for (const command of client.commands) {
    const params = { path: file.path, line: lines.at(command.start), command: `\\${command.name}` };
    if (INDISPENSABLE.has(command.name)) throw Failure.work("clientCommand", params);
    if (!HARMLESS.has(command.name)) {
      draft.notes.push({ severity: "info", advice: message("findings", "clientCommandLeftOut", params), facts: [] });
    }
  }
  const copies = new Map(client.copies.map((copy) => [copy.statementEnd, copy]));
  const rowBytes = client.copies.map((copy) => Uint8Array.from(bytes.subarray(copy.start, copy.end)));
  for (const { start, end } of client.commands) blank(bytes, start, end);
  for (const copy of client.copies) blank(bytes, copy.start, copy.after);

  const data = new Map(client.copies.map((copy: CopyData, index) => [copy.statementEnd, rowBytes[index]]));
  const statements = parse(bytes, file, lines);
  const counter = new LineCounter(bytes, file.line);
  draft.renames.push(...renameComments(bytes.toString("utf8"), statements, file.path, counter));
  for (const parsed of statements) {
    const start = skipBlank(bytes, parsed.start);
    // The statement ends before its semicolon, which may follow blanks.
    const copy = parsed.kind === "CopyStmt" ? copies.get(skipBlank(bytes, parsed.end) + 1) : undefined;
    const rows = copy && data.get(copy.statementEnd);
    take(parsed, bytes.toString("utf8", start, parsed.end), { file, line: lines.at(start), rows }, draft);
  }
}

function take(
  parsed: ParsedStatement,
  sql: string,
  at: { file: SchemaFile; line: number; rows: Uint8Array | undefined },
  draft: Draft,
): void {
  const { kind, node } = parsed;
  for (const role of rolesOf(parsed)) draft.roles.add(role);
  if (kind === "CreateExtensionStmt") draft.extensions.add(String(node.extname));
  const created = createdBy(kind, node);
  if (created !== undefined) draft.creates.push(created);
  if (kind === "DropStmt" && node.removeType === "OBJECT_SCHEMA") draft.publicIsGone ||= sql.includes("public");
  if (!MERE.has(kind) && treatmentOf(parsed, draft.home) !== "rows")
    draft.shaping ??= { path: at.file.path, line: at.line };
  const treatment = isOwnPublicSchema(parsed, draft) ? "covered" : treatmentOf(parsed, draft.home);
  if (treatment === "covered") return;
  const start = excerptOf(parsed, sql);
  if (treatment === "leave-out") {
    const params = { path: at.file.path, line: at.line, start };
    draft.notes.push({ severity: "info", advice: message("findings", "statementLeftOut", params), facts: [] });
    return;
  }
  draft.statements.push({
    file: at.file,
    line: at.line,
    sql: isConcurrent(parsed) ? withoutConcurrently(sql) : sql,
    start,
    rows: treatment === "rows",
    ...(kind === "CopyStmt" ? { data: at.rows ?? new Uint8Array() } : {}),
  });
}

/** The relation or type that a statement makes, as PostgreSQL's parser names it. */
function createdBy(kind: string, node: Record<string, unknown>): CreatedName | undefined {
  if (kind === "CreateForeignTableStmt")
    return createdBy("CreateStmt", (node["base"] ?? {}) as Record<string, unknown>);
  const place = { CreateStmt: "relation", ViewStmt: "view", CreateTableAsStmt: "into", CreateSeqStmt: "sequence" }[
    kind
  ];
  if (place !== undefined) {
    const holder = (place === "into" ? (node["into"] as { rel?: unknown })?.rel : node[place]) as RangeVar | undefined;
    return { class: "relation", path: [holder?.schemaname ?? "public", holder?.relname ?? ""] };
  }
  const list = { CreateEnumStmt: node["typeName"], CreateDomainStmt: node["domainname"] }[kind] as NameList | undefined;
  if (list === undefined) return undefined;
  const names = list.map((part) => part.String?.sval ?? "");
  return { class: "type", path: [names.at(-2) ?? "public", names.at(-1) ?? ""] };
}

interface RangeVar {
  readonly schemaname?: string;
  readonly relname?: string;
}

type NameList = readonly { readonly String?: { readonly sval?: string } }[];

function shellNotes(extensions: ReadonlySet<string>): Finding[] {
  return [...extensions]
    .filter(isShell)
    .map((name) => ({ severity: "info", advice: message("findings", "extensionShell", { name }), facts: [] }));
}

/** `pg_dump -n public` creates the schema that every new database has. */
function isOwnPublicSchema({ kind, node }: ParsedStatement, draft: Draft): boolean {
  return kind === "CreateSchemaStmt" && node.schemaname === "public" && !node.schemaElts && !draft.publicIsGone;
}

function parse(bytes: Buffer, file: SchemaFile, lines: LineCounter): ParsedStatement[] {
  const text = bytes.toString("utf8");
  try {
    return parseStatements(text);
  } catch (error) {
    if (!hasSqlDetails(error)) throw error;
    const before = [...text].slice(0, error.sqlDetails?.cursorPosition ?? 0).join("");
    const offset = Buffer.byteLength(before);
    const start = skipBlank(bytes, statementStart(bytes, offset));
    const excerpt = excerptOfBroken(bytes.toString("utf8", start, Math.min(bytes.length, start + 400)));
    const params = { path: file.path, writtenBy: file.writtenBy, line: lines.at(offset), start: excerpt };
    const ddl =
      ["create", "alter", "drop"].includes(wordAt(bytes, start)) &&
      !isAboutSecrets(bytes.toString("utf8", start, offset));
    // The word at the fault may be a value.
    throw Failure.work("schemaSyntax", { ...params, message: ddl ? error.message : "syntax error" }, { cause: error });
  }
}

/** Just after the last semicolon at which psql would have ended a statement before `offset`. */
function statementStart(bytes: Buffer, offset: number): number {
  return findClientParts(bytes.subarray(0, offset)).lastEnd;
}

function withoutConcurrently(sql: string): string {
  const bytes = Buffer.from(sql);
  for (const token of tokensOf(sql)) {
    if (token.keywordName !== "NO_KEYWORD" && token.text.toLowerCase() === "concurrently") {
      blank(bytes, token.start, token.end);
    }
  }
  return bytes.toString("utf8");
}

/** Blanks out, byte by byte, so that every offset and line stays. */
function blank(bytes: Buffer, start: number, end: number): void {
  for (let at = start; at < end; at += 1) if (bytes[at] !== 10) bytes[at] = 32;
}
