import { posix } from "node:path";
import { Failure } from "../../model/failure.ts";
import type { Config } from "../config.ts";
import { cleanPath, type Project } from "../project.ts";
import { readText } from "../read-text.ts";
import { inside, look } from "../scan.ts";
import type { OutputFile } from "./convention.ts";

const places = ["flyway.toml", "flyway.conf", "conf/flyway.toml", "conf/flyway.conf"];

/** Where Java projects keep what Flyway finds on its class path. */
const resources = "src/main/resources";

/**
 * Folders that Flyway's own configuration names, in its order; empty when it names none inside the project.
 * @throws Failure `flywayUnreadable`, exit 2
 */
export async function flywayLocations(project: Project, config: Config): Promise<readonly string[]> {
  for (const path of places) {
    const folder = posix.dirname(path);
    const there = await look(project, folder === "." ? "" : folder);
    if (!there?.files.includes(posix.basename(path))) continue;
    const text = await readText(project, path, "config", config.maxFileBytes, { mayBeEmpty: true });
    const named = path.endsWith(".toml") ? await ofToml(text, path) : ofProperties(text);
    const found: string[] = [];
    for (const location of named) found.push(...(await foldersOf(location, project)));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** `filesystem:` counts from where Flyway is called. Wildcards and places elsewhere lead nowhere. */
async function foldersOf(location: string, project: Project): Promise<readonly string[]> {
  const at = location.indexOf(":");
  const kind = at < 0 ? "classpath" : location.slice(0, at).trim();
  const path = posix.normalize(location.slice(at + 1).trim());
  const named = kind === "filesystem" ? path : kind === "classpath" ? inside(resources, path.replace(/^\//, "")) : "";
  try {
    const clean = cleanPath(named);
    return (await look(project, clean)) === undefined ? [] : [clean];
  } catch (error) {
    // A place outside of the project is none of ours.
    if (error instanceof Failure) return [];
    throw error;
  }
}

async function ofToml(text: string, path: string): Promise<readonly string[]> {
  const { parse, TomlError } = await import("smol-toml");
  try {
    const { flyway } = parse(text) as { readonly flyway?: { readonly locations?: unknown } };
    const locations = flyway?.locations;
    const all: readonly unknown[] = Array.isArray(locations) ? locations : [locations];
    return all.filter((each) => typeof each === "string");
  } catch (error) {
    if (error instanceof TomlError) throw Failure.misuse("flywayUnreadable", { path, line: error.line });
    throw error;
  }
}

/** A Java properties file: `flyway.locations=a,b`, which goes on in the next line after a backslash. */
function ofProperties(text: string): readonly string[] {
  const lines = text.replaceAll(/\\\r?\n\s*/g, "").split("\n");
  const value = lines.findLast((line) => /^\s*flyway\.locations\s*[=:]/.test(line));
  return (value?.slice(value.search(/[=:]/) + 1) ?? "").split(",").filter((each) => each.trim() !== "");
}

/** Flyway looks for placeholders in every text, unless a file beside it says that there are none. */
export function unreplaced(file: OutputFile): OutputFile[] {
  if (!file.text.includes("${")) return [file];
  return [file, { role: "saved-settings", path: `${file.path}.conf`, text: "placeholderReplacement=false\n" }];
}
