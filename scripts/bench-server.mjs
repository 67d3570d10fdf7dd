// A native PostgreSQL server of the benchmark's own, in a temporary folder, reached through a socket there. It is tuned
// as the embedded engine is: nothing waits for the disk.
import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

export function startServer(folder) {
  const bin = output("pg_config", ["--bindir"]);
  // A server refuses to run as root.
  const owner =
    process.getuid?.() === 0
      ? { uid: Number(output("id", ["-u", "postgres"])), gid: Number(output("id", ["-g", "postgres"])) }
      : {};
  mkdirSync(folder, { recursive: true });
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const as = { ...owner, cwd: folder, env: { ...process.env, HOME: folder } };
  run(join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], as);
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c synchronous_commit=off`;
  run(join(bin, "pg_ctl"), ["-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start"], as);
  const env = {
    ...process.env,
    PGHOST: folder,
    PGUSER: "postgres",
    PGPORT: "5432",
    PGOPTIONS: "-c client_min_messages=error",
  };
  const client = (program, ...args) => run(join(bin, program), args, { env });
  return {
    version: output(join(bin, "postgres"), ["--version"]),
    /** Creates two databases, loads a file into each and dumps both schemas. */
    floor(from, to) {
      for (const [database, file] of [
        ["bench_a", from],
        ["bench_b", to],
      ]) {
        client("createdb", "-T", "template0", database);
        client("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-f", file);
        client("pg_dump", "-s", "-d", database);
      }
    },
    /** Creates a database anew, with what the SQL makes. */
    fresh(database, sql) {
      client("dropdb", "--if-exists", database);
      client("createdb", "-T", "template0", database);
      client("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql);
    },
    /** Runs SQL that psql is given by these arguments. */
    run(database, ...args) {
      client("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, ...args);
    },
    clean() {
      for (const database of ["bench_a", "bench_b"]) client("dropdb", "--if-exists", database);
    },
    stop() {
      run(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], as);
    },
  };
}

function output(command, args) {
  return run(command, args, {}).toString("utf8").trim();
}

function run(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    ...options,
    // A server that is started keeps what it inherits open.
    stdio: args.includes("start") ? "ignore" : ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr ?? ""}`);
  return stdout;
}
