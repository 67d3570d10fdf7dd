import { load } from "./findings/load.ts";
import { plan } from "./findings/plan.ts";

export const findings = { ...load, ...plan };
