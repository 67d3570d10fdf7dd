import type { findings as en } from "../en/findings.ts";
import { load } from "./findings/load.ts";
import { plan } from "./findings/plan.ts";

export const findings: typeof en = { ...load, ...plan };
