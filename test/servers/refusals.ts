import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { migrate } from "../corpus/cases.ts";
import { databaseOn } from "./database.ts";
import { type Programs, type Server, startServer, unavailable } from "./server.ts";

const spec = (text: string): string => `# Case\n\n\`\`\`yaml migration\n${text}\`\`\`\n`;

/** Rows that a script cannot carry: how many they are, which, and that nothing of them is told. */
export function refusals(title: string, programs: Programs): void {
  describe(`${title}, refusing`, { skip: unavailable(programs) ?? false }, () => {
    let server: Server;
    before(() => {
      server = startServer(programs);
    });
    after(() => server?.stop());

    const name = "refusal";
    const { state, succeed, during } = databaseOn(() => server, name);
    const scenario = (what: string, text: string, work: () => Promise<void>): void => {
      test(`${title}: ${what}`, () => during(text, work));
    };

    const lossy: Readonly<Record<string, readonly [from: string, to: string, fits: string, lost: string]>> = {
      c_bigint: ["bigint", "integer", "5", "5000000000"],
      c_integer: ["integer", "smallint", "5", "70000"],
      c_double: ["double precision", "real", "0.5", "0.1"],
      c_scale: ["numeric(10,3)", "numeric(10,1)", "1.500", "1.239"],
      c_money: ["money", "numeric(10,1)", "1.50", "12.34"],
      c_char: ["char(8)", "char(3)", "abc", "abcdefgh"],
      c_varchar: ["varchar(40)", "varchar(5)", "ภาษา", "ภาษาไทย"],
      c_moment: ["timestamp", "date", "2024-01-01", "2024-01-01 10:00"],
      c_second: ["timestamp(6)", "timestamp(0)", "2024-01-01 10:00", "2024-01-01 10:00:00.6"],
      c_json: ["json", "jsonb", '{"a": 1}', '{"a":1,"a":2}'],
      c_number: ["text", "integer", "42", "n/a"],
      c_day: ["text", "date", "2024-02-29", "2024-02-30"],
      c_uuid: ["text", "uuid", "00000000-0000-4000-8000-000000000001", "none"],
      c_document: ["text", "jsonb", "null", "not json"],
      c_flag: ["text", "boolean", "true", "maybe"],
      c_tone: ["text", "tone", "low", "LOW"],
      c_list: ["text", "integer[]", "{1,2}", "1,2"],
      c_labels: ["tone[]", "pitch[]", "{low}", "{low,high}"],
    };
    const columns = Object.entries(lossy);
    const made = (at: 0 | 1): string =>
      `CREATE TYPE tone AS ENUM ('low', 'high'); CREATE TYPE pitch AS ENUM ('low');
      CREATE TABLE t (id integer PRIMARY KEY, ${columns.map(([column, types]) => `${column} ${types[at]}`).join(", ")});`;
    const row = (id: number, values: readonly string[]): string =>
      `INSERT INTO t VALUES (${[String(id), ...values.map((value) => `'${value}'`)].join(", ")});`;
    const fitting = row(
      1,
      columns.map(([, types]) => types[2]),
    );
    scenario(
      "what a type cannot hold is refused with counts, column by column; what it can goes there and back",
      made(0),
      async () => {
        const { scripts } = await migrate({ from: made(0), to: made(1) });
        succeed(`${fitting} INSERT INTO t (id) VALUES (2);`);
        const earlier = state();
        succeed(scripts.migration);
        succeed(scripts.rollback);
        assert.deepEqual(state(), earlier);
        succeed(
          row(
            3,
            columns.map(([, types]) => types[3]),
          ),
        );
        const full = state();
        const { status, stderr } = server.run(name, scripts.migration);
        assert.notEqual(status, 0);
        for (const [column] of columns) assert.match(stderr, new RegExp(`t\\.${column} changes from .*\\(rows: 1\\)`));
        assert.equal(stderr.split("- t, by id: 3").length - 1, columns.length);
        assert.deepEqual(state(), full);
      },
    );

    const kept = {
      from: `
        CREATE TABLE people (nr integer PRIMARY KEY, mail varchar(20));
        CREATE TABLE accounts (mail text PRIMARY KEY, code varchar(20));
        CREATE TABLE tokens (id uuid, part smallint, code varchar(20), PRIMARY KEY (id, part)) PARTITION BY HASH (part);
        CREATE TABLE tokens_0 PARTITION OF tokens FOR VALUES WITH (MODULUS 1, REMAINDER 0);`,
      to: `
        CREATE TABLE members (id integer PRIMARY KEY, mail varchar(5));
        CREATE TABLE accounts (mail text PRIMARY KEY, code varchar(5));
        CREATE TABLE tokens (id uuid, part smallint, code varchar(5), PRIMARY KEY (id, part)) PARTITION BY HASH (part);
        CREATE TABLE tokens_0 PARTITION OF tokens FOR VALUES WITH (MODULUS 1, REMAINDER 0);`,
      spec: spec("rename:\n  tables: { people: members }\n  columns: { members.nr: id }\n"),
    };
    scenario("a check of the spec that is not true takes the whole migration back", kept.from, async () => {
      const checks = "checks: [ 'select true', 'select count(*) < 3 from members where length(mail) < 4' ]\n";
      const { scripts } = await migrate({ ...kept, spec: `${kept.spec.trimEnd().slice(0, -3)}${checks}\`\`\`\n` });
      succeed("INSERT INTO people SELECT n, 'a' || n FROM generate_series(1, 3) n;");
      const full = state();
      const { status, stderr } = server.run(name, scripts.migration);
      assert.notEqual(status, 0);
      assert.match(stderr, /Nothing was changed\. Checks of the spec [^-]*\n- check 2\n/);
      assert.deepEqual(state(), full);
      succeed("DELETE FROM people WHERE nr = 3;");
      const fewer = state();
      succeed(scripts.migration);
      succeed(scripts.rollback);
      assert.deepEqual(state(), fewer);
    });
    scenario("a refusal names some rows, by keys that are mere numbers, and never others", kept.from, async () => {
      succeed(`
        INSERT INTO people SELECT n, 'secret value' FROM generate_series(1, 9) n;
        INSERT INTO accounts VALUES ('ann@example.org', 'short'), ('bob@example.org', 'far too long'), ('cid@example.org', 'much too long');
        INSERT INTO tokens VALUES ('00000000-0000-4000-8000-000000000001', 7, 'too long');`);
      const { scripts } = await migrate(kept);
      const { status, stderr } = server.run(name, scripts.migration);
      assert.notEqual(status, 0);
      assert.match(stderr, /members\.mail changes .*\(rows: 9\)/);
      assert.match(stderr, /- people, by nr: 1, 2, 3, 4, 5\n/);
      assert.match(stderr, /- tokens, by id, part: \(00000000-0000-4000-8000-000000000001, 7\)\n/);
      assert.ok(!stderr.includes("example.org") && !stderr.includes("secret") && !stderr.includes("too long"));
      const [, query = ""] =
        /- accounts: the key may be personal data and is not shown; these rows are found by (SELECT .*)\n/.exec(
          stderr,
        ) ?? [];
      assert.deepEqual(server.lines(name, `${query} ORDER BY 1`), [
        "bob@example.org|far too long",
        "cid@example.org|much too long",
      ]);
    });
  });
}
