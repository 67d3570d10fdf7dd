import { Failure } from "../model/failure.ts";
import type { Alternative } from "../model/run.ts";
import type { SchemaFile, SchemaSource } from "../model/schema.ts";
import type { Spec } from "../model/spec.ts";
import { prismaSql } from "../prisma/prisma-sql.ts";
import type { Config } from "./config.ts";
import { committedFile } from "./detect/committed-file.ts";
import type { Candidate, Detector, Sight } from "./detect/detector.ts";
import { flags } from "./detect/flags.ts";
import { migrationBlock } from "./detect/migration-block.ts";
import { migrations } from "./detect/migrations.ts";
import { schemaFile } from "./detect/schema-file.ts";
import { specModel } from "./detect/spec-model.ts";
import { versionedFiles } from "./detect/versioned-files.ts";
import { isPrisma, prismaFiles } from "./prisma-folder.ts";
import { cleanPath, type Project } from "./project.ts";
import { readText } from "./read-text.ts";
import { type Folder, inside, scan } from "./scan.ts";

export interface Located {
  readonly from: SchemaSource;
  readonly to: SchemaSource;
  /** What could have been taken as well. */
  readonly alternatives: readonly Alternative[];
}

const emptyDatabase: Candidate = { origin: "empty", paths: [] };

/** The first that finds something is taken. */
const detectors: readonly Detector[] = [
  flags,
  migrationBlock,
  specModel,
  versionedFiles,
  migrations,
  schemaFile,
  committedFile,
];

/** The two schemas of a run. No `from` anywhere is an empty database; no `to` anywhere fails with exit code 2. */
export async function locate(
  project: Project,
  spec: Spec,
  given: Sight["flags"],
  config: Config,
  /** Paths of files that are looked past. */
  without: ReadonlySet<string> = new Set(),
): Promise<Located> {
  const declared = given.from ?? spec.intent.from;
  const declaredFrom = declared === undefined ? {} : { declaredFrom: cleanPath(declared) };
  let seen: Promise<readonly Folder[]> | undefined;
  const folders = () => {
    seen ??= scan(project, config.maxFiles).then((all) => all.map((folder) => leavingOut(folder, without)));
    return seen;
  };
  const sight: Sight = { project, spec, flags: given, config, folders, ...declaredFrom };

  const [to, ...otherTo] = await ask((detector) => detector.to?.(sight));
  if (!to) {
    const lookedFor = detectors.filter((detector) => detector.to).map(({ looksFor }) => looksFor);
    throw Failure.misuse("nothingWanted", { lookedFor });
  }
  const [from = emptyDatabase, ...otherFrom] = await ask((detector) => detector.from?.(sight, to));
  const taken = [from, to].map(({ paths }) => paths.join());
  const others = (role: Alternative["role"], found: readonly Candidate[]) =>
    found
      .filter(({ paths }) => !taken.includes(paths.join()))
      .map(({ origin, paths }): Alternative => ({ role, origin, paths }));
  return {
    from: await source("from", from, sight),
    to: await source("to", to, sight),
    alternatives: [...others("from", otherFrom), ...others("to", otherTo)],
  };
}

function leavingOut(folder: Folder, paths: ReadonlySet<string>): Folder {
  return paths.size === 0
    ? folder
    : { ...folder, files: folder.files.filter((name) => !paths.has(inside(folder.path, name))) };
}

/** All that the detectors find, the one to take first. What only an alternative stumbles over does not matter. */
async function ask(find: (detector: Detector) => Promise<readonly Candidate[]> | undefined): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const detector of detectors) {
    try {
      const candidates = (await find(detector)) ?? [];
      if (found.length === 0) candidates[0]?.decide?.();
      found.push(...candidates);
    } catch (error) {
      if (found.length === 0 || !(error instanceof Failure)) throw error;
    }
  }
  return found;
}

async function source(role: "from" | "to", taken: Candidate, { project, config }: Sight): Promise<SchemaSource> {
  const paths = (
    await Promise.all(taken.paths.map(async (path) => (await prismaFiles(project, path)) ?? [path]))
  ).flat();
  if (paths.length > config.maxFiles)
    throw Failure.misuse("tooManyFiles", { folder: taken.paths.join(), count: paths.length, limit: config.maxFiles });
  const found = taken.read
    ? await taken.read()
    : await Promise.all(paths.map((path) => read(project, path, role, config)));
  const files = found.some(({ path }) => isPrisma(path)) ? await prismaSql(found, taken.paths[0]) : found;
  const { origin, scope, tool } = taken;
  return { role, origin, files, ...(scope ? { scope } : {}), ...(tool ? { tool } : {}) };
}

/** An empty file is an empty database as the present schema; as the wanted one it would take everything away, and is refused. */
async function read(project: Project, path: string, role: "from" | "to", config: Config): Promise<SchemaFile> {
  const mayBeEmpty = role === "from";
  return { path, text: await readText(project, path, "schema", config.maxFileBytes, { mayBeEmpty }), line: 1 };
}
