import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile = JSON.parse(readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8"));
const packages = new Map(Object.entries(lockfile.packages as Record<string, Entry>));

// npm leaves out packages for other machines that it could not see, and `npm ci` then refuses a fresh clone.
it("the lockfile names the packages for every machine", () => {
  const missing = [...packages].flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !homes(path).some((home) => packages.has(`${home}${name}`))),
  );
  assert.deepEqual(missing, []);
});

it("the lockfile names no registry", () => {
  assert.deepEqual(
    [...packages].filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
    [],
  );
});

/** The folders in which a package looks for another, its own first. */
function homes(path: string): string[] {
  const parts = path.split("node_modules/").slice(1);
  return [
    [path === "" ? "node_modules/" : `${path}/node_modules/`],
    ...parts.map((_, at) => inside(parts.slice(0, at))),
  ].flat();
}

function inside(parts: readonly string[]): string {
  return `${parts.map((part) => `node_modules/${part}`).join("")}node_modules/`;
}
