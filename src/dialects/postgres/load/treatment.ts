import { type ParsedStatement, walk } from "./parser.ts";

/** What becomes of a statement when a schema is loaded. */
export type Treatment =
  | "send"
  /** Puts, changes or removes rows. */
  | "rows"
  /** The loader does the same in its own way: transactions, roles, the client's encoding. */
  | "covered"
  /** Means nothing inside one fresh database; said in a note. */
  | "leave-out";

const COVERED: ReadonlySet<string> = new Set([
  "TransactionStmt",
  "CreateRoleStmt",
  "AlterRoleStmt",
  "AlterRoleSetStmt",
  "DropRoleStmt",
  "DropOwnedStmt",
  "GrantRoleStmt",
]);

const ROWS: ReadonlySet<string> = new Set(["InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt", "TruncateStmt"]);

const LEFT_OUT: ReadonlySet<string> = new Set([
  "AlterCollationStmt",
  "AlterDatabaseRefreshCollStmt",
  "AlterDatabaseSetStmt",
  "AlterDatabaseStmt",
  "AlterSubscriptionStmt",
  "AlterSystemStmt",
  "AlterTableSpaceOptionsStmt",
  "CheckPointStmt",
  "ClusterStmt",
  "CreateSubscriptionStmt",
  "CreateTableSpaceStmt",
  "CreatedbStmt",
  "DiscardStmt",
  "DropSubscriptionStmt",
  "DropTableSpaceStmt",
  "DropdbStmt",
  "ImportForeignSchemaStmt",
  "ListenStmt",
  "LoadStmt",
  "NotifyStmt",
  "ReindexStmt",
  "UnlistenStmt",
  "VacuumStmt",
]);

/** Objects of the whole server, which a schema's database does not hold. */
const SERVER_OBJECTS: ReadonlySet<unknown> = new Set([
  "OBJECT_DATABASE",
  "OBJECT_PARAMETER_ACL",
  "OBJECT_ROLE",
  "OBJECT_TABLESPACE",
  "OBJECT_SUBSCRIPTION",
]);

/** Where a schema is loaded: a server has more than the one database. */
export type Home = "embedded" | "server";

export function treatmentOf({ kind, node }: ParsedStatement, home: Home): Treatment {
  if (home === "server" && kind === "ReassignOwnedStmt") return "leave-out";
  if (COVERED.has(kind)) return "covered";
  if (ROWS.has(kind)) return "rows";
  if (LEFT_OUT.has(kind)) return "leave-out";
  const objects = [node.objtype, node.objectType, node.renameType];
  if (objects.some((type) => SERVER_OBJECTS.has(type))) return "leave-out";
  if (kind === "CopyStmt") return node.is_from && !node.filename && !node.is_program ? "rows" : "leave-out";
  if (kind === "VariableSetStmt" && node.name === "TRANSACTION") return "covered";
  // The text is UTF-8 by now, whatever the file was written for.
  if (kind === "VariableSetStmt" && node.name === "client_encoding") return "covered";
  return "send";
}

/** True when the statement may be spelled CONCURRENTLY, which no transaction allows. */
export function isConcurrent({ kind, node }: ParsedStatement): boolean {
  if (kind === "AlterTableStmt") return JSON.stringify(node.cmds ?? []).includes('"concurrent":true');
  return node.concurrent === true;
}

/** Roles that a statement creates, mentions or becomes. */
export function rolesOf({ kind, node }: ParsedStatement): string[] {
  const roles: unknown[] = [];
  if (kind === "CreateRoleStmt") roles.push(node.role);
  if (kind === "VariableSetStmt" && (node.name === "role" || node.name === "session_authorization")) {
    walk(node.args, (part) => {
      const text = part.sval as { sval?: unknown } | undefined;
      if (text && typeof text === "object" && text.sval !== "none") roles.push(text.sval);
    });
  }
  walk(node, (part) => {
    if (part.roletype === "ROLESPEC_CSTRING") roles.push(part.rolename);
  });
  if (kind === "GrantRoleStmt") walk(node.granted_roles, (part) => roles.push(part.priv_name));
  return roles.filter((role): role is string => typeof role === "string" && role !== "");
}
