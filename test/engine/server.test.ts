import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, test } from "node:test";
import type { Database } from "../../src/dialects/database.ts";
import { prepare } from "../../src/dialects/postgres/load/prepare.ts";
import { Workbench } from "../../src/dialects/postgres/load/workbench.ts";
import { Session } from "../../src/dialects/postgres/server/session.ts";
import { generate } from "../../src/generate.ts";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import { message } from "../../src/model/message.ts";
import type { ServerAddress } from "../../src/model/server_address.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { cacheDir, readCase, source } from "../corpus/cases.ts";
import {
  installedPrograms,
  type Programs,
  packagedPrograms,
  type Server,
  startServer,
  unavailable,
} from "../servers/server.ts";
import { temporaryProject } from "../temporary-project.ts";
import { databaseContract } from "./database-contract.ts";

const program = join(import.meta.dirname, "../../src/cli/main.ts");

function proofs(title: string, programs: Programs): void {
  describe(`an engine on ${title}`, { skip: unavailable(programs) ?? false }, () => {
    let server: Server;
    let address: ServerAddress;
    let db: Database;
    before(async () => {
      server = startServer(programs);
      address = { variable: "PROOF", reveal: () => server.address };
      server.lines("postgres", 'CREATE DATABASE "contract" TEMPLATE template0');
      db = await Session.open({ server: address, database: "contract", signal: undefined });
    });
    after(async () => {
      await db?.close();
      server?.stop();
    });

    databaseContract(title, () => db);

    /** Databases and roles that the server has beyond its own. */
    const left = (): readonly string[] =>
      server.lines(
        "postgres",
        `SELECT datname FROM pg_database WHERE datname NOT IN ('postgres', 'template0', 'template1', 'contract')
         UNION ALL SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> 'postgres' ORDER BY 1`,
      );

    const bench = async (text: string): Promise<Workbench> =>
      Workbench.open({ cacheDir, sources: [await prepare(source("from", text), "server")], server: address });

    for (const name of ["rows--of-every-type", "view--all-privileges", "enum--new-labels-and-a-dropped-table"]) {
      test(`${title} proves ${name} and is as it was`, async () => {
        const { from, to, spec } = readCase(name);
        const { proof, proved } = await generate({
          spec: await parseSpec({ id: "case", path: "specs/data/case/spec.md", text: spec }),
          from: source("from", from),
          to: source("to", to),
          lang: "en",
          cacheDir,
          server: address,
          progress: () => {},
        });
        assert.deepEqual(
          proof.laws.flatMap((law) => law.violations),
          [],
        );
        assert.equal(proved, true);
        assert.match(proof.engine, new RegExp(`^${title}\\.\\d+ \\(server\\)$`));
        assert.deepEqual(left(), []);
      });
    }

    test(`${title}: roles that were there stay as they are, others go, those that a DO block made too`, async () => {
      server.lines("postgres", "CREATE ROLE staying NOSUPERUSER CONNECTION LIMIT 3");
      const text = `ALTER ROLE staying RENAME TO gone; GRANT staying TO going; CREATE TABLE t (a int); GRANT SELECT ON t TO staying, going;
        DO $$ BEGIN CREATE ROLE made; GRANT SELECT ON t TO made; END $$; REASSIGN OWNED BY staying TO postgres;`;
      const own = await bench(text);
      await own.loadForGood(await prepare(source("from", text), "server"), { rows: true });
      assert.deepEqual(
        left().filter((name) => !name.startsWith("smartspec_")),
        ["going", "made", "staying"],
      );
      await own.close();
      assert.deepEqual(left(), ["staying"]);
      assert.deepEqual(
        server.lines(
          "postgres",
          "SELECT rolsuper, rolconnlimit, (SELECT count(*) FROM pg_auth_members WHERE roleid = r.oid) FROM pg_roles r WHERE rolname = 'staying'",
        ),
        ["f|3|0"],
      );
      server.lines("postgres", "DROP ROLE staying");
    });

    test(`${title}: a role that two runs need goes with the last of them`, async () => {
      const text = "CREATE TABLE t (a int); GRANT SELECT ON t TO shared";
      const [first, second] = [await bench(text), await bench(text)];
      await first.close();
      assert.ok(left().includes("shared"));
      await second.close();
      assert.deepEqual(left(), []);
    });

    test(`${title}: a refused schema leaves nothing behind, nor does an extension that is not there`, async () => {
      const own = await bench("CREATE TABLE t (a nothing)");
      await assert.rejects(
        own.loadForGood(await prepare(source("from", "CREATE TABLE t (a nothing)"), "server"), { rows: true }),
        Failure,
      );
      await own.close();
      const refused = await bench("CREATE EXTENSION nobody_has; CREATE EXTENSION nor_this").then(
        () => assert.fail("it was opened"),
        (error: unknown) => error as Failure,
      );
      assert.equal(refused.advice.code, "extensionMissingOnServer");
      assert.deepEqual(left(), []);
    });

    test(`${title}: scripts for a newer version cannot be proved there`, { skip: title.endsWith("18") }, async () => {
      const refused = await generate({
        spec: await parseSpec({ id: "case", path: "specs/data/case/spec.md", text: "# Case\n" }),
        from: source("from", ""),
        to: source("to", "CREATE TABLE t (a int);"),
        lang: "en",
        cacheDir,
        server: address,
        target: 18,
        progress: () => {},
      }).catch((error: unknown) => error);
      assert.ok(refused instanceof Failure);
      assert.equal(refused.advice.code, "engineBelowTarget");
      assert.deepEqual(left(), []);
    });

    test(`${title}: only a superuser may prove there`, async () => {
      server.lines("postgres", "CREATE ROLE plain LOGIN");
      const plain = { variable: "PROOF", reveal: () => server.address.replace("postgres@", "plain:secret@") };
      const refused = await Workbench.open({ cacheDir, sources: [], server: plain }).catch((error: unknown) => error);
      assert.ok(refused instanceof Failure);
      assert.equal(refused.advice.code, "serverNotSuperuser");
      server.lines("postgres", "DROP ROLE plain");
    });

    test(`${title}: a run that is told to stop clears away; what a killed one left goes with the next`, async (t) => {
      const slow = "CREATE TABLE t (a int); GRANT SELECT ON t TO passing; SELECT pg_sleep(600);";
      const project = temporaryProject(t, {
        "specs/data/orders/spec.md": "# Orders\n",
        "db/schema_v1.sql": slow,
        "db/schema_v2.sql": "CREATE TABLE t (a bigint); GRANT SELECT ON t TO passing;",
      });
      const ended = await stopped(project.root, server, "SIGTERM");
      assert.equal(ended.signal, "SIGTERM");
      assert.match(ended.stderr, /The run was interrupted\./);
      assert.doesNotMatch(ended.stderr, /postgresql:|localhost/);
      assert.deepEqual(left(), []);
      assert.equal((await stopped(project.root, server, "SIGKILL")).signal, "SIGKILL");
      assert.equal(left().length, 2);
      // The server notices only when the statement ends that nobody waits for.
      server.lines(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()",
      );
      await (await bench("SELECT 1")).close();
      assert.deepEqual(left(), []);
    });
  });
}

