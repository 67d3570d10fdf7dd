import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint } from "../diff/fingerprint.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema, SchemaSource } from "../model/schema.ts";

/** How many schemas are kept; the ones unused for longest go first. */
const kept = 32;
/** Changes whenever what is stored, or how a catalog is read, changes. */
const format = 2;

interface Stored {
  readonly fingerprint: string;
  readonly schema: Omit<Schema, "facts" | "columnOrder" | "described"> & {
    readonly facts: readonly Omit<Fact, "key">[];
    readonly columnOrder: readonly (readonly [string, readonly string[]])[];
    readonly described?: readonly (readonly [string, string])[];
  };
}

/** What a schema's facts depend on. */
export interface SchemaKey {
  /** Version of this program. */
  readonly program: string;
  readonly engine: string;
  /** Identifies the queries that read the catalog. */
  readonly catalog: string;
  readonly source: SchemaSource;
  readonly rows: boolean;
}

/** The schema that was read from the same text by the same engine before, else what `read` gives, kept for the next run. */
export async function cachedSchema(cacheDir: string, key: SchemaKey, read: () => Promise<Schema>): Promise<Schema> {
  const folder = join(cacheDir, "schemas");
  const { program, engine, catalog, source, rows } = key;
  const texts = source.files.map((file) => file.text);
  const hash = createHash("sha256")
    .update(JSON.stringify([format, program, engine, catalog, rows, texts]))
    .digest("hex");
  const path = join(folder, `${hash.slice(0, 32)}.json`);
  const stored = await readFile(path, "utf8").then(decode, () => undefined);
  if (stored !== undefined) return stored;
  const schema = await read();
  await store(folder, path, schema);
  return schema;
}

/** The stored schema; nothing when the file is damaged. */
function decode(text: string): Schema | undefined {
  try {
    const { fingerprint: stated, schema } = JSON.parse(text) as Stored;
    const facts = new Map(schema.facts.map((fact) => [keyOf(fact.id), { ...fact, key: keyOf(fact.id) }]));
    const { described, ...rest } = schema;
    const whole: Schema = {
      ...rest,
      facts,
      columnOrder: new Map(schema.columnOrder),
      ...(described === undefined ? {} : { described: new Map(described) }),
    };
    return fingerprint(whole) === stated ? whole : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written is no reason to fail. */
async function store(folder: string, path: string, schema: Schema): Promise<void> {
  const { described, ...rest } = schema;
  const stored: Stored = {
    fingerprint: fingerprint(schema),
    schema: {
      ...rest,
      ...(described === undefined ? {} : { described: [...described] }),
      facts: [...schema.facts.values()].map(({ key: _, ...fact }) => fact),
      columnOrder: [...schema.columnOrder],
    },
  };
  const draft = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify(stored), { flag: "wx", mode: 0o600 });
    await rename(draft, path);
    await prune(folder);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function prune(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= kept) return;
  const aged = await Promise.all(names.map(async (name) => ({ name, age: (await stat(join(folder, name))).mtimeMs })));
  const old = aged.sort((a, b) => b.age - a.age).slice(kept);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
