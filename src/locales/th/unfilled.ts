import type { unfilled as en } from "../en/unfilled.ts";

export const unfilled: typeof en = {};
