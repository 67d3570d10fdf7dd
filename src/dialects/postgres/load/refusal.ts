import type { FailureCause } from "../../../locales/en/failures/load.ts";
import { Failure } from "../../../model/failure.ts";
import type { DatabaseError } from "../../database.ts";
import type { Statement } from "./statement.ts";

const CAUSES: Readonly<Record<string, FailureCause>> = {
  "0A000": "unsupported",
  "25001": "unsupported",
  "3F000": "missingSchema",
  "42601": "syntax",
  "42703": "missingColumn",
  "42704": "unknownType",
  "42883": "missingFunction",
  "42P01": "missingObject",
  "42P06": "duplicate",
  "42P07": "duplicate",
  "42701": "duplicate",
  "42710": "duplicate",
  "42723": "duplicate",
  "58P01": "missingExtension",
};

/** Turns an engine's refusal into a failure that names the place and what to do, and no data value. */
export function refusalOf(statement: Statement, error: DatabaseError, offset = 0): Failure {
  const code = error.code ?? "";
  return Failure.work(
    "statementFailed",
    {
      engine: "PostgreSQL",
      shell: "psql",
      path: statement.file.path,
      writtenBy: statement.file.writtenBy,
      line: statement.line + linesBefore(statement.sql, error, offset),
      start: statement.start,
      message: withoutValues(statement, error),
      code,
      cause: causeOf(statement, error),
    },
    { cause: error },
  );
}

function causeOf(statement: Statement, error: DatabaseError): FailureCause {
  const code = error.code ?? "";
  if (statement.rows && !code.startsWith("42")) return "rows";
  // One code for every kind of named thing that does not exist; only the message tells a role.
  if (code === "42704" && error.message.startsWith("role ")) return "missingRole";
  return CAUSES[code] ?? (code.startsWith("23") ? "rows" : "other");
}

/** PostgreSQL quotes values in messages about data (class 22) and functions may in their own (class P0). */
function withoutValues(statement: Statement, error: DatabaseError): string {
  const code = error.code ?? "";
  if (code.startsWith("P0") && statement.rows) return "a function or trigger raised an exception";
  if (!code.startsWith("22") && !code.startsWith("P0")) return error.message;
  const quote = error.message.indexOf(': "');
  const bare = quote < 0 ? error.message : error.message.slice(0, quote);
  return statement.rows && bare.includes('"') ? "a value does not fit its column" : bare;
}

/** Lines between the statement's start and the fault, when the engine tells where that is. */
function linesBefore(sql: string, error: DatabaseError, offset: number): number {
  if (error.position === undefined) return 0;
  const inside = error.position - 1 - offset;
  if (inside < 0) return 0;
  return [...sql].slice(0, inside).filter((letter) => letter === "\n").length;
}
