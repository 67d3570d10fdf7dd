import type { evidence as en } from "../en/evidence.ts";

export const evidence: typeof en = {};
