import { isPrisma } from "../prisma-folder.ts";
import type { Candidate, Detector, Sight } from "./detector.ts";

/** The place that is meant first. */
const places = [
  "db/schema.sql",
  "schema.sql",
  "database/schema.sql",
  "sql/schema.sql",
  "schema/schema.sql",
  "prisma/schema.prisma",
  "schema.prisma",
];

/** The one file that holds the schema: where it goes, or what is there when something else says where it goes. */
export const schemaFile: Detector = {
  looksFor: places.join(", "),
  async to(sight) {
    return candidates((await schemaFiles(sight)).filter((path) => path !== sight.declaredFrom));
  },
  async from(sight, to) {
    if (to.origin === "schema-file" || to.origin === "versioned-file") return [];
    return candidates((await schemaFiles(sight)).filter((path) => !to.paths.includes(path)));
  },
};

export async function schemaFiles(sight: Sight): Promise<string[]> {
  const folders = await sight.folders();
  const found = places.filter((place) => {
    const at = place.lastIndexOf("/");
    const folder = folders.find(({ path }) => path === place.slice(0, Math.max(at, 0)));
    return folder?.files.includes(place.slice(at + 1));
  });
  const spread = folders.find(({ path }) => path === "prisma/schema");
  return spread?.files.some(isPrisma) ? [...found, spread.path] : found;
}

function candidates(paths: readonly string[]): Candidate[] {
  return paths.map((path) => ({ origin: "schema-file", paths: [path] }));
}
