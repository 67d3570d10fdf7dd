import type { Lang } from "./locales/catalog.ts";
import type { Platform } from "./model/run.ts";


/** One call of the workflow. */
export interface Request {
  /** Absolute path of the project root. */
  readonly root: string;
  readonly spec: string;
  readonly fromSchema?: string;
  readonly toSchema?: string;
  readonly apply: boolean;
  readonly strict: boolean;
  readonly platform: Platform;
  readonly lang?: Lang;
  readonly config?: string;
  readonly out?: string;
}
