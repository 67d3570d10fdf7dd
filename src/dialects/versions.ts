import type { Requirement } from "../model/requirement.ts";
import type { Schema } from "../model/schema.ts";
import type { Database } from "./database.ts";

/** Versions of the database system on which scripts run, as numbers that grow. */
export interface Versions {
  /** For people: `PostgreSQL 15`. */
  server(version: number): string;
  /** Scripts run there unless a requirement says otherwise. */
  readonly oldest: number;
  /** The newest one that is known. */
  readonly newest: number;
  requirements(schema: Schema): readonly Requirement[];
  of(db: Database): Promise<number>;
}
