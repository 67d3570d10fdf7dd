import { DatabaseError } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Prepared, Workbench } from "../dialects/workbench.ts";
import type { Renaming } from "../diff/rename.ts";
import { Failure } from "../model/failure.ts";
import type { Schema } from "../model/schema.ts";
import { underNewNames } from "./under_new_names.ts";

/** The present schema as the engine has it once names have changed; all of it is undone. @throws Failure `renameRefused`. */
export async function afterRenamings<P extends Prepared>(
  declared: readonly Renaming[],
  present: Schema,
  open: Workbench<P>,
  dialect: Dialect,
): Promise<Schema> {
  if (declared.length === 0) return present;
  try {
    return await underNewNames(open.db, { renamings: declared, present, dialect }, () => dialect.introspect(open.db));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw Failure.work("renameRefused", { reason: error.message }, { cause: error });
  }
}
