import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Generated } from "../../src/model/generated.ts";
import { migrate } from "../corpus/cases.ts";
import { isOfShare } from "../extent.ts";
import { databaseOn } from "./database.ts";
import { archivesOf } from "./database-state.ts";
import { type Programs, type Server, startServer, unavailable } from "./server.ts";

const pair = {
  from: `
    CREATE TABLE people (id serial PRIMARY KEY, name text NOT NULL, nick text NOT NULL, born date DEFAULT '2000-01-01');
    CREATE TABLE visits (person integer REFERENCES people (id), page text NOT NULL);
    CREATE TABLE retired (id integer PRIMARY KEY, why text);
    INSERT INTO people (name, nick, born) VALUES ('Ann', 'an', '1990-02-03'), ('บุญ', 'บ', NULL), ('Cid', 'c', '2000-01-01');
    INSERT INTO visits VALUES (1, '/'), (1, '/'), (NULL, '/ก');
    INSERT INTO retired VALUES (1, 'old'), (2, NULL);`,
  to: `
    CREATE TABLE people (id serial PRIMARY KEY, name text NOT NULL, mail text);
    CREATE TABLE visits (person integer REFERENCES people (id), page text NOT NULL, seconds integer NOT NULL DEFAULT 0);
    CREATE TABLE topics (id serial PRIMARY KEY, label text NOT NULL);`,
};

