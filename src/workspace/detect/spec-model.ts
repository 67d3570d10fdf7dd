import type { Detector } from "./detector.ts";

/** A spec describes its own tables: what it does not name stays as it is. */
export const specModel: Detector = {
  looksFor: "CREATE (spec.md, ```sql)",
  async to({ spec }) {
    if (spec.model.length === 0) return [];
    return [{ origin: "spec-model", paths: [spec.path], read: async () => spec.model, scope: "named" }];
  },
};
