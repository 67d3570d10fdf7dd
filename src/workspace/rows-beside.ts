import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import type { SchemaFile, SchemaSource } from "../model/schema.ts";
import type { Config } from "./config.ts";
import type { Project } from "./project.ts";
import { readText } from "./read-text.ts";

const name = "data.sql";

/** `data.sql` in the folder of the present schema, unless that file is the schema itself. */
export async function rowsBeside(
  project: Project,
  { files }: SchemaSource,
  config: Config,
): Promise<readonly SchemaFile[]> {
  const [first] = files;
  if (first === undefined) return [];
  const path = posix.join(posix.dirname(first.path), name);
  if (files.some((file) => file.path === path) || !existsSync(join(project.root, path))) return [];
  const text = await readText(project, path, "schema", config.maxFileBytes, { mayBeEmpty: true });
  return text.trim() === "" ? [] : [{ path, text, line: 1 }];
}
