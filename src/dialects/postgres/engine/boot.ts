import type { PGliteOptions } from "@electric-sql/pglite";
import { Failure } from "../../../model/failure.ts";
import type { Database } from "../../database.ts";
import { type Artifacts, loadArtifacts } from "./artifacts.ts";
import { type ExtensionSet, findExtensions } from "./extensions.ts";
import { dropImage, type Image, imageName, readImage, writeImage } from "./image.ts";
import { DATA_FOLDER, MemoryFiles } from "./memory-files.ts";
import { PGliteDatabase } from "./pglite-database.ts";

export interface BootRequest {
  /** Absolute; the initialised data directory is kept in its `engine/`. */
  readonly cacheDir: string;
  /** SQL names of the extensions that `CREATE EXTENSION` must find. */
  readonly extensions: Iterable<string>;
}

const INITDB = ["--wal-segsize=1", "--no-data-checksums"];

const SETTINGS = [
  "fsync=off",
  "full_page_writes=off",
  "synchronous_commit=off",
  "autovacuum=off",
  "shared_buffers=32MB",
  "max_wal_size=64MB",
  "wal_level=minimal",
  "max_wal_senders=0",
  // One session, and room for the locks of thousands of tables in one transaction.
  "max_connections=8",
  "autovacuum_worker_slots=1",
  "max_locks_per_transaction=8192",
  "jit=off",
  "timezone=UTC",
];

/**
 * Starts an empty PostgreSQL inside this process, in UTC, as superuser `postgres`.
 * @throws Failure `extensionMissing`, `engineFailed`.
 */
export async function bootEngine(request: BootRequest): Promise<Database> {
  const [artifacts, extensions, stored] = await Promise.all([
    loadArtifacts(),
    findExtensions(request.extensions),
    loadArtifacts().then((loaded) => readImage(request.cacheDir, nameFor(loaded))),
  ]);
  if (stored) {
    try {
      return await start(artifacts, stored, extensions);
    } catch {
      await dropImage(request.cacheDir, nameFor(artifacts));
    }
  }
  try {
    await writeImage(request.cacheDir, nameFor(artifacts), await makeImage(artifacts));
    // Read back or made anew: an engine takes the bytes of its image, so one image serves one engine.
    const image = (await readImage(request.cacheDir, nameFor(artifacts))) ?? (await makeImage(artifacts));
    return await start(artifacts, image, extensions);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw Failure.work(
      "engineFailed",
      { reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
}

function nameFor(artifacts: Artifacts): string {
  return imageName(artifacts.version, { INITDB, SETTINGS, shape: 1 });
}

async function start(artifacts: Artifacts, image: Image, extensions: ExtensionSet): Promise<Database> {
  const pg = await create(artifacts, {
    fs: new MemoryFiles(image, extensions.files),
    extensions: extensions.bundles,
    // No cluster is initialised here; given so that its module is not loaded.
    initdbWasmModule: artifacts.wasm,
  });
  const wire = artifacts.library.protocol.serialize;
  const nameless = new PGliteDatabase(pg, wire, "PGlite");
  const [row] = await nameless.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  return new PGliteDatabase(pg, wire, `PGlite ${artifacts.version} (PostgreSQL ${row?.version ?? "?"})`);
}

async function makeImage(artifacts: Artifacts): Promise<Image> {
  const files = new MemoryFiles(undefined, []);
  const pg = await create(artifacts, { fs: files, initDbStartParams: INITDB, postgresqlconf: SETTINGS });
  let image: Image | undefined;
  files.whenStopped = (stopped) => {
    image = stopped;
  };
  const db = new PGliteDatabase(pg, artifacts.library.protocol.serialize, "PGlite");
  await db.run("CHECKPOINT");
  const [log] = await db.query<{ segment: string }>("SELECT pg_walfile_name(pg_current_wal_lsn()) AS segment");
  const others = await db.query<{ oid: number }>("SELECT oid FROM pg_database WHERE datname <> current_database()");
  await pg.close();
  if (!image) throw new Error("The engine stopped without its files.");
  return trim(image, log?.segment ?? "", others);
}

/** Leaves out what an engine that serves one database never reads: templates, free space maps, spare log segments. */
function trim(image: Image, segment: string, databases: readonly { oid: number }[]): Image {
  const gone = databases.map(({ oid }) => `${DATA_FOLDER}/base/${oid}`);
  const log = `${DATA_FOLDER}/pg_wal/`;
  // The shutdown's own record may begin the next segment.
  const next = Number.parseInt(segment.slice(-2), 16) + 1;
  const lastSegment = segment.slice(0, -2) + next.toString(16).toUpperCase().padStart(2, "0");
  return {
    folders: image.folders.filter((path) => !gone.includes(path)),
    files: image.files.filter(
      ({ path }) =>
        !gone.some((folder) => path.startsWith(`${folder}/`)) &&
        !path.endsWith("_fsm") &&
        !(path.startsWith(log) && !path.slice(log.length).includes("/") && path.slice(log.length) > lastSegment),
    ),
  };
}

async function create(artifacts: Artifacts, options: PGliteOptions) {
  // Array types are read and written by `values.ts`; the engine's own look-up costs a third of the boot.
  class Engine extends artifacts.library.PGlite {
    override async _initArrayTypes(): Promise<void> {}
  }
  const pg = new Engine({ ...options, pgliteWasmModule: artifacts.wasm });
  await pg.waitReady;
  return pg;
}
