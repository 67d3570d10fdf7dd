import { pathInside } from "../project.ts";
import type { Detector } from "./detector.ts";

export const migrationBlock: Detector = {
  looksFor: "to: (yaml migration)",
  async to({ project, spec: { intent } }) {
    return intent.to === undefined
      ? []
      : [{ origin: "migration-block", paths: [await pathInside(project, intent.to)] }];
  },
  async from({ project, spec: { intent } }) {
    const { from } = intent;
    return from === undefined ? [] : [{ origin: "migration-block", paths: [await pathInside(project, from)] }];
  },
};
