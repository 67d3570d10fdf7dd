import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readConfig } from "../../src/workspace/config.ts";
import { openProject } from "../../src/workspace/project.ts";
import { outputParent, publish } from "../../src/workspace/publish.ts";
import type { Chance } from "../../src/workspace/run-id.ts";
import { temporaryProject } from "../temporary-project.ts";

const parent = ".spec/reports/data-migration-generator";

function chance(...nonces: string[]): Chance {
  return {
    now: () => new Date("2026-11-22T13:15:00Z"),
    nonce: () => nonces.shift() ?? assert.fail("asked once too often"),
  };
}

const render = (runId: string) => ({ "report.md": `run ${runId}` });
const saved = [{ role: "saved-migration", path: "db/migrations/0001_orders.sql", text: "select 1;" }];

describe("publish", () => {
  it("writes the run folder and what is saved", async (t) => {
    const { root, list } = temporaryProject(t);
    const runId = await publish(await openProject(root), { parent, render, saved }, chance("ab12"));
    assert.equal(runId, "20261122-131500-ab12");
    assert.deepEqual(list(), [`${parent}/${runId}/report.md`, "db/migrations/0001_orders.sql"]);
    assert.equal(readFileSync(join(root, parent, runId, "report.md"), "utf8"), `run ${runId}`);
  });

  it("takes another run id when the folder is there, even an empty one", async (t) => {
    const { root, write, list } = temporaryProject(t, { [`${parent}/20261122-131500-aaaa/report.md`]: "first" });
    write(`${parent}/.20261122-131500-bbbb.part/report.md`, "somebody else is writing");
    const runId = await publish(await openProject(root), { parent, render, saved: [] }, chance("aaaa", "bbbb", "cccc"));
    assert.equal(runId, "20261122-131500-cccc");
    assert.equal(readFileSync(join(root, parent, "20261122-131500-aaaa/report.md"), "utf8"), "first");
    assert.equal(list().length, 3);
  });

  it("overwrites no migration, and leaves nothing of the run behind", async (t) => {
    const { root, list } = temporaryProject(t, { "db/migrations/0001_orders.sql": "made by hand" });
    const before = list();
    const both = [{ ...saved[0], path: "sql/0001_orders.sql" }, ...saved] as typeof saved;
    const attempt = publish(await openProject(root), { parent, render, saved: both }, chance("ab12"));
    await assert.rejects(attempt, { message: "saveCollision", exit: 1 });
    assert.deepEqual(list(), before);
    assert.equal(readFileSync(join(root, "db/migrations/0001_orders.sql"), "utf8"), "made by hand");
  });

  it("leaves nothing behind when a folder cannot be made", async (t) => {
    const { root, list } = temporaryProject(t, { db: "a file where a folder should be" });
    const attempt = publish(await openProject(root), { parent, render, saved }, chance("ab12"));
    await assert.rejects(attempt, { message: "writeFailed", exit: 1 });
    assert.deepEqual(list(), ["db"]);
  });

  it("leaves nothing behind when a text cannot be made", async (t) => {
    const { root, list } = temporaryProject(t);
    const broken = () => {
      throw new TypeError("no text");
    };
    await assert.rejects(
      publish(await openProject(root), { parent, render: broken, saved }, chance("ab12")),
      TypeError,
    );
    assert.deepEqual(list(), []);
  });

  it("fails with exit code 1 when the place is not a folder", async (t) => {
    const { root, list } = temporaryProject(t, { ".spec/reports": "a file" });
    const attempt = publish(await openProject(root), { parent, render, saved }, chance("ab12"));
    await assert.rejects(attempt, { message: "writeFailed", exit: 1 });
    assert.deepEqual(list(), [".spec/reports"]);
  });
});

describe("the folder that takes the run folders", () => {
  const config = "safety:\n  allow_writes_only_under: [out]\n  other_key: 1\nanother_workflow: { any: thing }\n";

  it("is the usual one, allowed or not", async (t) => {
    const { root } = temporaryProject(t, { ".spec/smartspec.config.yaml": config });
    const project = await openProject(root);
    assert.equal(await outputParent(project, await readConfig(project), undefined), parent);
  });

  it("is --out where writing is allowed", async (t) => {
    const { root } = temporaryProject(t, { ".spec/smartspec.config.yaml": config });
    const project = await openProject(root);
    const read = await readConfig(project);
    assert.equal(await outputParent(project, read, "./out/runs/"), "out/runs");
    await assert.rejects(outputParent(project, read, "outside"), { message: "writeForbidden", exit: 2 });
    await assert.rejects(outputParent(project, read, ".smartspec"), { message: "writeForbidden", exit: 2 });
  });

  it("is never reached through a link that leaves the project", async (t) => {
    const temporary = temporaryProject(t);
    temporary.link(".spec/reports", "/nowhere/at/all");
    const project = await openProject(temporary.root);
    await assert.rejects(outputParent(project, await readConfig(project), undefined), {
      message: "pathEscapes",
      exit: 2,
    });
  });
});