/** Runs the program until it is in the midst of loading, and then sends the signal. */
async function stopped(
  cwd: string,
  server: Server,
  signal: NodeJS.Signals,
): Promise<{ signal: NodeJS.Signals | null; stderr: string }> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      program,
      "specs/data/orders/spec.md",
      "--engine",
      "env:PROOF",
      "--allow-network",
    ],
    { cwd, env: { ...process.env, LANG: "C", PROOF: server.address } },
  );
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const end = new Promise<NodeJS.Signals | null>((resolve) => child.on("close", (_, by) => resolve(by)));
  const sleeping = "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
  for (let tries = 0; server.lines("postgres", sleeping).length === 0; tries += 1) {
    assert.ok(tries < 200 && child.exitCode === null, `it never came to load: ${stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill(signal);
  return { signal: await end, stderr };
}

proofs("PostgreSQL 15", installedPrograms(15));
proofs("PostgreSQL 18", packagedPrograms());

for (const lang of ["en", "th"] as const) {
  test(`what may go wrong with a server is told in ${lang}`, () => {
    const variable = "PROOF";
    const told = [
      message("failures", "serverLost", { variable }),
      message("failures", "serverTooOld", { variable, engine: "PostgreSQL 13.9 (server)", oldest: 14 }),
      message("failures", "serverNotSuperuser", { variable }),
      message("failures", "extensionMissingOnServer", { names: ["postgis"], engine: "PostgreSQL 15.18 (server)" }),
      message("failures", "extensionMissingOnServer", {
        names: ["postgis", "vector"],
        engine: "PostgreSQL 15.18 (server)",
      }),
      message("failures", "interrupted", {}),
      ...(["name", "silent", "login", "database", "full", "tls", "other"] as const).map((reason) =>
        message("failures", "serverUnreachable", { variable, reason, code: reason === "login" ? "28P01" : "" }),
      ),
    ].map((each) => Object.values(say(lang, each)).join("\n"));
    const golden = join(import.meta.dirname, "golden", `server.${lang}.txt`);
    const actual = `${told.join("\n\n")}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, actual);
    assert.equal(actual, readFileSync(golden, "utf8"));
  });
}
