import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inside } from "../scan.ts";
import type { Convention } from "./convention.ts";

const hashLine = "--! Hash: ";

/** Committed migrations, each with the hash of itself and of the one before it. It knows no way back. */
export const graphile: Convention = async (folder, { project }) => {
  if (basename(folder.path) !== "committed") return undefined;
  const names = folder.files.filter((name) => /^[0-9]{6,}(-.*)?\.sql$/.test(name));
  const last = names.at(-1);
  if (last === undefined) return undefined;
  const lines = readFileSync(join(project.root, folder.path, last), "utf8").split("\n");
  const previous = lines
    .find((line) => line.startsWith(hashLine))
    ?.slice(hashLine.length)
    .trim();
  if (previous === undefined) return undefined;
  return {
    tool: "graphile-migrate",
    path: dirname(folder.path),
    ups: names.map((name) => inside(folder.path, name)),
    unplaced: [],
    wayThere: (text) => text,
    next({ specId, scripts }) {
      const number = String(Number.parseInt(last, 10) + 1).padStart(6, "0");
      const body = scripts.joined.migration.trim();
      const hash = createHash("sha1").update(`${previous}\n${body}\n`).digest("hex");
      const text = `--! Previous: ${previous}\n${hashLine}sha1:${hash}\n\n${body}\n`;
      return [{ role: "saved-migration", path: inside(folder.path, `${number}-${specId}.sql`), text }];
    },
  };
};
