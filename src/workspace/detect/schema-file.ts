import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../project.ts";
import type { Detector } from "./detector.ts";

const places = ["db/schema.sql", "schema.sql"];

/** The one file that holds the schema: where it goes, or what is there when something else says where it goes. */
export const schemaFile: Detector = {
  looksFor: places.join(", "),
  async to({ project, declaredFrom }) {
    const path = await findSchemaFile(project);
    return path === undefined || path === declaredFrom ? undefined : { origin: "schema-file", paths: [path] };
  },
  async from({ project }, to) {
    if (to.origin === "schema-file" || to.origin === "versioned-file") return undefined;
    const path = await findSchemaFile(project);
    return path === undefined || to.paths.includes(path) ? undefined : { origin: "schema-file", paths: [path] };
  },
};

export async function findSchemaFile(project: Project): Promise<string | undefined> {
  for (const place of places) {
    const there = await access(join(project.root, place)).then(
      () => true,
      () => false,
    );
    if (there) return place;
  }
  return undefined;
}
