import type { Dialect } from "../dialect.ts";
import { archiveWriter } from "./archive.ts";
import { conditions } from "./conditions.ts";
import { introspect } from "./introspect.ts";
import { kinds } from "./kinds/index.ts";
import { scriptWriter } from "./script.ts";

export const postgres: Dialect = {
  name: "postgres",
  kinds: new Map(kinds.map((kind) => [kind.name, kind])),
  archive: archiveWriter,
  conditions,
  script: scriptWriter,
  introspect,
};
