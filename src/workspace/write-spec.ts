import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../model/failure.ts";
import { type Project, pathInside } from "./project.ts";

/** Puts another text into a spec that is still as it was read; whole, or not at all. */
export async function writeSpec(
  project: Project,
  change: { readonly path: string; readonly before: string; readonly after: string },
): Promise<void> {
  const target = join(project.root, await pathInside(project, change.path));
  const draft = join(dirname(target), `.${basename(target)}.part`);
  try {
    const present = await readFile(target, "utf8");
    const mark = present.startsWith("\ufeff") ? "\ufeff" : "";
    if (present !== `${mark}${change.before}`) throw Failure.work("specChanged", { path: change.path });
    const { mode } = await stat(target);
    await writeFile(draft, `${mark}${change.after}`, { flag: "wx", mode });
    await rename(draft, target).catch(async (error: unknown) => {
      await rm(draft, { force: true });
      throw error;
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof Failure || typeof code !== "string") throw error;
    throw Failure.work("writeFailed", { path: change.path, reason: code }, { cause: error });
  }
}
