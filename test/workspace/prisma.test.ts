import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it, type TestContext } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { readConfig } from "../../src/workspace/config.ts";
import { locate } from "../../src/workspace/locate.ts";
import { openProject } from "../../src/workspace/project.ts";
import { temporaryProject } from "../temporary-project.ts";

const source =
  'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n  directUrl = env("DIRECT")\n}\n';
const user =
  "model User {\n  id Int @id @default(autoincrement())\n  email String @unique @db.VarChar(200)\n  role Role @default(USER)\n  posts Post[]\n}\nenum Role {\n  USER\n  ADMIN\n}\n";
const post =
  'model Post {\n  id Int @id\n  authorId Int @map("author_id")\n  author User @relation(fields: [authorId], references: [id])\n  @@map("posts")\n}\n';

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly spec?: string;
  readonly flags?: { readonly from?: string; readonly to?: string };
}

async function located(t: TestContext, { files = {}, spec = "# Orders\n", flags = {} }: Given) {
  const { root } = temporaryProject(t, files);
  const project = await openProject(root);
  const parsed = await parseSpec({ id: "orders", path: "specs/data/orders/spec.md", text: spec });
  return locate(project, parsed, flags, await readConfig(project));
}

function holdsBoth(text = "") {
  assert.ok(text.includes('CREATE TABLE "User" ('), text);
  assert.ok(text.includes('"email" VARCHAR(200) NOT NULL'));
  assert.ok(text.includes(`CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN')`));
  assert.ok(text.includes('FOREIGN KEY ("author_id") REFERENCES "User"("id")'));
}

const refused = (code: string, params: object) => (error: unknown) => {
  assert.ok(error instanceof Failure);
  assert.deepEqual([error.advice.code, error.advice.params], [code, params]);
  return true;
};

describe("a Prisma schema", () => {
  it("is the wanted one, from what its migrations made", async (t) => {
    const { from, to } = await located(t, {
      files: {
        "prisma/schema.prisma": source + user + post,
        "prisma/migrations/migration_lock.toml": 'provider = "postgresql"\n',
        "prisma/migrations/20240101000000_a/migration.sql": 'CREATE TABLE "User" ("id" SERIAL PRIMARY KEY);',
      },
    });
    assert.deepEqual(
      [to.origin, to.files.map(({ path }) => path), to.scope],
      ["schema-file", ["prisma/schema.prisma"], undefined],
    );
    holdsBoth(to.files[0]?.text);
    assert.deepEqual([from.origin, from.tool], ["migrations-folder", "prisma"]);
  });

  it("is either schema, in one file or in a folder of several", async (t) => {
    const files = {
      "old.prisma": source + user.replace("  posts Post[]\n", ""),
      "prisma/schema/main.prisma": source,
      "prisma/schema/user.prisma": user,
      "prisma/schema/more/post.prisma": post,
    };
    const { from, to } = await located(t, { files, flags: { from: "old.prisma", to: "prisma/schema" } });
    assert.deepEqual(
      to.files.map(({ path }) => path),
      ["prisma/schema"],
    );
    holdsBoth(to.files[0]?.text);
    assert.ok(from.files[0]?.text.includes('CREATE TABLE "User"') && !from.files[0].text.includes("posts"));
    assert.equal((await located(t, { files })).to.files[0]?.path, "prisma/schema");
  });

  it("is what the last commit holds of it", async (t) => {
    const { root, write } = temporaryProject(t, { "schema.prisma": source + user.replace("  posts Post[]\n", "") });
    const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
    for (const argv of [
      ["init", "-q"],
      ["add", "-A"],
      ["commit", "-qm", "first"],
    ])
      assert.equal(spawnSync("git", [...identity, ...argv], { cwd: root }).status, 0);
    write("schema.prisma", source + user + post);
    const project = await openProject(root);
    const spec = await parseSpec({ id: "orders", path: "specs/data/orders/spec.md", text: "# Orders\n" });
    const { from, to } = await locate(project, spec, {}, await readConfig(project));
    holdsBoth(to.files[0]?.text);
    assert.equal(from.origin, "committed-file");
    assert.ok(from.files[0]?.text.startsWith("-- Create") && !from.files[0].text.includes("posts"));
  });

  it("is the spec's data model, block by block, for the tables that it names", async (t) => {
    const spec = `# Orders\n\n\`\`\`prisma\n${user}\`\`\`\n\nText.\n\n\`\`\`prisma\n${post}\`\`\`\n`;
    const { to } = await located(t, { spec });
    assert.deepEqual([to.origin, to.scope, to.files.length], ["spec-model", "named", 1]);
    holdsBoth(to.files[0]?.text);
  });

  it("is refused in Prisma's words, with the line of the file or the spec", async (t) => {
    const broken = "model A {\n  id Intt @id\n}\n";
    const reason = 'Type "Intt" is neither a built-in type, nor refers to another model, composite type, or enum.';
    const files = { "prisma/schema.prisma": source + broken };
    await assert.rejects(
      located(t, { files }),
      refused("prismaRefused", { path: "prisma/schema.prisma", line: 7, reason }),
    );
    const spec = `# Orders\n\n\`\`\`prisma\n${broken}\`\`\`\n`;
    const path = "specs/data/orders/spec.md";
    await assert.rejects(located(t, { spec }), refused("prismaRefused", { path, line: 5, reason }));
  });

  it("may call its datasource as it likes", async (t) => {
    const text = (source + user + post).replaceAll("@db.", "@here.").replace("datasource db", "datasource here");
    holdsBoth((await located(t, { files: { "schema.prisma": text } })).to.files[0]?.text);
  });

  it("is refused when it is for another database", async (t) => {
    for (const provider of ["mysql", "sqlserver", "cockroachdb", "mongodb"]) {
      const text = `datasource here {\n  provider = "${provider}"\n  url = env("X")\n}\nmodel A {\n  id Int @id\n}\n`;
      const attempt = located(t, { files: { "schema.prisma": text } });
      await assert.rejects(attempt, refused("prismaProvider", { path: "schema.prisma" }), provider);
    }
  });
});
