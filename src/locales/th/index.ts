import type { en } from "../en/index.ts";
import { cli } from "./cli.ts";
import { coverage } from "./coverage.ts";
import { evidence } from "./evidence.ts";
import { failures } from "./failures.ts";
import { findings } from "./findings.ts";
import { questions } from "./questions.ts";
import { refusals } from "./refusals.ts";
import { report } from "./report.ts";
import { script } from "./script.ts";
import { steps } from "./steps.ts";
import { unfilled } from "./unfilled.ts";
import { violations } from "./violations.ts";
import { workflow } from "./workflow.ts";

export const th: typeof en = {
  cli,
  coverage,
  evidence,
  failures,
  findings,
  questions,
  refusals,
  report,
  script,
  steps,
  unfilled,
  violations,
  workflow,
};
