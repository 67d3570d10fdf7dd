import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { FileRole } from "../locales/figures.ts";
import { Failure } from "../model/failure.ts";
import { type Project, pathInside } from "./project.ts";

/**
 * The text of a file of the project, without a byte order mark. Fails with exit code 2 when it is missing, no ordinary
 * file, empty (unless that is allowed), larger than `maxBytes`, binary or not UTF-8.
 */
export async function readText(
  project: Project,
  path: string,
  role: FileRole,
  maxBytes: number,
  { mayBeEmpty = false } = {},
): Promise<string> {
  const clean = await pathInside(project, path);
  const bytes = await readBytes(project, clean, role, maxBytes);
  if (bytes.includes(0)) throw Failure.misuse("fileBinary", { path: clean, role });
  const text = decode(bytes);
  if (text === undefined) throw Failure.misuse("fileNotUtf8", { path: clean, role, line: firstBadLine(bytes) });
  if (!mayBeEmpty && text.trim() === "") throw Failure.misuse("fileEmpty", { path: clean, role });
  return text;
}

async function readBytes(project: Project, path: string, role: FileRole, maxBytes: number): Promise<Uint8Array> {
  // Opening a pipe for reading waits for a writer unless told not to; Windows has no such flag.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  try {
    const file = await open(join(project.root, path), flags);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw Failure.misuse("fileIsFolder", { path, role });
      if (!stat.isFile()) throw Failure.misuse("fileNotRegular", { path, role });
      if (stat.size > maxBytes) throw Failure.misuse("fileTooLarge", { path, role, size: stat.size, limit: maxBytes });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    if (code === "EISDIR") throw Failure.misuse("fileIsFolder", { path, role });
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw role === "spec" ? Failure.misuse("specMissing", { path }) : Failure.misuse("fileMissing", { path, role });
    }
    throw Failure.misuse("fileUnreadable", { path, role, reason: code }, { cause: error });
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Counted from 1. In UTF-8 a line feed is never part of another character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (decode(bytes.subarray(start, stop)) === undefined) return line;
    start = stop + 1;
  }
  return line;
}
