import type { Intent } from "./intent.ts";
import type { ModelTable, SchemaFile } from "./schema.ts";

/** What is read from `spec.md`; the rest of it is prose. */
export interface Spec {
  /** Name of the folder that holds the file: `^[a-z0-9_-]{3,64}$`. */
  readonly id: string;
  readonly title: string;
  /** Relative to the project root, with `/`. */
  readonly path: string;
  /** The fenced `sql` blocks that hold CREATE statements, each as a file of its own, and Markdown tables as such. */
  readonly model: readonly SchemaFile[];
  /** Those of `model` that are Markdown tables. */
  readonly tables: readonly ModelTable[];
  /** The fenced `sql sample` blocks: rows for the proof. */
  readonly samples: readonly SchemaFile[];
  readonly intent: Intent;
}
