import type { Dialect } from "../dialect.ts";
import { archiveWriter } from "./archive.ts";
import { conditions } from "./conditions.ts";
import { conversionWriter } from "./conversions.ts";
import { loadArtifacts } from "./engine/artifacts.ts";
import { examineExpression, examineQuery } from "./expression.ts";
import { versions } from "./features.ts";
import { catalogVersion, introspect } from "./introspect.ts";
import { kinds } from "./kinds.ts";
import { prepare } from "./load/prepare.ts";
import type { PreparedSource } from "./load/statement.ts";
import { Workbench } from "./load/workbench.ts";
import { describedVersion } from "./proof/describe.ts";
import { proof } from "./proof/index.ts";
import { returningWriter } from "./returning.ts";
import { rowMover } from "./row_mover.ts";
import { scriptWriter } from "./script.ts";
import { uncoveredKinds } from "./uncovered.ts";
import { volatile } from "./volatile.ts";

export const postgres: Dialect<PreparedSource> = {
  name: "postgres",
  home: "public",
  hasServers: true,
  signs: () => [],
  kinds: new Map(kinds.map((kind) => [kind.name, kind])),
  uncovered: uncoveredKinds.map(({ kind }) => kind),
  archive: archiveWriter,
  rows: rowMover,
  returning: returningWriter,
  conditions,
  script: scriptWriter,
  introspect,
  catalog: `${catalogVersion} ${describedVersion}`,
  conversions: conversionWriter,
  examineExpression,
  examineQuery,
  volatile,
  prepare(source, server) {
    if (server !== undefined) return prepare(source, "server");
    // The engine's code is compiled meanwhile; booting reports what may be wrong with it.
    loadArtifacts().catch(() => undefined);
    return prepare(source, "embedded");
  },
  open: (request) => Workbench.open(request),
  proof,
  versions,
};
