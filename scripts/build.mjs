// Bundles the program: one small start-up file, everything else split into chunks that load when they are needed.
// With a folder as argument the bundle goes there, without types: tests run what users run.
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const folder = process.argv[2];
const dist = resolve(root, folder ?? "dist");
rmSync(dist, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: { "cli/main": "src/cli/main.ts", index: "src/index.ts" },
  outdir: dist,
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Three load WebAssembly from beside their own files; pg is for a run on a server only.
  external: [
    "pg",
    "@electric-sql/pglite",
    "@electric-sql/pglite/*",
    "@electric-sql/pglite-*",
    "@prisma/schema-engine-wasm",
    "@prisma/schema-engine-wasm/*",
    "libpg-query",
    "node-sqlite3-wasm",
    "libpg-query/*",
  ],
  // Some bundled CommonJS packages call `require` for Node's own modules.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  legalComments: "none",
  logLevel: "warning",
});
chmodSync(join(dist, "cli", "main.js"), 0o755);

if (folder === undefined) {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status, error } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
  });
  if (error) throw error;
  process.exitCode = status ?? 1;
}
