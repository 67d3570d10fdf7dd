import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PGliteOptions } from "@electric-sql/pglite";

type WasmModule = NonNullable<PGliteOptions["pgliteWasmModule"]>;
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<WasmModule> };

/** The installed engine, imported and compiled. */
export interface Artifacts {
  readonly library: typeof import("@electric-sql/pglite");
  readonly wasm: WasmModule;
  readonly version: string;
}

let loading: Promise<Artifacts> | undefined;

/** Folder of the installed package's files. */
export const PACKAGE_FOLDER = fileURLToPath(new URL(".", import.meta.resolve("@electric-sql/pglite")));

/** Imports the engine and compiles it; called early, this overlaps with other work. */
export function loadArtifacts(): Promise<Artifacts> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Artifacts> {
  const [wasm, library, manifest] = await Promise.all([
    readFile(fileURLToPath(import.meta.resolve("@electric-sql/pglite/pglite.wasm"))).then((bytes) =>
      WebAssembly.compile(bytes),
    ),
    import("@electric-sql/pglite"),
    readFile(join(PACKAGE_FOLDER, "..", "package.json"), "utf8"),
  ]);
  return { library, wasm, version: (JSON.parse(manifest) as { version: string }).version };
}