/** What users of the scripts meet: the wrong database, rows in the way, a broken connection, edits in between. Two servers take half each, or all. */
export function scenarios(title: string, programs: Programs, share: 0 | 1): void {
  describe(`${title}, in use`, { skip: unavailable(programs) ?? false }, () => {
    let server: Server;
    let scripts: Generated["scripts"];
    before(async () => {
      server = startServer(programs);
      scripts = (await migrate(pair)).scripts;
    });
    after(() => server?.stop());

    const name = "scenario";
    const { stateWithArchives: state, succeed, during } = databaseOn(() => server, name);
    /** The script ends with an error that says all of that, and changes nothing. */
    const refused = (sql: string, ...reasons: readonly RegExp[]): void => {
      const earlier = state();
      const { status, stderr } = server.run(name, sql);
      assert.notEqual(status, 0);
      for (const reason of reasons) assert.match(stderr, reason);
      assert.deepEqual(state(), earlier);
    };
    let scenariosBefore = 0;
    const scenario = (what: string, text: string, work: () => void | Promise<void>): void => {
      scenariosBefore += 1;
      if (isOfShare(scenariosBefore, 2, share)) test(`${title}: ${what}`, () => during(text, work));
    };

    scenario("a migration that ran is refused the second time", pair.from, () => {
      succeed(scripts.migration);
      refused(
        scripts.migration,
        /Nothing was changed/,
        /already there: table public\.topics/,
        /missing or different: table public\.retired/,
      );
    });

    scenario("a rollback without its migration is refused", pair.from, () => {
      refused(
        scripts.rollback,
        /Nothing was changed/,
        /missing or different: schema smartspec_archive_/,
        /missing or different: table public\.topics/,
      );
    });

    scenario(
      "a role that the server lacks is named before the first change",
      "CREATE TABLE t (id integer);",
      async () => {
        const { scripts: owned } = await migrate({
          from: "CREATE TABLE t (id integer);",
          to: `CREATE ROLE "no ""such"; CREATE TABLE t (id integer); ALTER TABLE t OWNER TO "no ""such";`,
        });
        refused(owned.migration, /Nothing was changed/, /missing or different: role no "such/);
      },
    );

    scenario("a rollback after finalize is refused", pair.from, () => {
      succeed(scripts.migration);
      succeed(scripts.finalize);
      assert.deepEqual(archivesOf(server, name), []);
      refused(scripts.rollback, /missing or different: schema smartspec_archive_/);
    });

    scenario("scripts that join the transaction of a tool are done with it, or not at all", pair.from, () => {
      const { joined } = scripts;
      const settings = "SELECT name, setting FROM pg_settings WHERE name NOT IN ('transaction_isolation')";
      const unchanged = (sql: string): void => {
        const earlier = state();
        server.run(name, sql);
        assert.deepEqual(state(), earlier);
      };
      for (const script of [joined.migration, joined.rollback]) {
        unchanged(script);
        unchanged(`BEGIN;\n${script}\nSELECT 1 / 0;\nCOMMIT;`);
        succeed(`BEGIN; SET LOCAL lock_timeout = '3s'; SET LOCAL "DateStyle" = 'SQL, DMY'; CREATE TEMP TABLE was AS ${settings};
          ${script}
          DO $$ BEGIN IF EXISTS (SELECT FROM (${settings}) s NATURAL FULL JOIN was w GROUP BY s.name HAVING count(*) > 1) THEN RAISE 'settings stay behind'; END IF; END $$;
          COMMIT;`);
      }
      assert.deepEqual(server.lines(name, "SELECT count(*) FROM people"), ["3"]);
    });

    scenario("there and back, and there and back again", pair.from, () => {
      const first = state();
      for (let n = 0; n < 2; n += 1) {
        succeed(scripts.migration);
        succeed(scripts.rollback);
        assert.deepEqual({ ...state(), archives: [] }, { ...first, archives: [] });
      }
    });

    scenario("there and back again when the first way back kept rows", pair.from, () => {
      for (const label of ["first", "second"]) {
        succeed(scripts.migration);
        succeed(`INSERT INTO topics (label) VALUES ('${label}')`);
        succeed(scripts.rollback);
      }
      const kept = archivesOf(server, name).flatMap((schema) =>
        server.lines(name, `SELECT label FROM "${schema}".topics`),
      );
      assert.deepEqual(kept.sort(), ["first", "second"]);
      succeed(scripts.finalize);
      assert.deepEqual(archivesOf(server, name), []);
    });

    scenario("edits between migration and rollback survive it, and nothing is lost", pair.from, () => {
      succeed(scripts.migration);
      succeed(`
        INSERT INTO people (name, mail) VALUES ('Dan', 'd@example.org');
        UPDATE people SET name = 'Anne', mail = 'a@example.org' WHERE id = 1;
        DELETE FROM people WHERE id = 3;
        INSERT INTO visits VALUES (4, '/new', 12);
        UPDATE visits SET page = '/x' WHERE person IS NULL;
        INSERT INTO topics (label) VALUES ('หัวข้อ');`);
      succeed(scripts.rollback);
      assert.deepEqual(server.lines(name, "SELECT id, name, nick, born FROM people ORDER BY id"), [
        "1|Anne|an|1990-02-03",
        "2|บุญ|บ|",
        "4|Dan||2000-01-01",
      ]);
      assert.deepEqual(server.lines(name, "SELECT person, page FROM visits ORDER BY person, page"), [
        "1|/",
        "1|/",
        "4|/new",
        "|/x",
      ]);
      assert.deepEqual(server.lines(name, "SELECT id, why FROM retired ORDER BY id"), ["1|old", "2|"]);
      assert.notEqual(server.run(name, "INSERT INTO people (name) VALUES ('no nick')").status, 0);
      const [undone = ""] = archivesOf(server, name);
      assert.match(undone, /^smartspec_archive_[0-9a-f]{8}_undone_public$/);
      assert.deepEqual(server.lines(name, `SELECT id, label FROM ${undone}.topics`), ["1|หัวข้อ"]);
      assert.deepEqual(server.lines(name, `SELECT id, mail FROM ${undone}.people ORDER BY id`), [
        "1|a@example.org",
        "4|d@example.org",
      ]);
      succeed(scripts.finalize);
      assert.deepEqual(archivesOf(server, name), []);
    });

    scenario("a connection that breaks in the middle leaves the database as it was", pair.from, async () => {
      const earlier = state();
      const parts = scripts.migration.split("\n");
      const psql = server.open(name);
      psql.stdin?.write(`${parts.slice(0, parts.indexOf("COMMIT;")).join("\n")}\n`);
      const locked =
        "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = 'scenario' AND l.mode = 'AccessExclusiveLock'";
      for (let n = 0; n < 100 && server.lines("postgres", locked)[0] === "0"; n += 1) await pause(50);
      assert.notEqual(server.lines("postgres", locked)[0], "0");
      const ended = once(psql, "exit");
      psql.kill("SIGKILL");
      await ended;
      for (let n = 0; n < 100 && server.lines("postgres", locked)[0] !== "0"; n += 1) await pause(50);
      assert.deepEqual(state(), earlier);
      succeed(scripts.migration);
    });

    const strictPair = {
      from: `
        CREATE TABLE users (id integer PRIMARY KEY, mail text, code varchar(20), team integer, score bigint);
        CREATE TABLE teams (id integer PRIMARY KEY);
        INSERT INTO teams VALUES (1);
        INSERT INTO users VALUES (1, 'a@x', 'ok', 1, 5), (2, 'a@x', 'far too long', 2, 5000000000), (3, NULL, 'ok', NULL, 6), (4, 'a@x', 'ก', 3, NULL);`,
      to: `
        CREATE TABLE teams (id integer PRIMARY KEY);
        CREATE TABLE users (id integer PRIMARY KEY, mail text NOT NULL UNIQUE, code varchar(5), team integer REFERENCES teams (id), score integer CHECK (score < 6));`,
    };
    scenario(
      "rows that cannot be carried are all named, with counts, and nothing is changed",
      strictPair.from,
      async () => {
        const { scripts: strict } = await migrate(strictPair);
        refused(
          strict.migration,
          /Rows cannot be carried/,
          /users\.mail becomes NOT NULL, and rows have no value in it \(rows: 1\)/,
          /users_mail_key \(users\) allows each key once, and rows repeat one \(rows: 2\)/,
          /users\.code changes from character varying\(20\) to character varying\(5\).*\(rows: 1\)/,
          /users\.score changes from bigint to integer.*\(rows: 1\)/,
          /users_team_fkey \(users\) wants a row of teams for each key, and rows point nowhere \(rows: 2\)/,
          /users_score_check \(users\) is a rule that rows break \(rows: 2\)/,
        );
      },
    );

    const rulesOver = (body: string, folded: string): string => `
        CREATE FUNCTION fits(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT ${body} $$;
        CREATE FUNCTION folded(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT ${folded} $$;
        CREATE DOMAIN fitting AS integer CHECK (fits(VALUE));
        CREATE TABLE things (id integer PRIMARY KEY, n integer CONSTRAINT n_fits CHECK (fits(n)), d fitting, t text);
        CREATE UNIQUE INDEX things_t ON things (folded(t));`;
    const functions = { from: rulesOver("n < 100", "t"), to: rulesOver("n > 10", "lower(t)") };
    scenario(
      "rows that a changed function refuses are counted with the new one, both ways",
      functions.from,
      async () => {
        const { scripts: changed } = await migrate(functions);
        succeed("INSERT INTO things VALUES (1, 5, 20, 'a'), (2, 20, 6, 'b'), (3, 7, 7, 'A')");
        refused(
          changed.migration,
          /n_fits \(things\) is a rule that rows break \(rows: 2\)/,
          /fitting allows less than before, and rows hold what it does not allow in things\.d \(rows: 2\)/,
          /things_t \(things\) allows each key once, and rows repeat one \(rows: 1\)/,
        );
        succeed("DELETE FROM things; INSERT INTO things VALUES (1, 50, 50, 'a')");
        succeed(changed.migration);
        succeed("INSERT INTO things VALUES (2, 500, 50, 'b'), (3, 50, 500, 'c')");
        refused(
          changed.rollback,
          /n_fits \(things\) is a rule that rows break \(rows: 1\)/,
          /fitting allows less than before, and rows hold what it does not allow in things\.d \(rows: 1\)/,
        );
        succeed("UPDATE things SET n = 60, d = 60");
        succeed(changed.rollback);
        assert.notEqual(server.run(name, "INSERT INTO things VALUES (4, 200, 1, 'd')").status, 0);
      },
    );

    const layouts = {
      from: `
        CREATE TABLE sales (id integer NOT NULL, region text NOT NULL, amount integer) PARTITION BY LIST (region);
        CREATE TABLE sales_asia PARTITION OF sales FOR VALUES IN ('th', 'jp');
        CREATE TABLE sales_old PARTITION OF sales FOR VALUES IN ('dd');
        INSERT INTO sales VALUES (1, 'th', 1), (2, 'jp', 2), (3, 'dd', 3), (4, 'th', 4);`,
      to: `
        CREATE TABLE sales (id integer NOT NULL, region text NOT NULL, amount integer) PARTITION BY LIST (region);
        CREATE TABLE sales_th PARTITION OF sales FOR VALUES IN ('th');
        CREATE TABLE sales_jp PARTITION OF sales FOR VALUES IN ('jp');`,
    };
    scenario("rows written to the partitions of a new layout come back with the others", layouts.from, async () => {
      const { scripts: split } = await migrate(layouts);
      succeed(split.migration);
      succeed(
        "INSERT INTO sales VALUES (5, 'jp', 5); UPDATE sales SET amount = 9 WHERE id = 1; DELETE FROM sales WHERE id = 4",
      );
      succeed(split.rollback);
      assert.deepEqual(server.lines(name, "SELECT tableoid::regclass, id, amount FROM sales ORDER BY id"), [
        "sales_asia|1|9",
        "sales_asia|2|2",
        "sales_old|3|3",
        "sales_asia|5|5",
      ]);
      assert.deepEqual(archivesOf(server, name), []);
    });

    const long = ["delivery_address_of_the_customer_in_the_north", "delivery_address_of_the_customer_in_the_south"];
    const longPair = {
      from: `CREATE TABLE t (id integer PRIMARY KEY, ${long.map((column) => `"${column}" text NOT NULL`).join(", ")}); INSERT INTO t VALUES (1, 'a', 'b');`,
      to: "CREATE TABLE t (id integer PRIMARY KEY);",
    };
    scenario("NOT NULL for new rows only, on two columns whose long names begin alike", longPair.from, async () => {
      const { scripts: alike } = await migrate(longPair);
      succeed(alike.migration);
      succeed("INSERT INTO t VALUES (2)");
      succeed(alike.rollback);
      assert.deepEqual(server.lines(name, `SELECT id, ${long.join(", ")} FROM t ORDER BY id`), ["1|a|b", "2||"]);
      for (const column of long) {
        const other = long.find((item) => item !== column);
        assert.notEqual(server.run(name, `INSERT INTO t (id, "${other}") VALUES (3, 'x')`).status, 0);
      }
    });
  });
}
