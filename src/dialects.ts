import { postgres } from "./dialects/postgres/index.ts";
import { sqlite } from "./dialects/sqlite/index.ts";
import type { Coverage } from "./model/coverage.ts";
import type { SchemaSource } from "./model/schema.ts";

/** The database systems of which there is a folder: no other file names one. */
export const dialects = { postgres, sqlite };

export type SupportedDialect = keyof typeof dialects;

/** What the texts of the schemas say that only one database system reads; undefined where nothing, or too much, tells. */
export function toldDialect(
  sources: readonly SchemaSource[],
): { readonly dialect: SupportedDialect; readonly signs: readonly string[] } | undefined {
  const told = (Object.keys(dialects) as SupportedDialect[]).flatMap((dialect) => {
    const signs = [...new Set(sources.flatMap((source) => dialects[dialect].signs(source)))];
    return signs.length === 0 ? [] : [{ dialect, signs }];
  });
  return told.length === 1 ? told[0] : undefined;
}

/** What each of them models, and what it does not. */
export function coverage(): readonly Coverage[] {
  return [postgres, sqlite].map(({ name, kinds, uncovered, versions }) => ({
    dialect: name,
    modelled: [...kinds.values()].map(({ name: kind, alter, rename }) => ({
      kind,
      alters: alter !== undefined,
      renames: rename !== undefined,
    })),
    uncovered,
    oldest: versions.server(versions.oldest),
  }));
}
