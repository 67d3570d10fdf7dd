import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { describe, it } from "node:test";
import { parseSync, Visitor } from "oxc-parser";

const root = join(import.meta.dirname, "..");

/**
 * Who may import whom. `dialects` is the interface, `dialects/postgres` a concrete dialect; a room with `(types)` may be
 * imported for its types only. Every room may import from itself.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  model: ["locales (types)"],
  locales: ["model (types)"],
  yaml: ["model", "locales"],
  prisma: ["model"],
  spec: ["model", "locales", "yaml", "prisma"],
  workspace: ["model", "locales", "yaml", "prisma"],
  dialects: ["model", "locales (types)"],
  "dialects/postgres": ["model", "locales", "dialects"],
  "dialects/sqlite": ["model", "locales", "dialects"],
  "dialects.ts": ["model", "dialects/postgres", "dialects/sqlite"],
  load: ["model", "locales", "dialects", "diff"],
  diff: ["model", "dialects (types)"],
  plan: ["model", "locales (types)", "dialects", "diff"],
  guard: ["model", "locales (types)", "dialects (types)", "diff", "plan"],
  verify: ["model", "locales (types)", "dialects", "diff", "load", "plan"],
  write: ["model", "locales", "dialects (types)"],
  stages: ["model", "dialects (types)", "load", "diff (types)", "plan", "guard", "version.ts"],
  "generate.ts": [
    "model",
    "locales (types)",
    "dialects (types)",
    "dialects.ts",
    "load (types)",
    "diff",
    "guard",
    "stages",
    "verify",
    "write",
  ],
  "chosen_dialect.ts": ["model", "dialects.ts"],
  "run.ts": [
    "chosen_dialect.ts",
    "model",
    "locales (types)",
    "spec",
    "workspace",
    "write",
    "dialects.ts",
    "generate.ts",
    "version.ts",
  ],
  "verify_run.ts": ["model", "locales (types)", "spec", "workspace", "write", "generate.ts", "version.ts"],
  "version.ts": [],
  cli: ["model", "locales", "workspace", "run.ts", "verify_run.ts", "version.ts"],
  "index.ts": [
    "model",
    "locales",
    "workspace (types)",
    "write (types)",
    "run.ts",
    "verify_run.ts",
    "generate.ts",
    "version.ts",
  ],
};

/** The only place that may open a network connection: to a server that the user names, when the call allows it. */
const networkClient = "dialects/postgres/server/session.ts";

/** The only places that may write to the disk. */
const writers = ["workspace/", "dialects/postgres/engine/", "load/schema_cache.ts"];
const writing = new Set([
  ...[
    "appendFile",
    "chmod",
    "copyFile",
    "cp",
    "createWriteStream",
    "mkdir",
    "mkdtemp",
    "rename",
    "rm",
    "rmdir",
    "symlink",
  ],
  ...["truncate", "unlink", "utimes", "write", "writeFile", "writev"],
]);

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typesOnly: boolean;
  readonly names: readonly string[];
}

interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Members of `process` that are used. */
  readonly process: readonly string[];
}

