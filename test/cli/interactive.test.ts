import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { after, beforeEach, describe, it } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { command } from "../../src/cli/command.ts";

const project = mkdtempSync(join(tmpdir(), "interactive-"));
const spec = join(project, "specs/data/orders/spec.md");
after(() => rmSync(project, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, "specs/data/orders"), { recursive: true });
  mkdirSync(join(project, "db/migrations"), { recursive: true });
  writeFileSync(spec, "# Orders\n");
  writeFileSync(join(project, "a.sql"), "CREATE TABLE orders (id integer PRIMARY KEY, fullname text);");
  writeFileSync(
    join(project, "b.sql"),
    "CREATE TABLE orders (id integer PRIMARY KEY, full_name text, currency text NOT NULL);",
  );
});

const enter = "\r";
const down = "\u001b[B";

/** A terminal at which somebody types: `keys` are pressed as soon as the text before them is shown. */
async function typed(argv: readonly string[], dialogue: readonly (readonly [shown: string, keys: string])[]) {
  let shown = "";
  const waiting = [...dialogue];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 200, rows: 60 });
  stdout.on("data", (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
    const [next] = waiting;
    if (next === undefined || !shown.includes(next[0])) return;
    waiting.shift();
    shown += "\n";
    setTimeout(() => stdin.write(next[1]), 20);
  });
  const stderr = new PassThrough();
  let told = "";
  stderr.on("data", (chunk: Buffer) => {
    told += chunk.toString();
  });
  const exit = await command({
    argv: [
      "specs/data/orders/spec.md",
      "--from-schema",
      "a.sql",
      "--to-schema",
      "b.sql",
      "--interactive",
      "--proof",
      "quick",
      ...argv,
    ],
    env: { LC_ALL: "C" },
    cwd: project,
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    stderr: stderr as unknown as NodeJS.WriteStream,
  });
  return { exit, shown, told, left: waiting.length };
}

const answering = [
  ["Was column orders.fullname renamed", enter],
  ["Which value do existing rows get in orders.currency?", enter],
  ["<SQL expression> for fill orders.currency", `'THB'${enter}`],
] as const;

const block =
  "# Orders\n\n```yaml migration\nrename:\n  columns:\n    orders.fullname: full_name\nfill:\n  orders.currency: \"'THB'\"\n```\n";

describe("--interactive", () => {
  it("asks, shows what the spec gets, and leaves it as it is without --apply", async () => {
    const { exit, shown, left } = await typed([], answering);
    assert.equal(left, 0, shown);
    assert.equal(exit, 0);
    assert.match(shown, /same type \(text\)/);
    assert.match(shown, /\+ {3}columns:/);
    assert.match(shown, /Only shown\. With --apply it is written into the spec/);
    assert.equal(readFileSync(spec, "utf8"), "# Orders\n");
  });

  it("writes the answers with --apply once they are agreed to, and saves the script that they give", async () => {
    const { exit, shown, left } = await typed(
      ["--apply"],
      [...answering, ["Write this into specs/data/orders/spec.md?", "y"]],
    );
    assert.equal(left, 0, shown);
    assert.equal(exit, 0);
    assert.equal(readFileSync(spec, "utf8"), block);
    const saved = readdirSync(join(project, "db/migrations"));
    const texts = saved.map((name) => readFileSync(join(project, "db/migrations", name), "utf8"));
    assert.ok(
      texts.some((text) => text.includes("RENAME COLUMN") && text.includes("'THB'")),
      saved.join(),
    );
  });

  for (const [lang, first, second, third, told] of [
    [
      "en",
      "Was column orders.fullname renamed",
      "Was column orders.fulltitle renamed",
      "Which value do existing rows get in orders.currency",
      "Error: Two answers contradict each other, or the spec's block: rename columns orders.fullname, orders.fulltitle.\n  Why  One thing can be said of it only. Nothing was written.\n  Next  Run again with --interactive and give one answer, or change what the block says.",
    ],
    [
      "th",
      "คอลัมน์ orders.fullname ถูกเปลี่ยนชื่อหรือไม่",
      "คอลัมน์ orders.fulltitle ถูกเปลี่ยนชื่อหรือไม่",
      "แถวเดิมจะได้ค่าใดใน orders.currency",
      "ข้อผิดพลาด: คำตอบขัดแย้งกันเอง หรือขัดกับบล็อกใน spec: rename columns orders.fullname, orders.fulltitle\n  เพราะ  เรื่องนี้มีคำตอบได้เพียงอย่างเดียว ยังไม่ได้เขียนอะไรลงไป\n  ทำต่อ  รัน --interactive อีกครั้งและให้คำตอบเดียว หรือแก้สิ่งที่บล็อกระบุไว้",
    ],
  ] as const)
    it(`refuses two answers that take one name, and writes nothing (${lang})`, async () => {
      writeFileSync(
        join(project, "a.sql"),
        "CREATE TABLE orders (id integer PRIMARY KEY, fullname text, fulltitle text);",
      );
      const said = await typed(
        ["--apply", "--lang", lang],
        [
          [first, enter],
          [second, enter],
          [third, `${down}${enter}`],
        ],
      );
      assert.deepEqual([said.exit, said.left], [1, 0], said.shown);
      assert.ok(stripVTControlCharacters(said.told).includes(told), said.told);
      assert.equal(readFileSync(spec, "utf8"), "# Orders\n");
      assert.deepEqual(readdirSync(join(project, "db/migrations")), []);
    });

  it("writes nothing when it is not agreed to, or given up", async () => {
    const refused = await typed(["--apply"], [...answering, ["Write this into", "n"]]);
    assert.match(refused.shown, /Stopped: nothing was written into the spec\./);
    const stopped = await typed(["--apply"], [["Was column orders.fullname renamed", "\u0003"]]);
    assert.match(stopped.shown, /Stopped: nothing was written into the spec\./);
    assert.equal(readFileSync(spec, "utf8"), "# Orders\n");
    assert.deepEqual(readdirSync(join(project, "db/migrations")), []);
  });

  it("speaks Thai, and leaves open what is left open", async () => {
    const { shown, left } = await typed(
      ["--lang", "th"],
      [
        ["คอลัมน์ orders.fullname ถูกเปลี่ยนชื่อหรือไม่", `${down}${down}${enter}`],
        ["แถวเดิมจะได้ค่าใดใน orders.currency", `${down}${enter}`],
      ],
    );
    assert.equal(left, 0, shown);
    assert.match(shown, /ไม่มีคำตอบ spec คงเดิม/);
  });

  it("is refused where nobody could answer", async () => {
    for (const flag of ["--json", "--quiet"]) {
      const { exit, told } = await typed([flag], []);
      assert.equal(exit, 2);
      assert.match(told, /--interactive needs a terminal/);
    }
  });
});
