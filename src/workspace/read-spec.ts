import { basename, posix } from "node:path";
import { Failure } from "../model/failure.ts";
import type { Config } from "./config.ts";
import { liesUnder, type Project, pathInside } from "./project.ts";
import { readText } from "./read-text.ts";

/** The text of a spec, with its clean path and the id that its folder gives it. Fails with exit code 2. */
export async function readSpec(
  project: Project,
  path: string,
  config: Config,
): Promise<{ readonly id: string; readonly path: string; readonly text: string }> {
  const clean = await pathInside(project, path);
  if (!liesUnder(clean, "specs") || clean === "specs") throw Failure.misuse("specOutside", { path: clean });
  const text = await readText(project, clean, "spec", config.maxFileBytes);
  if (!clean.toLowerCase().endsWith(".md")) throw Failure.misuse("specNotMarkdown", { path: clean });
  const id = basename(posix.dirname(clean));
  if (!/^[a-z0-9_-]{3,64}$/.test(id)) throw Failure.misuse("specId", { id, path: clean });
  return { id, path: clean, text };
}
