import { promises } from "node:fs";
import { join } from "node:path";
import { Errors, readBlob, resolveRef } from "isomorphic-git";
import { Failure } from "../model/failure.ts";
import type { Project } from "./project.ts";

/**
 * The text of a file in the last commit, read from the project's own object store; undefined when nothing is committed
 * under that path. Fails with exit code 2 when the store cannot be read, or a pack is larger than `maxBytes`.
 */
export async function committedText(project: Project, path: string, maxBytes: number): Promise<string | undefined> {
  const gitdir = join(project.root, ".git");
  // A link, or a file that names another folder, leads out of the project.
  if (!(await promises.lstat(gitdir).catch(() => undefined))?.isDirectory()) return undefined;
  await refuseLargePacks(join(gitdir, "objects", "pack"), path, maxBytes);
  const at = { fs: { promises: readOnly }, dir: project.root, gitdir };
  try {
    const oid = await resolveRef({ ...at, ref: "HEAD" });
    const { blob } = await readBlob({ ...at, oid, filepath: path });
    return new TextDecoder("utf-8", { fatal: true }).decode(blob);
  } catch (error) {
    if (error instanceof Errors.NotFoundError) return undefined;
    throw Failure.misuse("historyUnreadable", { path }, { cause: error });
  }
}

async function refuseLargePacks(folder: string, path: string, limit: number): Promise<void> {
  for (const name of await promises.readdir(folder).catch(() => [])) {
    if (!name.endsWith(".pack")) continue;
    const { size } = await promises.stat(join(folder, name));
    if (size > limit) throw Failure.misuse("historyTooLarge", { path, size, limit });
  }
}

const refuse = async () => {
  throw new Error("read only");
};

/** The history is read, never written. */
const readOnly = {
  readFile: promises.readFile,
  readdir: promises.readdir,
  stat: promises.stat,
  lstat: promises.lstat,
  readlink: promises.readlink,
  writeFile: refuse,
  unlink: refuse,
  mkdir: refuse,
  rmdir: refuse,
  symlink: refuse,
};
