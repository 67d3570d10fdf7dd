import { promises } from "node:fs";
import { join, sep } from "node:path";
import { Errors, listFiles, readBlob, resolveRef } from "isomorphic-git";
import { Failure } from "../model/failure.ts";
import type { Project } from "./project.ts";
import { findRepository, type Repository } from "./repository.ts";

/**
 * The text of a file in the last commit, read from the object store of the repository that the project belongs to; undefined
 * when nothing is committed under that path. Fails with exit code 2 when the store cannot be read, or a pack is larger than
 * `maxBytes`.
 */
export async function committedText(project: Project, path: string, maxBytes: number): Promise<string | undefined> {
  const repository = await findRepository(project.root);
  if (repository === undefined) return undefined;
  const { own, common, prefix } = repository;
  const fs = { promises: readerOf(repository) };
  const filepath = prefix === "" ? path : `${prefix}/${path}`;
  try {
    // A repository above may have nothing to do with the project: it counts where it knows the file.
    if (prefix !== "" && !(await listFiles({ fs, dir: own, gitdir: own })).includes(filepath)) return undefined;
    await refuseLargePacks(join(common, "objects", "pack"), path, maxBytes);
    const oid = await headOf(repository, fs);
    const { blob } = await readBlob({ fs, dir: own, gitdir: common, oid, filepath });
    return new TextDecoder("utf-8", { fatal: true }).decode(blob);
  } catch (error) {
    if (error instanceof Errors.NotFoundError) return undefined;
    if (error instanceof Failure) throw error;
    throw Failure.misuse("historyUnreadable", { path }, { cause: error });
  }
}

/** HEAD is a working tree's own, the branch that it names is common. */
async function headOf({ own, common }: Repository, fs: { promises: ReturnType<typeof readerOf> }): Promise<string> {
  if (own === common) return resolveRef({ fs, dir: own, gitdir: own, ref: "HEAD" });
  const ref = await resolveRef({ fs, dir: own, gitdir: own, ref: "HEAD", depth: 2 });
  return resolveRef({ fs, dir: own, gitdir: common, ref });
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

/** The history is read, never written, and nothing else is: a link in the repository that leads out of it is not followed. */
function readerOf({ own, common }: Repository) {
  return {
    async readFile(path: string, options?: Parameters<typeof promises.readFile>[1]) {
      const target = await promises.realpath(path);
      if (![own, common].some((folder) => target.startsWith(`${folder}${sep}`)))
        throw Object.assign(new Error("outside"), { code: "ENOENT" });
      return promises.readFile(target, options);
    },
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
}
