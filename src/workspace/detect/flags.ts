import { pathInside } from "../project.ts";
import type { Detector } from "./detector.ts";

export const flags: Detector = {
  looksFor: "--to-schema",
  async to({ project, flags: { to } }) {
    return to === undefined ? [] : [{ origin: "flag", paths: [await pathInside(project, to)] }];
  },
  async from({ project, flags: { from } }) {
    return from === undefined ? [] : [{ origin: "flag", paths: [await pathInside(project, from)] }];
  },
};