const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(join(root, "src"), join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
  .sort()
  .map(read);

describe("architecture", () => {
  it("has a row for every room", () => {
    assert.deepEqual(
      [...new Set(sources.map(({ path }) => roomOf(path)))].filter((room) => !(room in table)),
      [],
    );
  });

  it("imports along the table only", () => {
    const wrong: string[] = [];
    for (const each of sources.flatMap(({ imports }) => imports)) {
      const target = targetOf(each);
      if (target === undefined) continue;
      const [room, other] = [roomOf(each.from), roomOf(target)];
      const allowed = table[room] ?? [];
      const fine =
        room === other || allowed.includes(other) || (each.typesOnly && allowed.includes(`${other} (types)`));
      if (!fine) wrong.push(`${each.from} imports ${each.typesOnly ? "types of " : ""}${target}`);
    }
    assert.deepEqual(wrong, []);
  });

  it("has no cycles between rooms, types of model and locales apart", () => {
    const edges = new Map<string, Set<string>>();
    for (const each of sources.flatMap(({ imports }) => imports)) {
      const target = targetOf(each);
      if (target === undefined || each.typesOnly) continue;
      const [room, other] = [roomOf(each.from), roomOf(target)];
      if (room !== other) edges.set(room, (edges.get(room) ?? new Set()).add(other));
    }
    for (const room of edges.keys()) assert.deepEqual(way(edges, room, room), undefined);
  });

  it("keeps concrete dialects behind the interface", () => {
    const rooms = ["diff", "plan", "guard", "verify", "write"];
    const wrong = sources
      .flatMap(({ imports }) => imports)
      .filter((each) => {
        const target = targetOf(each);
        return (
          rooms.includes(roomOf(each.from)) &&
          target !== undefined &&
          /^dialects(\.ts|\/(postgres|sqlite))/.test(target)
        );
      });
    assert.deepEqual(wrong, []);
  });

  it("leaves arguments and the end of the process to cli", () => {
    const wrong = sources
      .filter(
        ({ path, process }) =>
          roomOf(path) !== "cli" && process.some((name) => ["exit", "argv", "exitCode"].includes(name)),
      )
      .map(({ path }) => path);
    assert.deepEqual(wrong, []);
  });

  it("writes files in workspace and in the engine's cache only", () => {
    const wrong: string[] = [];
    for (const { path, imports } of sources) {
      if (writers.some((folder) => path.startsWith(folder))) continue;
      for (const { specifier, names } of imports) {
        if (!/^(node:)?fs(\/promises)?$/.test(specifier)) continue;
        const found = names.filter(
          (name) => name === "*" || name === "default" || writing.has(name.replace(/Sync$/, "")),
        );
        if (found.length > 0) wrong.push(`${path} imports ${found.join(", ")}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("starts no process and opens no network connection", () => {
    const forbidden = /^(node:)?(child_process|http|https|http2|net|tls|dgram|dns|pg|pg-.*)(\/|$)/;
    const wrong = sources.filter(({ path, imports }) =>
      imports.some(({ specifier, typesOnly }) => forbidden.test(specifier) && !typesOnly && path !== networkClient),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  it("loads the network client only when it is asked for", () => {
    const at = sources
      .find(({ path }) => path === networkClient)
      ?.imports.filter(({ specifier }) => specifier === "pg");
    assert.deepEqual(at?.map(({ typesOnly, names }) => (typesOnly ? "types" : names.join())).sort(), ["*", "types"]);
  });

  it("keeps every file under 250 lines, named for what it holds", () => {
    for (const { path } of sources) {
      const lines = readFileSync(join(root, "src", path), "utf8").split("\n").length;
      assert.ok(lines <= 250, `${path} has ${lines} lines`);
      assert.doesNotMatch(path, /(^|\/)(utils?|helpers?|misc|common)(\/|\.ts$)/);
    }
  });
});

function read(path: string): Source {
  const text = readFileSync(join(root, "src", path), "utf8");
  const { program, errors } = parseSync(path, text);
  assert.deepEqual(errors, [], path);
  const imports: Import[] = [];
  const used: string[] = [];
  const add = (specifier: string, typesOnly: boolean, names: readonly string[]) =>
    imports.push({ from: path, specifier, typesOnly, names });

  new Visitor({
    ImportDeclaration({ source, importKind, specifiers }) {
      const kinds = specifiers.map((each) => (each.type === "ImportSpecifier" ? each.importKind : "value"));
      const names = specifiers.map((each) => {
        if (each.type === "ImportSpecifier")
          return each.imported.type === "Identifier" ? each.imported.name : each.imported.value;
        return each.type === "ImportDefaultSpecifier" ? "default" : "*";
      });
      const typesOnly = importKind === "type" || (kinds.length > 0 && kinds.every((kind) => kind === "type"));
      add(source.value, typesOnly, names);
    },
    ExportNamedDeclaration({ source, exportKind, specifiers }) {
      if (source)
        add(source.value, exportKind === "type" || specifiers.every((each) => each.exportKind === "type"), []);
    },
    ExportAllDeclaration({ source, exportKind }) {
      add(source.value, exportKind === "type", ["*"]);
    },
    ImportExpression({ source }) {
      if (source.type === "Literal") add(String(source.value), false, ["*"]);
    },
    TSImportType({ source }) {
      add(source.value, true, []);
    },
    MemberExpression({ object, property }) {
      if (object.type === "Identifier" && object.name === "process" && property.type === "Identifier")
        used.push(property.name);
    },
  }).visit(program);
  for (const { specifier, names } of imports) if (/^(node:)?process$/.test(specifier)) used.push(...names);
  return { path, imports, process: used };
}

/** The imported file, relative to `src`; undefined outside of it. */
function targetOf({ from, specifier }: Import): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const target = posix.join(posix.dirname(from), specifier);
  return target.startsWith("..") ? undefined : target;
}

function roomOf(path: string): string {
  if (dirname(path) === ".") return path;
  const [first = "", second = ""] = path.split("/");
  return first === "dialects" && !second.endsWith(".ts") ? `${first}/${second}` : first;
}

function way(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  goal: string,
  seen = [from],
): string[] | undefined {
  for (const next of edges.get(from) ?? []) {
    if (next === goal) return [...seen, next];
    if (seen.includes(next)) continue;
    const found = way(edges, next, goal, [...seen, next]);
    if (found) return found;
  }
  return undefined;
}
