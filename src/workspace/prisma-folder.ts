import { statSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "./project.ts";
import { inside, look } from "./scan.ts";

const ending = ".prisma";

export function isPrisma(path: string): boolean {
  return path.endsWith(ending);
}

/** The files of a Prisma schema that is spread over a folder and those in it; undefined when the path is no such folder. */
export async function prismaFiles(project: Project, path: string): Promise<string[] | undefined> {
  if (!statSync(join(project.root, path), { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const found: string[] = [];
  const waiting = [path];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const folder = await look(project, at);
    const here = at;
    found.push(...(folder?.files ?? []).filter(isPrisma).map((name) => inside(here, name)));
    waiting.push(...(folder?.folders ?? []).map((name) => inside(here, name)));
  }
  return found.length === 0 ? undefined : found.sort();
}
