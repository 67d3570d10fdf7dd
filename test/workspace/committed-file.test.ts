import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it, type TestContext } from "node:test";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { readConfig } from "../../src/workspace/config.ts";
import { locate } from "../../src/workspace/locate.ts";
import { openProject } from "../../src/workspace/project.ts";
import { temporaryProject } from "../temporary-project.ts";

/** A repository made by git itself; `list` is what git keeps afterwards. */
function repository(t: TestContext, files: Readonly<Record<string, string>>) {
  const project = temporaryProject(t, files);
  const git = (...argv: string[]) => {
    const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"];
    const { status, stderr } = spawnSync("git", [...identity, ...argv], { cwd: project.root, encoding: "utf8" });
    assert.equal(status, 0, stderr);
  };
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "first");
  return { ...project, git };
}

async function located(root: string, flags: { readonly from?: string; readonly to?: string } = {}) {
  const project = await openProject(root);
  const spec = await parseSpec({ id: "orders", path: "specs/data/orders/spec.md", text: "# Orders\n" });
  const { from, to } = await locate(project, spec, flags, await readConfig(project));
  return { from: [from.origin, from.files.map(({ path, text }) => `${path}: ${text}`).join()], to: to.files[0]?.text };
}

const [old, later] = ["create table a (id int);\n", "create table a (id bigint);\n"];

describe("the last committed version of the schema file", () => {
  it("is what the database has, read from loose objects", async (t) => {
    const { root, write, list } = repository(t, { "db/schema.sql": old });
    write("db/schema.sql", later);
    const before = list();
    assert.deepEqual(await located(root), { from: ["committed-file", `db/schema.sql: ${old}`], to: later });
    assert.deepEqual(list(), before, "the history is read only");
  });

  it("is read from packs, with deltas and packed references", async (t) => {
    const long = (column: string) =>
      `create table a (${Array(400)
        .fill("c int")
        .map((c, at) => `${column}${c}${at}`)
        .join(", ")});\n`;
    const { root, write, git } = repository(t, { "db/schema.sql": long("x") });
    write("db/schema.sql", `${long("x")}${old}`);
    git("commit", "--quiet", "--all", "--message", "second");
    git("gc", "--quiet", "--aggressive");
    write("db/schema.sql", later);
    assert.deepEqual((await located(root)).from, ["committed-file", `db/schema.sql: ${long("x")}${old}`]);
  });

  it("is that of a detached head", async (t) => {
    const { root, write, git } = repository(t, { "schema.sql": old });
    write("schema.sql", later);
    git("commit", "--quiet", "--all", "--message", "second");
    git("checkout", "--quiet", "HEAD~1");
    write("schema.sql", later);
    assert.deepEqual((await located(root)).from, ["committed-file", `schema.sql: ${old}`]);
  });

  it("is asked for after all else, and of a file that a flag names as well", async (t) => {
    const { root, write } = repository(t, { "db/wanted.sql": old });
    write("db/wanted.sql", later);
    assert.equal((await located(root, { to: "db/wanted.sql" })).from[0], "committed-file");
    write("db/migrations/0001_a.sql", old);
    assert.equal((await located(root, { to: "db/wanted.sql" })).from[0], "migrations-folder");
  });

  it("is none where the file was never committed, nothing was, or the repository is another's", async (t) => {
    const { root, write, git, remove } = repository(t, { "readme.txt": "x" });
    write("db/schema.sql", later);
    assert.equal((await located(root)).from[0], "empty");
    git("checkout", "--quiet", "--orphan", "other");
    assert.equal((await located(root)).from[0], "empty");
    remove(".git");
    write(".git", "gitdir: /somewhere/else\n");
    assert.equal((await located(root)).from[0], "empty");
  });
});
