import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryProject } from "../temporary-project.ts";

const root = join(import.meta.dirname, "../..");
const program = ["--import", "tsx", join(root, "src/cli/main.ts")];

interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as a process of its own. `closed` closes the reading end of its stdout at once. */
function start(cwd: string, argv: readonly string[], closed = false): Promise<Ended> {
  const tsx = import.meta.resolve("tsx");
  const node = program.map((argument) => (argument === "tsx" ? tsx : argument));
  const child = spawn(process.execPath, [...node, ...argv], { cwd, env: { ...process.env, LANG: "C" } });
  let stdout = "";
  let stderr = "";
  if (closed) child.stdout.destroy();
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, stdout, stderr }));
  });
}

describe("the process", () => {
  it("exits with 0 and prints help on stdout only", async (t) => {
    const { exit, stdout, stderr } = await start(temporaryProject(t).root, ["--help"]);
    assert.deepEqual([exit, stderr], [0, ""]);
    assert.match(stdout, /^smartspec_data_migration_generator \d+\.\d+\.\d+\n/);
  });

  it("exits with 2 and complains on stderr only", async (t) => {
    const { exit, stdout, stderr } = await start(temporaryProject(t).root, []);
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, /^Error: The path of the spec is missing\.\nWhy: .+\nNext: .+\n$/);
  });

  it("ends quietly when nobody reads on", async (t) => {
    const { exit, stderr } = await start(temporaryProject(t).root, ["--help"], true);
    assert.deepEqual([exit, stderr], [0, ""]);
  });
});
