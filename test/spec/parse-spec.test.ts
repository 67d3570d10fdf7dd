import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";

const path = "specs/data/orders/spec.md";
const parse = (text: string) => parseSpec({ id: "orders", path, text });
const fence = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;

async function failure(text: string): Promise<Record<string, unknown>> {
  try {
    await parse(text);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { exit: error.exit, code: error.advice.code, ...error.advice.params };
  }
  return assert.fail("nothing failed");
}

describe("title", () => {
  it("is the first heading of level 1, without its marks", async () => {
    assert.equal(
      (await parse("---\ntitle: Front\n---\n## Before\n\n# The *new* `orders`\n\n# Second\n")).title,
      "The new orders",
    );
  });
  it("is the front matter's where no such heading is", async () => {
    assert.equal((await parse("---\ntitle: คำสั่งซื้อ\ntags: [a]\n---\n## Data\n")).title, "คำสั่งซื้อ");
  });
  it("is the id where nothing else is", async () => {
    assert.equal((await parse("---\ntitle: 7\n---\nProse.\n")).title, "orders");
    assert.equal((await parse("#\n")).title, "orders");
  });
});

describe("data model", () => {
  it("is each sql block that creates something, with the line that it begins on", async () => {
    const text = [
      "# Orders", // 1
      fence("sql", "-- the table\ncreate table orders (id int);"), // 2
      "1. In a list:\n", // 7
      "   ```SQL\n   create index on orders (id);\n   ```\n", // 9
      "> quoted\n>\n> ```sql\n> create type mood as enum ('ok');\n> ```\n", // 13
    ].join("\n");
    assert.deepEqual((await parse(text)).model, [
      { path, text: "-- the table\ncreate table orders (id int);", line: 3 },
      { path, text: "create index on orders (id);", line: 10 },
      { path, text: "create type mood as enum ('ok');", line: 16 },
    ]);
  });

  it("leaves out prose: queries, changes, other languages, what is no SQL at all", async () => {
    const blocks = [
      "select 1;",
      "alter table orders add total int;",
      "drop table orders;",
      "…",
      "SELECT id FORM orders;",
    ];
    const others = [
      fence("text", "create table a (id int);"),
      fence("", "create table b (id int);"),
      "`create table c ()`\n",
    ];
    assert.deepEqual((await parse([...blocks.map((sql) => fence("sql", sql)), ...others].join("\n"))).model, []);
  });

  it("takes all that creates", async () => {
    const created = [
      "create view v as select 1",
      "create materialized view m as select 1",
      "create schema s",
      "create sequence q",
      "create function f() returns int language sql as 'select 1'",
      "create trigger t before insert on o execute function f()",
      "create domain d as text",
      "create extension pgcrypto",
      "create type c as (a int)",
      "create table t as select 1",
      "create aggregate a (int) (sfunc = f, stype = int)",
      "create rule r as on insert to o do nothing",
    ];
    assert.equal((await parse(created.map((sql) => fence("sql", `${sql};`)).join("\n"))).model.length, created.length);
  });

  it("fails with line and column where a definition cannot be parsed", async () => {
    const text = `# ชื่อ\n\n${fence("sql", "/* ก */ create table ก (\n  ข int,\n  ค int,, ง int\n);")}`;
    const reason = 'syntax error at or near ","';
    assert.deepEqual(await failure(text), { exit: 1, code: "sqlBlockBroken", path, line: 6, column: 9, reason });
  });

  it("fails where a quote is never closed", async () => {
    const found = await failure(fence("sql", "create table a (\n  b text default 'x\n);"));
    assert.deepEqual([found.code, found.line, found.column], ["sqlBlockBroken", 3, 18]);
  });
});

