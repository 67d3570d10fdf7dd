import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { PGliteOptions } from "@electric-sql/pglite";
import type { MissingExtension } from "../../../locales/en/failures/load.ts";
import { Failure } from "../../../model/failure.ts";
import { PACKAGE_FOLDER } from "./artifacts.ts";
import type { ExtraFile } from "./memory-files.ts";

type Extensions = NonNullable<PGliteOptions["extensions"]>;

const BUILT_IN: ReadonlySet<string> = new Set(["plpgsql"]);

/** Extensions that come in a bundle of another name. */
const BUNDLE_OF: Readonly<Record<string, string>> = {
  "uuid-ossp": "uuid_ossp",
  autoinc: "moddatetime",
  insert_username: "moddatetime",
  refint: "moddatetime",
};

const NEEDS: Readonly<Record<string, readonly string[]>> = { earthdistance: ["cube"] };

/**
 * Extensions that the engine lacks and a schema hardly leans on. A shell with their name and wrappers stands in: a
 * schema that calls their functions still fails, at that statement.
 */
const SHELLS: Readonly<Record<string, { readonly version: string; readonly sql: string }>> = {
  dblink: { version: "1.2", sql: "CREATE FOREIGN DATA WRAPPER dblink_fdw;" },
  pg_prewarm: { version: "1.2", sql: "" },
  pgrowlocks: { version: "1.2", sql: "" },
  pgstattuple: { version: "1.5", sql: "" },
  postgres_fdw: { version: "1.1", sql: "CREATE FOREIGN DATA WRAPPER postgres_fdw;" },
  sslinfo: { version: "1.2", sql: "" },
};

/** Extensions in packages of their own, by SQL name. Loaded where they are installed. */
const PACKAGES: Readonly<Record<string, string>> = {
  age: "@electric-sql/pglite-age",
  pg_hashids: "@electric-sql/pglite-pg_hashids",
  pg_ivm: "@electric-sql/pglite-pg_ivm",
  pg_textsearch: "@electric-sql/pglite-pg_textsearch",
  pg_uuidv7: "@electric-sql/pglite-pg_uuidv7",
  pgtap: "@electric-sql/pglite-pgtap",
  vector: "@electric-sql/pglite-pgvector",
};

/** What the engine starts with so that `CREATE EXTENSION` finds these. */
export interface ExtensionSet {
  readonly bundles: Extensions;
  readonly files: readonly ExtraFile[];
}

/**
 * Looks extensions up by their SQL names.
 * @throws Failure `extensionMissing` with all that neither the engine, a package nor a shell provides.
 */
export async function findExtensions(names: Iterable<string>): Promise<ExtensionSet> {
  const wanted = new Set([...names].flatMap((name) => [name, ...(NEEDS[name] ?? [])]));
  const bundles: Extensions = {};
  const files: ExtraFile[] = [];
  const missing: MissingExtension[] = [];
  for (const name of wanted) {
    if (BUILT_IN.has(name)) continue;
    const bundle = BUNDLE_OF[name] ?? name;
    const shell = SHELLS[name];
    const inPackage = PACKAGES[name];
    const installed = inPackage === undefined ? undefined : await bundleOf(inPackage, name);
    if (await isBundled(bundle)) {
      const module = (await import(`@electric-sql/pglite/contrib/${bundle}`)) as Extensions;
      const extension = module[bundle];
      if (extension) bundles[bundle] = extension;
    } else if (installed) {
      bundles[name] = installed;
    } else if (shell) {
      files.push(...shellFiles(name, shell));
    } else {
      missing.push({ name, ...(inPackage === undefined ? {} : { package: inPackage }) });
    }
  }
  if (missing.length > 0) throw Failure.work("extensionMissing", { missing });
  return { bundles, files };
}

/** Names that `CREATE EXTENSION` finds as shells only. */
export function isShell(name: string): boolean {
  return name in SHELLS;
}

/** The extension that an installed package holds; nothing when it is not installed. */
async function bundleOf(name: string, extension: string): Promise<Extensions[string] | undefined> {
  try {
    return ((await import(name)) as Extensions)[extension];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

let catalogue: Promise<ReadonlySet<string>> | undefined;

async function isBundled(bundle: string): Promise<boolean> {
  catalogue ??= readdir(join(PACKAGE_FOLDER, "contrib")).then(
    (entries) =>
      new Set(entries.filter((entry) => entry.endsWith(".js")).map((entry) => entry.slice(0, -".js".length))),
  );
  return (await catalogue).has(bundle);
}

function shellFiles(name: string, shell: { version: string; sql: string }): ExtraFile[] {
  const folder = "/pglite/share/postgresql/extension";
  return [
    {
      path: `${folder}/${name}.control`,
      text: `default_version = '${shell.version}'\nrelocatable = true\ntrusted = true\n`,
    },
    { path: `${folder}/${name}--${shell.version}.sql`, text: `${shell.sql}\n` },
  ];
}
