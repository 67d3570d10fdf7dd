import type { FactId } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Database } from "./database.ts";

/** A fact that servers before a version cannot hold. */
export interface Requirement {
  /** In the words of the engine. */
  readonly feature: string;
  /** Major version that brought it. */
  readonly since: number;
  readonly fact: FactId;
}

/** Major versions of the servers on which scripts run. */
export interface Versions {
  /** Scripts run there unless a requirement says otherwise. */
  readonly oldest: number;
  requirements(schema: Schema): readonly Requirement[];
  of(db: Database): Promise<number>;
}
