import type { refusals as en } from "../en/refusals.ts";

export const refusals: typeof en = {};
