import type { findings as en } from "../en/findings.ts";

export const findings: typeof en = {};
