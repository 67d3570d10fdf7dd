import { lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { Failure } from "../model/failure.ts";
import type { Config } from "./config.ts";
import type { OutputFile } from "./migrations/convention.ts";
import { cleanPath, liesUnder, type Project, pathInside } from "./project.ts";
import { type Chance, newRunId } from "./run-id.ts";

export interface Publication {
  /** Folder that takes the run folder, clean and allowed. */
  readonly parent: string;
  /** Texts of the run folder by file name; they may speak of the run id. */
  readonly render: (runId: string) => Readonly<Record<string, string>>;
  /** Files outside the run folder. */
  readonly saved: readonly OutputFile[];
}

/** The folder that takes run folders: `--out`, else the configuration. Fails with exit code 2 when it is not allowed. */
export async function outputParent(project: Project, config: Config, out: string | undefined): Promise<string> {
  const path = await pathInside(project, cleanPath(out ?? config.out));
  const allowed = [".spec/reports", ...config.allowWritesOnlyUnder];
  if (!allowed.some((folder) => liesUnder(path, folder))) throw Failure.misuse("writeForbidden", { path, allowed });
  return path;
}

/** Writes a run: all of it, or nothing at all. Returns its id. An existing folder or file is never overwritten. */
export async function publish(project: Project, publication: Publication, chance: Chance): Promise<string> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const parent = join(project.root, publication.parent);
    await makeFolder(parent, undo);
    const { runId, draft } = await openDraft(parent, chance);
    undo.push(() => rm(draft, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(publication.render(runId))) await writeFile(join(draft, name), text);
    // New files first: a list that names them must not be there without them.
    for (const file of publication.saved.toSorted((a, b) => Number(isList(a)) - Number(isList(b)))) {
      const target = join(project.root, file.path);
      await makeFolder(dirname(target), undo);
      if (file.extends !== undefined) await extend(target, file, file.extends, undo);
      else {
        await writeNew(target, file.path, file.text);
        undo.push(() => rm(target));
      }
    }
    // Last, because it is the one thing that cannot be half done.
    await rename(draft, join(parent, runId));
    return runId;
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw asFailure(error, publication.parent);
  }
}

/** A hidden folder that becomes the run folder; while it is there nobody else takes the same run id. */
async function openDraft(parent: string, chance: Chance): Promise<{ runId: string; draft: string }> {
  for (;;) {
    const runId = newRunId(chance);
    const draft = join(parent, `.${runId}.part`);
    try {
      await mkdir(draft);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw error;
    }
    if (!(await exists(join(parent, runId)))) return { runId, draft };
    await rmdir(draft);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** On the way back a folder goes only if nobody else has put something into it. */
async function makeFolder(path: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  const made: string[] = [];
  for (let folder = path; folder.length >= first.length; folder = dirname(folder)) made.unshift(folder);
  undo.push(...made.map((folder) => () => rmdir(folder)));
}

function isList(file: OutputFile): boolean {
  return file.extends !== undefined;
}

/** A list of migrations becomes longer, in one move; a list that somebody else has changed meanwhile stays. */
async function extend(target: string, { path, text }: OutputFile, before: string, undo: (() => Promise<unknown>)[]) {
  const stands = (await readFile(target, "utf8")).replace(/^\ufeff/, "");
  if (stands !== before) throw Failure.work("saveCollision", { path });
  await replaceText(target, text);
  undo.push(() => replaceText(target, before));
}

async function replaceText(target: string, text: string): Promise<void> {
  const draft = `${target}.part`;
  await writeFile(draft, text, { flag: "wx" });
  await rename(draft, target);
}

async function writeNew(target: string, path: string, text: string): Promise<void> {
  try {
    await writeFile(target, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw Failure.work("saveCollision", { path });
    throw asFailure(error, posix.dirname(path));
  }
}

/** Errors of the operating system in words; others are ours and stay as they are. */
function asFailure(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof Failure || typeof code !== "string") return error;
  return Failure.work("writeFailed", { path, reason: code }, { cause: error });
}

/** Adds a file to a run folder, under the first free number: `verification-1.json`. Returns its path. */
export async function publishBeside(
  project: Project,
  folder: string,
  name: string,
  ending: string,
  text: string,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = `${folder}/${name}-${number}.${ending}`;
    try {
      await writeFile(join(project.root, path), text, { flag: "wx" });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw asFailure(error, folder);
    }
  }
}
