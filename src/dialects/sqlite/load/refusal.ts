import type { FailureCause } from "../../../locales/en/failures/load.ts";
import { Failure } from "../../../model/failure.ts";
import type { DatabaseError } from "../../database.ts";
import type { Statement } from "./statement.ts";

const causes: Readonly<Record<string, FailureCause>> = {
  "42601": "syntax",
  "42703": "missingColumn",
  "42P01": "missingObject",
  "42704": "missingObject",
  "42883": "missingFunction",
  "42P07": "duplicate",
  "42701": "duplicate",
};

/** Turns the engine's refusal into a failure that names the place and what to do. Its words hold no data value. */
export function refusalOf(statement: Statement, error: DatabaseError): Failure {
  const code = error.code ?? "";
  return Failure.work(
    "statementFailed",
    {
      engine: "SQLite",
      shell: "sqlite3",
      path: statement.file.path,
      writtenBy: statement.file.writtenBy,
      line: statement.line,
      start: statement.start,
      message: error.message,
      code: "",
      cause: statement.rows && !code.startsWith("42") ? "rows" : (causes[code] ?? "other"),
    },
    { cause: error },
  );
}
