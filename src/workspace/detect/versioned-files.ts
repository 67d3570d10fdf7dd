import { basename } from "node:path";
import { Failure } from "../../model/failure.ts";
import { distance, inside } from "../scan.ts";
import type { Candidate, Detector, Sight } from "./detector.ts";
import { schemaFiles } from "./schema-file.ts";

/** Folders that hold versions of one schema; the root of the project does as well. */
const names = new Set(["db", "database", "sql", "schema"]);

interface Series {
  readonly folder: string;
  /** By number, so that v10 comes after v9. */
  readonly versions: readonly { readonly path: string; readonly number: bigint }[];
}

/** `schema_v1.sql`, `schema_v2.sql` … of one folder. */
export const versionedFiles: Detector = {
  looksFor: "schema_v<N>.sql (db/, database/, sql/, schema/, ./)",
  async to(sight) {
    const all = await allSeries(sight);
    const wanted = all.filter(({ versions }) => versions.at(-1)?.path !== sight.declaredFrom);
    // One version alone beside a schema file is where the schema came from, not where it goes.
    const beside = (await schemaFiles(sight)).length > 0;
    const shown = wanted.filter(({ versions }) => !(beside && versions.length === 1));
    return candidates(shown, "to", ({ versions }) => versions.at(-1)?.path);
  },
  async from(sight, to) {
    const all = await allSeries(sight);
    const wanted = to.paths[0];
    const own = all.find(({ versions }) => versions.some(({ path }) => path === wanted));
    if (own === undefined) return candidates(all, "from", ({ versions }) => versions.at(-1)?.path);
    return candidates(
      [own],
      "from",
      ({ versions }) => versions[versions.findIndex(({ path }) => path === wanted) - 1]?.path,
    );
  },
};

async function allSeries(sight: Sight): Promise<Series[]> {
  const found: Series[] = [];
  for (const { path, files } of await sight.folders()) {
    if (path !== "" && !names.has(basename(path))) continue;
    const versions = files
      .flatMap((name) => {
        const number = /^schema_v([0-9]+)\.sql$/.exec(name)?.[1];
        return number === undefined ? [] : [{ path: inside(path, name), number: BigInt(number) }];
      })
      .sort((a, b) => (a.number === b.number ? (a.path < b.path ? -1 : 1) : a.number < b.number ? -1 : 1));
    if (versions.length > 0) found.push({ folder: path, versions });
  }
  return found.sort((a, b) => distance(a.folder) - distance(b.folder));
}

function candidates(
  all: readonly Series[],
  role: "from" | "to",
  pick: (series: Series) => string | undefined,
): Candidate[] {
  const found = all.flatMap((series) => pick(series) ?? []);
  const [first = "", ...others] = found;
  const equal = others.filter((path) => distance(folderOf(path)) === distance(folderOf(first)));
  return found.map((path) => ({
    origin: "versioned-file",
    paths: [path],
    decide() {
      if (path === first && equal.length > 0)
        throw Failure.misuse("schemaAmbiguous", { role, paths: [first, ...equal] });
    },
  }));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
