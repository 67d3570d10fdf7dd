import type { Requirement } from "../../model/requirement.ts";
import type { Versions } from "../versions.ts";

/** Minor versions of SQLite 3: 35 is 3.35, which brought ALTER TABLE … DROP COLUMN. */
export const versions: Versions = {
  oldest: 35,
  newest: 53,
  server: (version) => `SQLite 3.${version}`,
  requirements: ({ facts }) =>
    [...facts.values()].flatMap((fact): readonly Requirement[] =>
      fact.id.kind === "table" && fact.value["strict"] === true
        ? [{ feature: "STRICT", since: 37, fact: fact.id }]
        : [],
    ),
  async of(db) {
    const [row] = await db.query<{ version: string }>("SELECT sqlite_version() AS version");
    return Number(row?.version.split(".")[1] ?? 0);
  },
};
