import { promises } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** A git repository that a project belongs to. Absolute paths with all links resolved. */
export interface Repository {
  /** Holds HEAD and the index of this working tree. */
  readonly own: string;
  /** Holds objects and branches: the same, but for a linked working tree. */
  readonly common: string;
  /** The project's folder in the working tree, with `/`; empty for its root. */
  readonly prefix: string;
}

/** What names another folder takes one line. */
const pointerBytes = 4096;

/**
 * The repository whose working tree holds the folder: in it, or in the nearest folder above that has one. A `.git` that is a
 * file is followed only where the repository that it names points back at it, as those of git do; a link never is.
 */
export async function findRepository(root: string): Promise<Repository | undefined> {
  for (let at = root; ; at = dirname(at)) {
    const dotGit = join(at, ".git");
    const stat = await promises.lstat(dotGit).catch(() => undefined);
    if (stat !== undefined) {
      // What somebody else left in a folder above all projects is not ours.
      if (at !== root && !(await isOurs(stat.uid, root))) return undefined;
      const found = stat.isDirectory()
        ? { own: dotGit, common: dotGit }
        : stat.isFile()
          ? await followed(dotGit)
          : undefined;
      return found && { ...found, prefix: relative(at, root).split(sep).join("/") };
    }
    if (dirname(at) === at) return undefined;
  }
}

async function isOurs(owner: number, root: string): Promise<boolean> {
  return owner === process.getuid?.() || owner === (await promises.stat(root)).uid;
}

/** Where a `.git` file leads: to a linked working tree, or to a submodule. */
async function followed(dotGit: string): Promise<Omit<Repository, "prefix"> | undefined> {
  const named = await lineOf(dotGit, "gitdir: ");
  if (named === undefined) return undefined;
  const own = await real(resolve(dirname(dotGit), named));
  if (own === undefined) return undefined;
  const back = await lineOf(join(own, "gitdir"), "");
  if (back !== undefined) {
    const common = dirname(dirname(own));
    const said = await lineOf(join(own, "commondir"), "");
    const isLinked = own === join(common, "worktrees", own.slice(dirname(own).length + 1));
    const isBack = (await real(resolve(own, back))) === dotGit;
    return isLinked && isBack && said !== undefined && resolve(own, said) === common ? { own, common } : undefined;
  }
  const tree = await workTreeOf(own);
  return tree !== undefined && (await real(resolve(own, tree))) === dirname(dotGit) ? { own, common: own } : undefined;
}

/** `core.worktree` of a repository's configuration. */
async function workTreeOf(own: string): Promise<string | undefined> {
  const { getConfig } = await import("isomorphic-git");
  const config = await promises.lstat(join(own, "config")).catch(() => undefined);
  if (!config?.isFile()) return undefined;
  const value: unknown = await getConfig({ fs: { promises }, gitdir: own, path: "core.worktree" }).catch(
    () => undefined,
  );
  return typeof value === "string" ? value : undefined;
}

/** The one line of a small file, behind what it begins with. */
async function lineOf(path: string, start: string): Promise<string | undefined> {
  const stat = await promises.lstat(path).catch(() => undefined);
  if (!stat?.isFile() || stat.size > pointerBytes) return undefined;
  const text = (await promises.readFile(path, "utf8")).trimEnd();
  return text.startsWith(start) && !/[\n\0]/.test(text) && text.length > start.length
    ? text.slice(start.length)
    : undefined;
}

async function real(path: string): Promise<string | undefined> {
  return promises.realpath(path).catch(() => undefined);
}