describe("intent", () => {
  it("is what the migration block declares", async () => {
    const yaml = `from: db/a.sql
to: db/b.sql
dialect: postgres
rename:
  tables: { user_profile: profiles }
  columns: { profiles.fullname: full_name }
fill: { orders.currency: "'THB'" }
map: { orders.state: { 1: true, refunded: canceled, lost: null } }
transform:
  - { table: profiles, up: { name: "lower(name)" } }
  - { table: users, one_way: true, up: { hash: "md5(secret)" }, down: { secret: "''" } }
move: [{ into: towns, select: "SELECT DISTINCT town AS name FROM people" }]
violations: { users.email unique: keep_first, orders.total_positive: quarantine }
checks: ["select true"]`;
    assert.deepEqual((await parse(fence("yaml migration", yaml))).intent, {
      from: "db/a.sql",
      to: "db/b.sql",
      dialect: "postgres",
      rename: { tables: { user_profile: "profiles" }, columns: { "profiles.fullname": "full_name" }, values: {} },
      fill: { "orders.currency": "'THB'" },
      map: { "orders.state": { "1": "true", refunded: "canceled", lost: null } },
      transform: [
        { table: "profiles", up: { name: "lower(name)" }, down: {}, oneWay: false },
        { table: "users", up: { hash: "md5(secret)" }, down: { secret: "''" }, oneWay: true },
      ],
      move: [{ into: "towns", select: "SELECT DISTINCT town AS name FROM people" }],
      violations: { "users.email unique": "keep_first", "orders.total_positive": "quarantine" },
      checks: ["select true"],
      absent: false,
    });
  });

  it("is empty without a block, and tells so", async () => {
    const nothing = {
      rename: { tables: {}, columns: {}, values: {} },
      fill: {},
      map: {},
      transform: [],
      move: [],
      violations: {},
      checks: [],
    };
    assert.deepEqual((await parse(fence("yaml", "from: a.sql"))).intent, { ...nothing, absent: true });
    assert.deepEqual((await parse(fence("yaml migration", "# nothing yet"))).intent, { ...nothing, absent: false });
  });

  const cases: readonly (readonly [why: string, yaml: string, expected: Record<string, unknown>])[] = [
    ["an unknown key", "form: a.sql", { code: "yamlUnknownKey", line: 4, column: 1, key: "form", nearest: "from" }],
    [
      "an unknown key inside",
      "rename:\n  tabels: {}",
      { code: "yamlUnknownKey", line: 5, column: 3, nearest: "tables" },
    ],
    ["a key near nothing", "zzzzzzzz: 1", { code: "yamlUnknownKey", key: "zzzzzzzz", nearest: undefined }],
    ["a number for text", "from: 7", { code: "yamlWrongValue", key: "from", expected: "string" }],
    ["a list for a mapping", "fill: [a]", { code: "yamlWrongValue", line: 4, key: "fill", expected: "object" }],
    ["a dialect that is none", "dialect: oracle", { code: "yamlWrongValue", expected: "postgres, sqlite, mysql" }],
    [
      "an answer that is none",
      "violations: { users.email unique: drop }",
      { code: "yamlWrongValue", expected: "stop, set_null, keep_first, quarantine" },
    ],
    ["a list at the top", "- a", { code: "yamlWrongValue", key: "", expected: "object" }],
    ["a key given twice", "from: a\nfrom: b", { code: "yamlBroken", line: 5 }],
    ["an alias that leads nowhere", "from: *a", { code: "yamlBroken" }],
    ["a tab", "rename:\n\ttables: {}", { code: "yamlBroken", line: 5 }],
  ];
  for (const [why, yaml, expected] of cases) {
    it(`fails for ${why}`, async () => {
      const found = await failure(`# Orders\n\n${fence("yaml migration", yaml)}`);
      assert.equal(found.exit, 2);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(found[key], value, key);
    });
  }

  it("fails for two blocks", async () => {
    const found = await failure(`${fence("yaml migration", "from: a")}\n${fence("yml migration", "to: b")}`);
    assert.deepEqual(found, { exit: 2, code: "migrationBlockTwice", path, first: 1, second: 5 });
  });

  it("withstands aliases that multiply", async () => {
    const levels = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (const [of, name] of ["ab", "bc", "cd", "de", "ef", "fg", "gh"])
      levels.push(`${name}: &${name} [${`*${of}, `.repeat(9)}]`);
    assert.equal((await failure(`---\n${levels.join("\n")}\n---\n`)).code, "yamlBroken");
  });
});

describe("front matter", () => {
  it("fails with the line of the file", async () => {
    const found = await failure("---\ntitle: ok\nowner: a: b\n---\n# Orders\n");
    assert.deepEqual([found.code, found.path, found.line], ["yamlBroken", path, 3]);
  });
  it("may be empty", async () => {
    assert.equal((await parse("---\n---\n# Orders\n")).title, "Orders");
  });
});
