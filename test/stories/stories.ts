import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scripts } from "../../src/model/generated.ts";
import { type Outcome, runWorkflow } from "../../src/run.ts";

const folder = join(import.meta.dirname, "../../examples/stories");

export const storyNames: readonly string[] = readdirSync(folder).sort();

export interface Story {
  /** The present schema, and the rows in it. */
  readonly schema: string;
  readonly rows: string;
  /** What the data must be after the migration: a query, and its rows in the order of their first value. */
  readonly expected: { readonly query: string; readonly rows: readonly (readonly string[])[] };
  readonly outcome: Outcome;
  readonly scripts: Scripts;
}

/** The program run on a copy of the story's project, with nothing but the path of its spec. */
export async function runStory(name: string): Promise<Story> {
  const project = mkdtempSync(join(tmpdir(), "story-"));
  const read = (path: string): string => readFileSync(join(project, path), "utf8");
  try {
    cpSync(join(folder, name), project, { recursive: true });
    const [id = ""] = readdirSync(join(project, "specs/data"));
    const outcome = await runWorkflow({ root: project, spec: `specs/data/${id}/spec.md` });
    return {
      schema: read("db/schema_v1.sql"),
      rows: read("db/rows.sql"),
      expected: JSON.parse(read("expected.json")) as Story["expected"],
      outcome,
      scripts: outcome.generated.scripts,
    };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
