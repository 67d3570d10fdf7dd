import type { steps as en } from "../en/steps.ts";

export const steps: typeof en = {};
