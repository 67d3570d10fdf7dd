import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Generated } from "../../src/model/generated.ts";
import { migrate } from "../corpus/cases.ts";
import { shareOf } from "../extent.ts";
import { databaseOn } from "./database.ts";
import { type Programs, type Server, startServer, unavailable } from "./server.ts";

/** Loses a column, a table and digits, fills, follows a changed key, and makes what was not there. */
const pair = {
  from: `
    CREATE TYPE state AS ENUM ('new', 'old');
    CREATE TABLE people (id serial PRIMARY KEY, name text NOT NULL, nick text, state state NOT NULL DEFAULT 'new', weight numeric(8,3));
    CREATE TABLE visits (id bigserial PRIMARY KEY, person integer REFERENCES people, page text);
    CREATE TABLE retired (id integer PRIMARY KEY, why text);
    CREATE VIEW present AS SELECT id, name FROM people WHERE state = 'new';
    INSERT INTO people (name, nick, state, weight) SELECT 'n' || n, 'k' || n, 'old', n / 7.0 FROM generate_series(1, 40) n;
    INSERT INTO visits (person, page) SELECT n, NULLIF('/' || n, '/3') FROM generate_series(1, 40) n;
    INSERT INTO retired VALUES (1, 'old'), (2, NULL);`,
  to: `
    CREATE TYPE state AS ENUM ('old', 'fresh', 'new');
    CREATE TABLE people (id serial PRIMARY KEY, name text NOT NULL, state state NOT NULL DEFAULT 'fresh', weight numeric(8,1));
    CREATE TABLE visits (id bigserial PRIMARY KEY, person integer REFERENCES people, page text NOT NULL);
    CREATE TABLE topics (id serial PRIMARY KEY, label text NOT NULL);
    CREATE VIEW present AS SELECT id, name, weight FROM people WHERE state = 'new';`,
  spec: `# People

\`\`\`yaml migration
fill: { visits.page: "'/'" }
transform:
  - table: people
    up: { weight: "round(weight, 1)" }
\`\`\`
`,
};

const name = "interrupted";

/** What is left of a script when its client, its connection or the whole server is gone in the middle of it. Two servers take half each, or all. */
export function interruptions(title: string, programs: Programs, share: 0 | 1): void {
  describe(`${title}, interrupted`, { skip: unavailable(programs) ?? false }, () => {
    let server: Server;
    let scripts: Generated["scripts"];
    before(async () => {
      server = startServer(programs);
      scripts = (await migrate(pair)).scripts;
      server.create(name, pair.from);
    });
    after(() => server?.stop());

    const { stateWithArchives: state, succeed } = databaseOn(() => server, name);

    /** Begins the script, sleeps at the place, and ends it there with `how`. */
    const interrupt = async (script: string, at: number, how: (psql: ReturnType<Server["open"]>) => void) => {
      const lines = script.split("\n");
      const psql = server.open(name);
      const ended = once(psql, "exit");
      psql.stdin?.on("error", () => {});
      psql.stdin?.write([...lines.slice(0, at), "SELECT pg_sleep(3);", ...lines.slice(at), ""].join("\n"));
      const asleep = `SELECT count(*) FROM pg_stat_activity WHERE datname = '${name}' AND query LIKE '%pg_sleep(3)%' AND wait_event = 'PgSleep'`;
      for (let n = 0; n < 200 && server.lines("postgres", asleep)[0] === "0"; n += 1) await pause(25);
      assert.equal(server.lines("postgres", asleep)[0], "1");
      how(psql);
      await ended;
    };
    const others = `SELECT count(*) FROM pg_stat_activity WHERE datname = '${name}' AND backend_type = 'client backend'`;
    const again = async (): Promise<void> => {
      for (let n = 0; ; n += 1) {
        try {
          server.start();
          return;
        } catch (error) {
          // Processes that lost their server may take a moment to see it.
          if (n === 20) throw error;
          await pause(250);
        }
      }
    };

    const ways: Readonly<Record<string, (psql: ReturnType<Server["open"]>) => void>> = {
      "its client is killed": (psql) => void psql.kill("SIGKILL"),
      "its connection is ended": () =>
        void server.lines(
          "postgres",
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
        ),
      "the server is stopped at once": () => server.stopAtOnce(),
      "the server is killed": () => server.kill(),
    };
    for (const [way, how] of shareOf(Object.entries(ways), 2, share)) {
      test(`${title}: ${way} in the middle of a script, and nothing was changed`, async () => {
        const isDown = way.startsWith("the server");
        const settled = async (): Promise<void> => {
          if (isDown) await again();
          for (let n = 0; n < 400 && server.lines("postgres", others)[0] !== "0"; n += 1) await pause(25);
        };
        for (const script of [scripts.migration, scripts.rollback]) {
          // After a crash PostgreSQL may skip numbers of a sequence that were drawn since the last checkpoint.
          server.lines("postgres", "CHECKPOINT");
          const earlier = state();
          for (const at of placesIn(script)) {
            await interrupt(script, at, how);
            await settled();
            assert.deepEqual(state(), earlier, `line ${at}`);
          }
          succeed(script);
          assert.notDeepEqual(state(), earlier);
        }
        succeed(scripts.finalize);
      });
    }
  });
}

/** Before a step at the beginning, one in the middle, and the end: lines of a script. */
function placesIn(script: string): readonly number[] {
  const lines = script.split("\n");
  const steps = lines.flatMap((line, at) => (line.startsWith("-- ") && lines[at - 1] === "" ? [at] : []));
  const commit = lines.indexOf("COMMIT;");
  return [steps[2] ?? 0, steps[Math.floor(steps.length / 2)] ?? 0, commit];
}
