import type { MigrationTool, SchemaFile, SchemaOrigin, SchemaSource } from "../../model/schema.ts";
import type { Spec } from "../../model/spec.ts";
import type { Config } from "../config.ts";
import type { Project } from "../project.ts";
import type { Folder } from "../scan.ts";

/** What a detector may look at. */
export interface Sight {
  readonly project: Project;
  readonly config: Config;
  readonly spec: Spec;
  readonly flags: { readonly from?: string; readonly to?: string };
  /** Clean path of the schema that the flags or the spec call present. */
  readonly declaredFrom?: string;
  /** The folders of the project, as far as the configuration's limits go; looked at once. */
  folders(): Promise<readonly Folder[]>;
}

/** A schema that could be taken; its files are read only when it is. */
export interface Candidate {
  readonly origin: SchemaOrigin;
  /** Relative to the project root, in the order of execution. */
  readonly paths: readonly string[];
  /** Reads them where that is more than reading `paths`. */
  readonly read?: () => Promise<readonly SchemaFile[]>;
  readonly scope?: SchemaSource["scope"];
  readonly tool?: MigrationTool;
  /** Fails with exit code 2 where another is as good. Called when it is taken. */
  readonly decide?: () => void;
}

/** One place where schemas come from. Gives all that it finds, what is meant first. */
export interface Detector {
  /** For people, in `Looked for: …`. */
  readonly looksFor: string;
  to?(sight: Sight): Promise<readonly Candidate[]>;
  from?(sight: Sight, to: Candidate): Promise<readonly Candidate[]>;
}
