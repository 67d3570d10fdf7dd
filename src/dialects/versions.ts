import type { Requirement } from "../model/requirement.ts";
import type { Schema } from "../model/schema.ts";
import type { Database } from "./database.ts";

/** Major versions of the servers on which scripts run. */
export interface Versions {
  /** Scripts run there unless a requirement says otherwise. */
  readonly oldest: number;
  requirements(schema: Schema): readonly Requirement[];
  of(db: Database): Promise<number>;
}
