// Makes a fresh clone usable with one command: installs only when node_modules is not what the lockfile says, and with
// --build builds only when the sources are newer than dist.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "..");

if (!installed()) run("npm", ["ci", "--no-audit", "--no-fund"]);
if (process.argv.includes("--build") && stale()) run(process.execPath, [join(root, "scripts", "build.mjs")]);

// npm leaves a lockfile of what it installed as the last thing that it does; packages for other machines are missing.
function installed() {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = packages(join(root, "package-lock.json"));
  const present = packages(hidden);
  for (const [path, entry] of wanted) {
    const found = present.get(path);
    if (!found && !entry.optional) return false;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return false;
  }
  return [...present.keys()].every((path) => wanted.has(path));
}

function packages(lockfile) {
  const entries = Object.entries(JSON.parse(readFileSync(lockfile, "utf8")).packages);
  return new Map(entries.filter(([path]) => path !== ""));
}

function stale() {
  const built = join(root, "dist", "cli", "main.js");
  if (!existsSync(built)) return true;
  const sources = ["src", "schemas", "scripts/build.mjs", "package.json", "package-lock.json", "tsconfig.build.json"];
  return Math.max(...sources.map((path) => newest(join(root, path)))) > statSync(built).mtimeMs;
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(command, args) {
  // On Windows npm is a .cmd file, which Node starts only through the command interpreter.
  const shell = process.platform === "win32" && command === "npm";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
