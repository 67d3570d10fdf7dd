import { posix } from "node:path";
import { Failure } from "../../model/failure.ts";
import type { Config } from "../config.ts";
import type { Project } from "../project.ts";
import { readText } from "../read-text.ts";
import { inside, look } from "../scan.ts";

/** A list of changelogs that names each of them. */
export interface MasterChangelog {
  /** Relative to the project root. */
  readonly path: string;
  /** What it lacks, on one line. */
  readonly entry: string;
}

/**
 * The master changelog that lists `listed` by name, and so does not run `made` beside it. Looked for in the folder and those
 * above. Undefined where one takes whatever the folder holds, or none is found.
 */
export async function masterWithout(
  made: string,
  listed: string,
  { project, config }: { readonly project: Project; readonly config: Config },
): Promise<MasterChangelog | undefined> {
  const own = posix.dirname(made);
  const masters: MasterChangelog[] = [];
  for (let at = own; ; at = posix.dirname(at)) {
    const folder = at === "." ? "" : at;
    for (const name of (await look(project, folder))?.files ?? []) {
      const path = inside(folder, name);
      const text = isStructured(name) ? await textOf(path, project, config) : "";
      if (!text.includes("databaseChangeLog")) continue;
      if (takesAll(text, path, own)) return undefined;
      const entry = entryFor(text, path, { made, listed });
      if (entry !== undefined) masters.push({ path, entry });
    }
    if (folder === "") break;
  }
  return masters[0];
}

function isStructured(name: string): boolean {
  return [".xml", ".yaml", ".yml", ".json"].some((ending) => name.toLowerCase().endsWith(ending));
}

/** What cannot be read is no list. */
async function textOf(path: string, project: Project, config: Config): Promise<string> {
  return readText(project, path, "migration", config.maxFileBytes).catch((error: unknown) => {
    if (error instanceof Failure) return "";
    throw error;
  });
}

/** Whether an `includeAll` names the folder, or one above it. */
function takesAll(text: string, master: string, folder: string): boolean {
  const bare = text.replaceAll(/<!--[\s\S]*?-->/g, "").replaceAll(/^\s*#.*$/gm, "");
  return [...bare.matchAll(/\bincludeAll\b[\s\S]*?\bpath\b["']?\s*[=:]\s*["']?([^"'\s,}]+)/g)].some(([, named = ""]) =>
    ways(named, master).some(
      (way) => way === "." || folder === way || folder.startsWith(`${way}/`) || folder.endsWith(`/${way}`),
    ),
  );
}

/** What a path in a changelog may mean: counted from the project, the class path, or the changelog itself. */
function ways(named: string, master: string): readonly string[] {
  const bare = named.replace(/^classpath:/, "").replace(/^\/+/, "");
  return [bare, inside(posix.dirname(master), bare)].map((way) => posix.normalize(way).replace(/\/$/, ""));
}

/** That by which `listed` is included, with the other name in it. */
function entryFor(
  text: string,
  master: string,
  { made, listed }: { made: string; listed: string },
): string | undefined {
  const [old, fresh] = [posix.basename(listed), posix.basename(made)];
  const names = (element: string): boolean =>
    [...element.matchAll(/["'\s:]([^"'\s,]+)/g)].some(([, word = ""]) => {
      return (
        posix.basename(word) === old && ways(word, master).some((way) => listed === way || listed.endsWith(`/${way}`))
      );
    });
  const found = elements(text, master).find(names);
  if (found === undefined) return undefined;
  const at = found.lastIndexOf(old);
  return `${found.slice(0, at)}${fresh}${found.slice(at + old.length)}`.replaceAll(/\s+/g, " ");
}

/** Every `include` of a changelog as it is written. */
function elements(text: string, path: string): readonly string[] {
  if (path.toLowerCase().endsWith(".xml")) {
    return text.replaceAll(/<!--[\s\S]*?-->/g, "").match(/<include\s[^>]*>/g) ?? [];
  }
  if (path.toLowerCase().endsWith(".json")) return text.match(/\{\s*"include"\s*:\s*\{[^}]*\}\s*\}/g) ?? [];
  const lines = text.split(/\r?\n/);
  const depth = (line: string) => line.search(/\S/);
  return lines.flatMap((line, start) => {
    if (!/^\s*-\s*include\s*:/.test(line)) return [];
    const rest = lines.slice(start + 1);
    const length = rest.findIndex((next) => next.trim() === "" || depth(next) <= depth(line));
    const settings = rest.slice(0, length < 0 ? rest.length : length).map((each) => each.trim());
    return [settings.length === 0 ? line.trim() : `- include: { ${settings.join(", ")} }`];
  });
}
