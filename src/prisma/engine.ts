import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A file of a Prisma schema, as the engine takes it. */
export interface PrismaFile {
  readonly path: string;
  readonly content: string;
}

interface SchemaEngine {
  diff(wish: object): Promise<{ readonly stdout: string | null }>;
}

type Bindings = {
  readonly SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<SchemaEngine> };
  readonly __wbg_set_wasm: (exports: object) => void;
};

declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, () => void> } }>;
};

const bindings = "@prisma/schema-engine-wasm/schema_engine_bg";
let engine: Promise<SchemaEngine> | undefined;

/** The SQL that makes an empty PostgreSQL database what the files say. Throws what the engine throws. */
export async function scriptOf(files: readonly PrismaFile[]): Promise<string> {
  engine ??= start();
  const { stdout } = await (await engine).diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

async function start(): Promise<SchemaEngine> {
  const path = createRequire(import.meta.url).resolve(bindings);
  const own = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as Bindings;
  const bytes = await readFile(join(dirname(path), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": own });
  own.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return own.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
}

/** The engine looks at a database before it begins. It gets one that is empty and takes everything; nothing is behind it. */
const connection = {
  provider: "postgres",
  adapterName: "nothing",
  errorRegistry: {},
  queryRaw: async () => ok({ columnTypes: [], columnNames: [], rows: [] }),
  executeRaw: async () => ok(0),
  executeScript: async () => ok(undefined),
  dispose: async () => ok(undefined),
  getConnectionInfo: () => ok({ schemaName: "public", supportsRelationJoins: true }),
};

const adapter = {
  provider: "postgres",
  adapterName: "nothing",
  errorRegistry: {},
  connect: async () => ok(connection),
  connectToShadowDb: async () => ok(connection),
};

interface Result<T> {
  readonly ok: true;
  readonly value: T;
  map<U>(change: (value: T) => U): Result<U>;
  flatMap<U>(change: (value: T) => Result<U>): Result<U>;
}

function ok<T>(value: T): Result<T> {
  return { ok: true, value, map: (change) => ok(change(value)), flatMap: (change) => change(value) };
}
