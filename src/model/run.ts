import type { Lang } from "../locales/lang.ts";
import type { DialectName, SchemaOrigin, SchemaSource } from "./schema.ts";

export type Platform = "cli" | "kilo" | "ci" | "other";

export type DialectOrigin = "flag" | "migration-block" | "configuration" | "prisma" | "schemas" | "default";

/** Facts of one run that texts and the summary speak of. */
export interface RunFacts {
  readonly runId: string;
  /** Version of this program. */
  readonly version: string;
  readonly platform: Platform;
  /** How the platform was found. */
  readonly platformFrom: "flag" | "environment" | "terminal" | "default";
  readonly lang: Lang;
  readonly dialect: DialectName;
  /** How the dialect was found. */
  readonly dialectFrom: DialectOrigin;
  /** What the schemas' own text says that only this database system reads; empty where something else decided. */
  readonly dialectSigns: readonly string[];
  readonly spec: { readonly id: string; readonly title: string; readonly path: string };
  readonly from: SchemaSource;
  readonly to: SchemaSource;
  /** What could have been taken as well. */
  readonly alternatives: readonly Alternative[];
  /** Written or, with `--apply`, saved: paths relative to the project root. */
  readonly files: readonly { readonly role: string; readonly path: string }[];
}

/** A schema that was found and not taken. */
export interface Alternative {
  readonly role: "from" | "to";
  readonly origin: SchemaOrigin;
  /** Relative to the project root. */
  readonly paths: readonly string[];
}
