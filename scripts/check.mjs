// Types, lint, format, unused code and the package's shape. Every check runs, so that one look shows all that is wrong.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "..");
const checks = [
  ["types", "typescript", "tsc", []],
  ["lint and format", "@biomejs/biome", "biome", ["ci", "--error-on-warnings"]],
  ["unused code", "knip", "knip", []],
  ["package", "publint", "publint", ["--strict"]],
];

// publint looks at what would be published.
if (!existsSync(join(root, "dist", "index.js"))) node([join(root, "scripts", "build.mjs")]);

let failed = 0;
for (const [name, ...tool] of checks) {
  process.stdout.write(`\n# ${name}\n`);
  if (node(binary(...tool)) !== 0) failed += 1;
}
process.stdout.write(`\n${checks.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function binary(packageName, command, args) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [join(folder, typeof bin === "string" ? bin : bin[command]), ...args];
}

function node(args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}
