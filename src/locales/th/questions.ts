import type { questions as en } from "../en/questions.ts";

export const questions: typeof en = {};
