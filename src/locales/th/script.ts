import type { script as en } from "../en/script.ts";

export const script: typeof en = {};
