import { createHash } from "node:crypto";
import { Failure } from "../../model/failure.ts";
import { readText } from "../read-text.ts";
import { inside, look } from "../scan.ts";
import type { Convention, OutputFile } from "./convention.ts";
import { clockOf } from "./next-names.ts";
import { refuseMarks } from "./sections.ts";

interface Journal {
  readonly version?: string;
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

/** Numbered files whose order stands in `meta/_journal.json`. */
export const drizzle: Convention = async (folder, { project, config }) => {
  if (!folder.folders.includes("meta")) return undefined;
  const path = inside(folder.path, "meta/_journal.json");
  const meta = await look(project, inside(folder.path, "meta"));
  if (!meta?.files.includes("_journal.json")) return undefined;
  const text = await readText(project, path, "migration", config.maxFileBytes);
  const journal = read(text, path);
  const entries = [...journal.entries].sort((a, b) => a.idx - b.idx);
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  return {
    tool: "drizzle",
    path: folder.path,
    ups: entries.map(({ tag }) => inside(folder.path, `${tag}.sql`)),
    unplaced: [],
    wayThere: (sql) => sql,
    async next({ specId, now, scripts }) {
      refuseMarks({ tool: "drizzle", marks: ["--> statement-breakpoint"] }, scripts.joined);
      const idx = last.idx + 1;
      const prefix = nextPrefix(prefixOf(last.tag), idx, now);
      const tag = `${prefix}_${specId}`;
      // Drizzle runs what is newer than the newest that it has run.
      const when = Math.max(now.getTime(), last.when + 1);
      const entry = { idx, version: journal.version ?? "7", when, tag, breakpoints: false };
      const longer = `${JSON.stringify({ ...journal, entries: [...journal.entries, entry] }, null, 2)}${text.endsWith("\n") ? "\n" : ""}`;
      const files: OutputFile[] = [
        { role: "saved-migration", path: inside(folder.path, `${tag}.sql`), text: scripts.joined.migration },
      ];
      const [standing, made] = [snapshotName(prefixOf(last.tag)), snapshotName(prefix)];
      if (meta.files.includes(standing) && !meta.files.includes(made)) {
        const from = inside(meta.path, standing);
        const before = await readText(project, from, "migration", config.maxFileBytes);
        const snapshot = nextSnapshot(before, from, scripts.migration);
        files.push({ role: "saved-snapshot", path: inside(meta.path, made), text: snapshot });
      }
      return [...files, { role: "saved-plan", path, text: longer, extends: text }];
    },
  };
};

function read(text: string, path: string): Journal {
  const journal = parsed(text, path) as Journal;
  const fine =
    Array.isArray(journal.entries) &&
    (journal as Journal).entries.every(
      ({ idx, when, tag }) => Number.isInteger(idx) && Number.isFinite(when) && /^[^/\\]+$/.test(tag),
    );
  if (!fine) throw Failure.misuse("migrationPlanUnreadable", { path, line: 1 });
  return journal;
}

/** @throws Failure `migrationPlanUnreadable` for what is no JSON object. */
function parsed(text: string, path: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below.
  }
  throw Failure.misuse("migrationPlanUnreadable", { path, line: 1 });
}

/** What stands before the first `_`: a number, a time, or nothing. */
function prefixOf(tag: string): string {
  return tag.split("_")[0] ?? "";
}

function nextPrefix(last: string, idx: number, now: Date): string {
  if (last === "") return "";
  if (!/^[0-9]{10,}$/.test(last)) return String(idx).padStart(4, "0");
  const [clock, after] = [clockOf(last.length, now), BigInt(last) + 1n];
  return String(clock > after ? clock : after);
}

function snapshotName(prefix: string): string {
  return `${prefix}_snapshot.json`;
}

/** As drizzle-kit makes it for a migration that was written by hand: what the last one says, under an id of its own. */
function nextSnapshot(text: string, path: string, script: string): string {
  const last = parsed(text, path) as { readonly id?: unknown };
  if (typeof last.id !== "string") throw Failure.misuse("migrationPlanUnreadable", { path, line: 1 });
  const digits = createHash("sha256").update(`${last.id}\n${script}`).digest("hex");
  const id = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
  return JSON.stringify({ ...last, id, prevId: last.id }, null, 2);
}
