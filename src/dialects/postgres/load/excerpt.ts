import type { ParsedStatement } from "./parser.ts";

const LENGTH = 60;

/** Rows or secrets may stand anywhere in these: people see no more than the verb. */
const VERB_ONLY: Readonly<Record<string, string>> = {
  AlterForeignServerStmt: "ALTER SERVER …",
  AlterUserMappingStmt: "ALTER USER MAPPING …",
  AlterFdwStmt: "ALTER FOREIGN DATA WRAPPER …",
  AlterRoleStmt: "ALTER ROLE …",
  CallStmt: "CALL …",
  CreateFdwStmt: "CREATE FOREIGN DATA WRAPPER …",
  CreateForeignTableStmt: "CREATE FOREIGN TABLE …",
  CreateForeignServerStmt: "CREATE SERVER …",
  CreateSubscriptionStmt: "CREATE SUBSCRIPTION …",
  CreateUserMappingStmt: "CREATE USER MAPPING …",
  DoStmt: "DO …",
  ExecuteStmt: "EXECUTE …",
  MergeStmt: "MERGE …",
  PrepareStmt: "PREPARE …",
  SelectStmt: "SELECT …",
  TruncateStmt: "TRUNCATE …",
};

const ROW_VERBS: Readonly<Record<string, string>> = {
  CopyStmt: "COPY",
  DeleteStmt: "DELETE FROM",
  InsertStmt: "INSERT INTO",
  UpdateStmt: "UPDATE",
};

/** A statement for people: its start, or its verb and table when the rest may hold values. */
export function excerptOf({ kind, node }: ParsedStatement, sql: string): string {
  const alone = VERB_ONLY[kind];
  if (alone) return alone;
  if (kind === "AlterTableStmt" && JSON.stringify(node.cmds ?? []).includes("GenericOptions")) return "ALTER TABLE …";
  const verb = ROW_VERBS[kind];
  if (verb) {
    const { schemaname, relname } = (node.relation ?? {}) as { schemaname?: string; relname?: string };
    return `${verb} ${schemaname ? `${schemaname}.` : ""}${relname ?? ""} …`;
  }
  return shorten(sql);
}

/** What such a statement makes or changes holds passwords. */
const SECRET_OBJECTS: ReadonlySet<string> = new Set(["foreign", "group", "role", "server", "subscription", "user"]);

/** True for the start of a statement that may hold passwords. */
export function isAboutSecrets(text: string): boolean {
  const [, second = ""] = text.trimStart().split(/\s+/, 2);
  return SECRET_OBJECTS.has(second.toLowerCase());
}

/** The start of a text that does not parse; only the first word when that announces rows or passwords. */
export function excerptOfBroken(text: string): string {
  const [first = "", second = ""] = text.trimStart().split(/\s+/, 2);
  if (isAboutSecrets(text)) return shorten(`${first.slice(0, 12)} ${second} …`);
  return ["create", "alter", "drop", "comment", "grant", "revoke", "set"].includes(first.toLowerCase())
    ? shorten(text)
    : shorten(`${first.slice(0, 12)} …`);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= LENGTH ? line : `${letters.slice(0, LENGTH).join("")} …`;
}
