import { Failure } from "../../model/failure.ts";
import { readText } from "../read-text.ts";
import { inside, look } from "../scan.ts";
import type { Convention } from "./convention.ts";
import { refuseMarks } from "./sections.ts";

interface Journal {
  readonly version?: string;
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

/** Numbered files whose order stands in `meta/_journal.json`. */
export const drizzle: Convention = async (folder, { project, config }) => {
  if (!folder.folders.includes("meta")) return undefined;
  const path = inside(folder.path, "meta/_journal.json");
  if (!(await look(project, inside(folder.path, "meta")))?.files.includes("_journal.json")) return undefined;
  const text = await readText(project, path, "migration", config.maxFileBytes);
  const journal = read(text, path);
  const entries = [...journal.entries].sort((a, b) => a.idx - b.idx);
  if (entries.length === 0) return undefined;
  return {
    tool: "drizzle",
    path: folder.path,
    ups: entries.map(({ tag }) => inside(folder.path, `${tag}.sql`)),
    unplaced: [],
    wayThere: (sql) => sql,
    next({ specId, now, scripts }) {
      refuseMarks({ tool: "drizzle", marks: ["--> statement-breakpoint"] }, scripts.joined);
      const last = entries.at(-1);
      const idx = (last?.idx ?? -1) + 1;
      const tag = `${String(idx).padStart(4, "0")}_${specId}`;
      // Drizzle runs what is newer than the newest that it has run.
      const when = Math.max(now.getTime(), (last?.when ?? 0) + 1);
      const entry = { idx, version: journal.version ?? "7", when, tag, breakpoints: false };
      const longer = `${JSON.stringify({ ...journal, entries: [...journal.entries, entry] }, null, 2)}${text.endsWith("\n") ? "\n" : ""}`;
      return [
        { role: "saved-migration", path: inside(folder.path, `${tag}.sql`), text: scripts.joined.migration },
        { role: "saved-plan", path, text: longer, extends: text },
      ];
    },
  };
};

function read(text: string, path: string): Journal {
  try {
    const journal = JSON.parse(text) as Journal;
    const fine = (journal.entries ?? []).every(
      ({ idx, when, tag }) => Number.isInteger(idx) && Number.isFinite(when) && /^[^/\\]+$/.test(tag),
    );
    if (Array.isArray(journal.entries) && fine) return journal;
  } catch {
    // Told below.
  }
  throw Failure.misuse("migrationPlanUnreadable", { path, line: 1 });
}
