import type { Detector } from "./detector.ts";

/** What the last commit holds of the file that says where the schema goes. */
export const committedFile: Detector = {
  looksFor: ".git",
  async from({ project, config }, to) {
    const [path, ...others] = to.paths;
    if (path === undefined || others.length > 0) return [];
    if (to.origin === "spec-model" || to.origin === "versioned-file") return [];
    // The reader of repositories is large, and few runs come this far.
    const { committedText } = await import("../history.ts");
    const text = await committedText(project, path, config.maxFileBytes);
    if (text === undefined) return [];
    return [{ origin: "committed-file", paths: [path], read: async () => [{ path, text, line: 1 }] }];
  },
};
