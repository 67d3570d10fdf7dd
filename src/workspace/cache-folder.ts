import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { liesUnder, type Project, pathInside } from "./project.ts";

export interface CacheFolder {
  /** Absolute. */
  readonly path: string;
  close(): Promise<void>;
}

const place = ".smartspec/cache";

/** The project's cache; where the configuration does not allow writing there, a folder that is gone after the run. */
export async function openCache(project: Project, config: Config): Promise<CacheFolder> {
  const path = await pathInside(project, place);
  if (config.allowWritesOnlyUnder.some((folder) => liesUnder(place, folder))) {
    return { path: join(project.root, path), close: async () => undefined };
  }
  const temporary = await mkdtemp(join(await realpath(tmpdir()), "smartspec-"));
  return { path: temporary, close: () => rm(temporary, { recursive: true, force: true }) };
}
