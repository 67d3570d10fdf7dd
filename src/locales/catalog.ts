import { en } from "./en/index.ts";
import type { Lang } from "./lang.ts";
import { th } from "./th/index.ts";

/** Every sentence, by section and code; English is the shape that the other languages must have. */
export type Catalog = typeof en;

export const catalogs: Readonly<Record<Lang, Catalog>> = { en, th };
