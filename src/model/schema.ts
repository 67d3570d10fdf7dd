import type { Fact } from "./fact.ts";

/** An object that the program does not model yet: reported, never ignored. */
export interface Uncovered {
  /** What the engine calls it, such as `policy` or `event trigger`. */
  readonly kind: string;
  /** Its qualified name, for people. */
  readonly name: string;
}

/** A schema as read back from the engine. */
export interface Schema {
  readonly dialect: DialectName;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly uncovered: readonly Uncovered[];
  /** Physical order of the columns, by table key. Not a difference; reported where it differs. */
  readonly columnOrder: ReadonlyMap<string, readonly string[]>;
  /**
   * What the engine itself says of each object, by kind and name, as JSON: for the proof alone. Only where a schema was
   * loaded whole to be proved against.
   */
  readonly described?: ReadonlyMap<string, string>;
}

export type DialectName = "postgres" | "sqlite" | "mysql";

/** Where a schema's text comes from, and why it was taken. */
export interface SchemaSource {
  readonly role: "from" | "to";
  readonly origin: SchemaOrigin;
  /** Files in the order in which they are executed. None: an empty database. */
  readonly files: readonly SchemaFile[];
  /** Tables in scope, as the spec names them; everything when absent. */
  readonly scope?: "named" | "all";
  /** Whose migrations these are. */
  readonly tool?: MigrationTool;
}

/** What runs a project's migrations; `numbered` when only the order is known. */
export type MigrationTool =
  | "dbmate"
  | "drizzle"
  | "flyway"
  | "golang-migrate"
  | "goose"
  | "graphile-migrate"
  | "liquibase"
  | "node-pg-migrate"
  | "numbered"
  | "prisma"
  | "sqitch"
  | "supabase";

export interface SchemaFile {
  /** Path relative to the project root, or `specs/…/spec.md` for a block of the spec. */
  readonly path: string;
  readonly text: string;
  /** Line of `path` on which `text` begins, counted from 1. */
  readonly line: number;
  /** Who wrote `text` for what stands in `path`; its lines are not those of `path`. */
  /** Whose SQL it is, where its datasource says so. */
  readonly dialect?: "postgres" | "sqlite";
  readonly writtenBy?: "Prisma";
}

/** A table that the spec tells by a Markdown table: what it does not tell stays as it is. */
export interface ModelTable {
  /** Schema and name. */
  readonly path: readonly [string, string];
  /** Line of its head in the spec. */
  readonly line: number;
  /** True when it says of every column whether it may be NULL. */
  readonly tellsNull: boolean;
}

export type SchemaOrigin =
  | "flag"
  | "migration-block"
  | "spec-model"
  | "versioned-file"
  | "schema-file"
  | "migrations-folder"
  | "committed-file"
  | "empty";
