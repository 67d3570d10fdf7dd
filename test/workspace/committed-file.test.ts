import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { readConfig } from "../../src/workspace/config.ts";
import { locate } from "../../src/workspace/locate.ts";
import { openProject } from "../../src/workspace/project.ts";
import { type TemporaryProject, temporaryProject } from "../temporary-project.ts";

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

/** All that changed, by somebody who has no configuration. */
function commit(cwd: string): void {
  const argv = ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--all", "--message", "x"];
  assert.equal(spawnSync("git", argv, { cwd }).status, 0);
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

  it("is found above a project that is a folder of a repository, if that knows the file", async (t) => {
    const { root, write } = repository(t, { "apps/shop/db/schema.sql": old, "db/schema.sql": "create table b ();\n" });
    write("apps/shop/db/schema.sql", later);
    const shop = join(root, "apps/shop");
    assert.deepEqual((await located(shop)).from, ["committed-file", `db/schema.sql: ${old}`]);
    write("apps/new/db/schema.sql", later);
    assert.equal((await located(join(root, "apps/new"))).from[0], "empty");
  });

  it("is that of a linked working tree, whose branch is its own", async (t) => {
    const { root, git } = repository(t, { "main/db/schema.sql": "create table b ();\n" });
    const far = temporaryProject(t);
    git("worktree", "add", "--quiet", "-b", "side", join(far.root, "tree"));
    const tree = join(far.root, "tree");
    writeFileSync(join(tree, "main/db/schema.sql"), old);
    commit(tree);
    writeFileSync(join(tree, "main/db/schema.sql"), later);
    assert.deepEqual((await located(join(tree, "main"))).from, ["committed-file", `db/schema.sql: ${old}`]);
    assert.match((await located(join(root, "main"), { to: "db/schema.sql" })).from.join(), /table b/);
    spawnSync("git", ["checkout", "--quiet", "--detach"], { cwd: tree });
    assert.deepEqual((await located(join(tree, "main"))).from, ["committed-file", `db/schema.sql: ${old}`]);
  });

  it("is that of a submodule", async (t) => {
    const { root: part } = repository(t, { "db/schema.sql": old });
    const { root, git, write } = repository(t, { "readme.txt": "x" });
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", part, "parts/shop");
    write("parts/shop/db/schema.sql", later);
    const { from } = await located(join(root, "parts/shop"));
    assert.deepEqual(from, ["committed-file", `db/schema.sql: ${old}`]);
  });

  it("is none where .git leads to a repository that does not point back, or through links", async (t) => {
    const other = repository(t, { "db/schema.sql": old });
    const tree = temporaryProject(t);
    other.git("worktree", "add", "--quiet", "-b", "side", join(tree.root, "tree"));
    const real = join(other.root, ".git/worktrees/tree");
    const hostile: Readonly<Record<string, (project: TemporaryProject) => void>> = {
      "another's repository": (p) => p.write(".git", `gitdir: ${other.root}/.git\n`),
      "another's working tree": (p) => p.write(".git", `gitdir: ${real}\n`),
      "a link": (p) => p.link(".git", `${other.root}/.git`),
      "a link to a file": (p) => p.link(".git", join(tree.root, "tree/.git")),
      "a false back link": (p) => {
        p.write("fake/gitdir", `${p.root}/.git\n`);
        p.write("fake/commondir", `${other.root}/.git\n`);
        p.write("fake/HEAD", "ref: refs/heads/main\n");
        p.write(".git", "gitdir: fake\n");
      },
      "a false place among working trees": (p) => {
        p.write("worktrees/fake/gitdir", `${p.root}/.git\n`);
        p.write("worktrees/fake/commondir", `${other.root}/.git\n`);
        p.write(".git", "gitdir: worktrees/fake\n");
      },
      "links inside": (p) => {
        p.link(".git/refs", `${other.root}/.git/refs`);
        p.link(".git/objects", `${other.root}/.git/objects`);
        p.write(".git/HEAD", "ref: refs/heads/main\n");
      },
      "a long line": (p) => p.write(".git", `gitdir: ${"/".repeat(5000)}${real}\n`),
      "more lines": (p) => p.write(".git", `gitdir: ${real}\nx\n`),
      nothing: (p) => p.write(".git", ""),
    };
    for (const [how, prepare] of Object.entries(hostile)) {
      const project = temporaryProject(t, { "db/schema.sql": later });
      prepare(project);
      assert.equal((await located(project.root)).from[0], "empty", how);
    }
  });
});
