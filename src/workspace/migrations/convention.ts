import type { MigrationTool } from "../../model/schema.ts";
import type { Config } from "../config.ts";
import type { Project } from "../project.ts";
import type { Folder } from "../scan.ts";

/** Where a project keeps its migrations, and how. */
export interface Migrations {
  readonly tool: MigrationTool;
  /** Relative to the project root. */
  readonly path: string;
  /** Present where the tool's own configuration names the folder. */
  readonly isNamed?: true;
  /** Paths of the ways there, in the order of execution. */
  readonly ups: readonly string[];
  /** SQL files whose names do not say when they run. */
  readonly unplaced: readonly string[];
  /** The text of one of `ups` without its way back, line for line. */
  wayThere(text: string): string;
  /** The files that a new migration becomes. */
  next(migration: NewMigration): readonly OutputFile[] | Promise<readonly OutputFile[]>;
}

export interface NewMigration {
  readonly specId: string;
  readonly now: Date;
  readonly scripts: Scripts;
}

export interface Scripts {
  readonly migration: string;
  readonly rollback: string;
  /** Both for a tool that always opens a transaction and ends it, its own entry included. */
  readonly joined: { readonly migration: string; readonly rollback: string };
  /** Statements that fail when the migration was not run. */
  readonly verify: string;
}

/** A file that a run writes. */
export interface OutputFile {
  readonly role: string;
  /** Relative to the project root. */
  readonly path: string;
  readonly text: string;
  /** The text that is there, of which `text` is the continuation; the file must not be there when absent. */
  readonly extends?: string;
}

/** How one tool keeps migrations. Asked for every folder of the project. */
export type Convention = (
  folder: Folder,
  at: { readonly project: Project; readonly config: Config },
) => Promise<Migrations | undefined>;
