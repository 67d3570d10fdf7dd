// Runs the tests: a share of very many like ones; all of them with --whole, or where the path contains an argument.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "..");
const narrow = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith("-") && argument !== "--whole");
const isWhole = narrow.length > 0 || process.argv.includes("--whole");

const files = readdirSync(join(root, "test"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
  .filter((file) => narrow.length === 0 || narrow.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) {
  process.stderr.write(`No test file matches ${narrow.join(" ")}.\n`);
  process.exit(1);
}

// The engine's image may stay; schemas that other code read may not.
rmSync(join(process.env.SMARTSPEC_TEST_CACHE ?? join(tmpdir(), "smartspec-test-cache"), "schemas"), {
  recursive: true,
  force: true,
});

// Processes of tests are short: compiling the engine's code for speed, which V8 begins soon, costs more than it gives.
const options = [
  "--wasm-tiering-budget=100000000",
  "--import",
  "tsx",
  "--test",
  "--test-concurrency=2",
  "--test-reporter=spec",
  ...flags,
];
const { status, error } = spawnSync(process.execPath, [...options, ...files], {
  cwd: root,
  stdio: "inherit",
  env: isWhole ? process.env : { ...process.env, SMARTSPEC_TESTS: "share" },
});
if (error) throw error;
process.exitCode = status ?? 1;
