import { lstat, realpath } from "node:fs/promises";
import { isAbsolute, join, posix, relative, sep, win32 } from "node:path";
import { Failure } from "../model/failure.ts";

/** The folder that everything is read from and written to. */
export interface Project {
  /** Absolute, with all links resolved. */
  readonly root: string;
}

export async function openProject(root: string): Promise<Project> {
  return { root: await realpath(root) };
}

/**
 * The path as the program goes on with it: relative to the root, with `/`, inside the project whatever links it meets.
 * Fails with exit code 2. The file itself need not exist.
 */
export async function pathInside(project: Project, path: string): Promise<string> {
  const clean = cleanPath(path);
  let reached = project.root;
  for (const part of clean.split("/")) {
    reached = join(reached, part);
    const stat = await lstat(reached).catch(() => undefined);
    if (!stat) break;
    if (!stat.isSymbolicLink()) continue;
    // A link whose target is gone could be filled from outside at any moment.
    const target = await realpath(reached).catch(() => undefined);
    if (target === undefined || !contains(project.root, target)) throw Failure.misuse("pathEscapes", { path: clean });
    reached = target;
  }
  return clean;
}

/** The same without looking at the disk: for lists of folders. */
export function cleanPath(path: string): string {
  if (path.trim() === "") throw Failure.misuse("pathEmpty", {});
  if (hasControl(path)) throw Failure.misuse("pathControl", { path: printable(path) });
  if (isAbsolute(path) || win32.isAbsolute(path) || startsWithDrive(path))
    throw Failure.misuse("pathAbsolute", { path });
  if (path.split(/[\\/]/).includes("..")) throw Failure.misuse("pathParent", { path });
  const plain = posix.normalize(sep === "\\" ? path.replaceAll("\\", "/") : path);
  return plain.endsWith("/") ? plain.slice(0, -1) : plain;
}

/** Whether `path` is `folder` or lies under it; both clean. */
export function liesUnder(path: string, folder: string): boolean {
  return folder === "." || path === folder || path.startsWith(`${folder}/`);
}

/** Invisible characters as escapes, so that a message shows what is there. */
export function printable(text: string): string {
  return [...text].map((c) => (hasControl(c) ? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}` : c)).join("");
}

/** Control characters, and those that turn or split a line without being seen. */
function hasControl(text: string): boolean {
  return /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text);
}

/** `C:file` is relative to another drive's folder, on the one system that has drives. */
function startsWithDrive(path: string): boolean {
  return /^[a-z]:/i.test(path);
}

function contains(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
