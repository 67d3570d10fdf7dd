import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { temporaryProject } from "../temporary-project.ts";
import { call } from "./call.ts";

const source = 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n\n';

it("a Prisma project gets its next migration, from what its migrations made to what its schema says", async (t) => {
  const { root, list } = temporaryProject(t, {
    "specs/data/users/spec.md": "# Users\n\n```yaml migration\nfill: { User.locale: \"'th'\" }\n```\n",
    "prisma/schema.prisma": `${source}model User {\n  id Int @id @default(autoincrement())\n  email String @unique\n  locale String\n}\n`,
    "prisma/migrations/migration_lock.toml": 'provider = "postgresql"\n',
    "prisma/migrations/20240101000000_first/migration.sql":
      '-- CreateTable\nCREATE TABLE "User" ("id" SERIAL NOT NULL, "email" TEXT NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));\n',
    "prisma/migrations/20240102000000_second/migration.sql":
      '-- CreateIndex\nCREATE UNIQUE INDEX "User_email_key" ON "User"("email");\n',
  });
  const before = list();
  const { exit, stdout, stderr } = await call(root, ["specs/data/users/spec.md", "--apply", "--platform", "ci"]);
  assert.equal(exit, 0, stdout + stderr);
  assert.match(stdout, /^From: .*migration\.sql and 1 more file \(the project's migrations, replayed; Prisma\)$/m);
  assert.match(stdout, /^To: prisma\/schema\.prisma /m);
  const added = list().filter((path) => path.startsWith("prisma/") && !before.includes(path));
  assert.equal(added.length, 2);
  const [down = "", up = ""] = added;
  assert.match(up, /^prisma\/migrations\/[0-9]{14}_users\/migration\.sql$/);
  assert.match(down, /\/down\.sql$/);
  const shown = stderr.slice(stderr.indexOf("These files will be written:"));
  assert.ok(shown.startsWith(`These files will be written:\n  saved migration: ${up}\n  saved rollback: ${down}\n`));
  const script = readFileSync(join(root, up), "utf8");
  assert.match(script, /ADD COLUMN locale/);
  // The database knows what is asked of it; nothing but the new column changes.
  assert.doesNotMatch(script, /DROP INDEX|"?User_email_key"? ON/);

  const again = await call(root, ["specs/data/users/spec.md", "--apply", "--platform", "ci"]);
  assert.equal(again.exit, 0, again.stderr);
});

for (const [lang, told] of [
  ["en", "Error: a.prisma (line 8 of the SQL that Prisma writes for it): PostgreSQL refused a statement: CREATE TABLE"],
  ["th", "ข้อผิดพลาด: a.prisma (บรรทัด 8 ของ SQL ที่ Prisma เขียนให้): PostgreSQL ปฏิเสธคำสั่ง: CREATE TABLE"],
] as const)
  it(`a Prisma schema whose SQL PostgreSQL refuses is not told of by a line that it does not have (${lang})`, async (t) => {
    const model = 'model User {\n  id Int @id\n  at Json\n  key Unsupported("no_such_type")\n}\n';
    const { root } = temporaryProject(t, {
      "specs/data/users/spec.md": "# Users\n",
      "a.prisma": source + model,
      "b.sql": "",
    });
    const argv = ["specs/data/users/spec.md", "--from-schema", "b.sql", "--to-schema", "a.prisma", "--lang", lang];
    const { exit, stderr } = await call(root, argv);
    assert.equal(exit, 1);
    assert.ok(stderr.includes(told), stderr);
    assert.match(stderr, /type "no_such_type" does not exist/);
  });
