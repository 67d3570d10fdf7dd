import { load } from "./findings/load.ts";

export const findings = { ...load };
