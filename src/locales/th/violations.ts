import type { violations as en } from "../en/violations.ts";

export const violations: typeof en = {};
