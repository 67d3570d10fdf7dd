import type { Dialect } from "../dialect.ts";
import { archiveWriter } from "./archive.ts";
import { arrivals } from "./arrivals.ts";
import { conditions } from "./conditions.ts";
import { conversionWriter } from "./conversions.ts";
import { loadEngine } from "./engine/wasm_database.ts";
import { examineExpression, examineQuery } from "./expression.ts";
import { versions } from "./features.ts";
import { catalogVersion, introspect } from "./introspect.ts";
import { kinds } from "./kinds.ts";
import { prepare } from "./load/prepare.ts";
import { signsOf } from "./load/signs.ts";
import type { PreparedSource } from "./load/statement.ts";
import { Workbench } from "./load/workbench.ts";
import { home } from "./names.ts";
import { describedVersion } from "./proof/describe.ts";
import { proof } from "./proof/index.ts";
import { returningWriter } from "./returning.ts";
import { rowMover } from "./row_mover.ts";
import { scriptWriter } from "./script.ts";
import { volatile } from "./volatile.ts";

export const sqlite: Dialect<PreparedSource> = {
  name: "sqlite",
  home,
  hasServers: false,
  signs: signsOf,
  kinds: new Map(kinds.map((kind) => [kind.name, kind])),
  uncovered: ["virtual table"],
  archive: archiveWriter,
  rows: { ...rowMover, ...arrivals },
  returning: returningWriter,
  conversions: conversionWriter,
  conditions,
  script: scriptWriter,
  introspect,
  catalog: `${catalogVersion} ${describedVersion}`,
  examineExpression,
  examineQuery,
  volatile,
  prepare(source) {
    loadEngine().catch(() => undefined);
    return prepare(source);
  },
  open: () => Workbench.open(),
  proof,
  versions,
};
