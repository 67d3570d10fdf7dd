import { dialects, type SupportedDialect, toldDialect } from "./dialects.ts";
import { Failure } from "./model/failure.ts";
import type { RunFacts } from "./model/run.ts";
import type { DialectName, SchemaSource } from "./model/schema.ts";

/** The database system of a run, and how it was found. */
export type ChosenDialect = Pick<RunFacts, "dialectFrom" | "dialectSigns"> & { readonly dialect: SupportedDialect };

/** What somebody says of it, in the order in which that counts. */
export interface StatedDialects {
  readonly flag: DialectName | undefined;
  readonly "migration-block": DialectName | undefined;
  readonly configuration: DialectName | undefined;
}

/** Undefined where nobody says. @throws Failure `dialectNotYet`. */
export function statedDialect(stated: StatedDialects): ChosenDialect | undefined {
  for (const dialectFrom of ["flag", "migration-block", "configuration"] as const) {
    const dialect = stated[dialectFrom];
    if (dialect === "mysql") throw Failure.misuse("dialectNotYet", { dialect });
    if (dialect !== undefined) return { dialect, dialectFrom, dialectSigns: [] };
  }
  return undefined;
}

/** The one that a datasource names, or that alone reads these texts; PostgreSQL where nothing tells. */
export function readDialect(sources: readonly SchemaSource[]): ChosenDialect {
  const named = sources.flatMap(({ files }) => files).find(({ dialect }) => dialect !== undefined)?.dialect;
  if (named !== undefined) return { dialect: named, dialectFrom: "prisma", dialectSigns: [] };
  const told = toldDialect(sources);
  if (told === undefined) return { dialect: "postgres", dialectFrom: "default", dialectSigns: [] };
  return { dialect: told.dialect, dialectFrom: "schemas", dialectSigns: told.signs };
}

/** Refuses what only another dialect takes. @throws Failure `targetOfOther`, `engineOnlyEmbedded`, `prismaOfOther`. */
export function checkDialect(
  { dialect }: ChosenDialect,
  given: {
    readonly target: number | undefined;
    readonly isOnServer: boolean;
    readonly sources: readonly SchemaSource[];
  },
): void {
  const { versions, hasServers } = dialects[dialect];
  const { target, isOnServer, sources } = given;
  const other = sources.flatMap(({ files }) => files).find((file) => (file.dialect ?? dialect) !== dialect);
  if (other !== undefined) throw Failure.misuse("prismaOfOther", { path: other.path, dialect });
  if (target !== undefined && (target < versions.oldest || target > versions.newest))
    throw Failure.misuse("targetOfOther", { dialect });
  if (isOnServer && !hasServers) throw Failure.misuse("engineOnlyEmbedded", { dialect });
}
