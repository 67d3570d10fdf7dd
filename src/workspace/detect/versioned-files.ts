import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Project, pathInside } from "../project.ts";
import type { Candidate, Detector } from "./detector.ts";
import { findSchemaFile } from "./schema-file.ts";

const folder = "db";

/** `db/schema_v1.sql`, `db/schema_v2.sql` … by number, so that v10 comes after v9. */
export const versionedFiles: Detector = {
  looksFor: "db/schema_v<N>.sql",
  async to({ project, declaredFrom }) {
    const files = await versions(project);
    const highest = files.at(-1);
    if (!highest || highest.path === declaredFrom) return undefined;
    // One version alone beside a schema file is where the schema came from, not where it goes.
    if (files.length === 1 && (await findSchemaFile(project))) return undefined;
    return candidate(highest.path);
  },
  async from({ project }, to) {
    const files = await versions(project);
    const wanted = to.paths[0];
    const at = files.findIndex(({ path }) => path === wanted);
    const before = at === -1 ? files.at(-1) : files[at - 1];
    return before && candidate(before.path);
  },
};

async function versions(project: Project): Promise<{ path: string; number: bigint }[]> {
  const names = await readdir(join(project.root, await pathInside(project, folder))).catch(() => []);
  return names
    .flatMap((name) => {
      const number = /^schema_v([0-9]+)\.sql$/.exec(name)?.[1];
      return number === undefined ? [] : [{ path: `${folder}/${name}`, number: BigInt(number) }];
    })
    .sort((a, b) => (a.number === b.number ? (a.path < b.path ? -1 : 1) : a.number < b.number ? -1 : 1));
}

function candidate(path: string): Candidate {
  return { origin: "versioned-file", paths: [path] };
}
