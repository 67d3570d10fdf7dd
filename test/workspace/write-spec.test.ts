import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import { openProject } from "../../src/workspace/project.ts";
import { writeSpec } from "../../src/workspace/write-spec.ts";

const root = mkdtempSync(join(tmpdir(), "write-spec-"));
after(() => rmSync(root, { recursive: true, force: true }));
const file = join(root, "spec.md");

test("a spec is written whole, its byte order mark stays, and nothing else is left", async () => {
  writeFileSync(file, "\ufeff# Old\n");
  await writeSpec(await openProject(root), { path: "spec.md", before: "# Old\n", after: "# New\n" });
  assert.equal(readFileSync(file, "utf8"), "\ufeff# New\n");
  assert.deepEqual(readdirSync(root), ["spec.md"]);
});

test("a spec that somebody else wrote to meanwhile is left as it is", async () => {
  writeFileSync(file, "# Newer\n");
  const change = { path: "spec.md", before: "# Old\n", after: "# New\n" };
  const project = await openProject(root);
  await assert.rejects(writeSpec(project, change), (error) => {
    assert.ok(error instanceof Failure);
    assert.equal(say("en", error.advice).what, "spec.md is not as it was when its questions were asked.");
    assert.equal(say("th", error.advice).what, "spec.md ไม่เหมือนตอนที่ถามคำถาม");
    return true;
  });
  assert.equal(readFileSync(file, "utf8"), "# Newer\n");
});
