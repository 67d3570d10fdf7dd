import { spawnSync } from "node:child_process";
import process from "node:process";
import { catalogOf, rowsOf } from "../../servers/database-state.ts";
import type { Further } from "../attempt.ts";
import type { Verdict } from "../verdict.ts";

/** That a real server, reached by a URL, comes to the same: there, back, with other eyes than the program's own. */
export function onServer(url: string): Further {
  return async ({ from, to }, { scripts }) => {
    const names = { present: `fuzz_${process.pid}_a`, wanted: `fuzz_${process.pid}_b` };
    const { run, lines } = clientOf(url);
    const make = (name: string, text: string): string => {
      lines("postgres", `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      lines("postgres", `CREATE DATABASE "${name}" TEMPLATE template0`);
      return run(name, text);
    };
    try {
      // What this server's version cannot load says nothing of the scripts.
      if (make(names.present, from) !== "" || make(names.wanted, to) !== "") return undefined;
      const server = { lines };
      const before = { catalog: catalogOf(server, names.present), rows: rowsOf(server, names.present) };
      const wanted = catalogOf(server, names.wanted);
      const failed = run(names.present, scripts.migration);
      if (failed !== "") return refusesRows(failed) ? undefined : finding("migration.sql", failed);
      const there = difference(catalogOf(server, names.present), wanted);
      if (there !== "") return finding("reaches", there);
      const back = run(names.present, scripts.rollback);
      if (back !== "") return finding("rollback.sql", back);
      const returned = difference(catalogOf(server, names.present), before.catalog);
      if (returned !== "") return finding("returns", returned);
      const kept = difference(rowsOf(server, names.present), before.rows);
      return kept === "" ? undefined : finding("keeps", kept);
    } finally {
      for (const name of Object.values(names)) lines("postgres", `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    }
  };
}

/** A guard may refuse the rows of the text: then nothing has changed, and nothing can be compared. */
function refusesRows(error: string): boolean {
  return error.includes("Nothing was changed. Rows cannot be carried:");
}

function finding(what: string, detail: string): Verdict {
  return { kind: "finding", sign: `server ${what}`, detail };
}

function difference(found: readonly string[], wanted: readonly string[]): string {
  const extra = found.filter((line) => !wanted.includes(line)).map((line) => `+ ${line}`);
  const missing = wanted.filter((line) => !found.includes(line)).map((line) => `- ${line}`);
  return [...missing, ...extra].slice(0, 8).join("\n");
}

function clientOf(url: string) {
  const at = (database: string): string => {
    const address = new URL(url);
    address.pathname = `/${database}`;
    return address.href;
  };
  const psql = (database: string, args: readonly string[], input?: string) => {
    const options = ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", at(database), ...args];
    const env = { ...process.env, PGCLIENTENCODING: "UTF8", PGOPTIONS: "-c client_min_messages=error" };
    const { status, stdout, stderr, error } = spawnSync("psql", options, {
      env,
      input,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    if (error) throw error;
    return { status, stdout, stderr };
  };
  return {
    /** Runs SQL as `psql -f` does; what the server says against it, or nothing. */
    run(database: string, sql: string): string {
      const { status, stderr } = psql(database, ["-f", "-"], sql);
      return status === 0 ? "" : stderr || `psql ended with ${status}`;
    },
    lines(database: string, query: string): readonly string[] {
      const { status, stdout, stderr } = psql(database, ["-A", "-t", "-c", query]);
      if (status !== 0) throw new Error(stderr);
      return stdout.split("\n").filter((line) => line !== "");
    },
  };
}
