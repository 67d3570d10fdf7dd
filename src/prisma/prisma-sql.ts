import { Failure } from "../model/failure.ts";
import type { SchemaFile } from "../model/schema.ts";
import type { PrismaFile } from "./engine.ts";

/** What an empty database is called, where a schema does not say which it is for. */
const datasource: PrismaFile = {
  path: "datasource of smartspec_data_migration_generator",
  content: 'datasource db {\n  provider = "postgresql"\n}\n',
};

/** Only PostgreSQL knows this type: what the engine says of it tells which database the schema is for. */
const probe = (name: string): PrismaFile => ({
  path: "probe of smartspec_data_migration_generator",
  content: `model Smartspec_probe {\n  id Int @id\n  amount Decimal @${name}.Money\n}\n`,
});

interface EngineError {
  readonly message: string;
}

/**
 * One Prisma schema, in one file or several, as the SQL that Prisma itself would write for it. Fails with exit code 1 when
 * Prisma refuses it, and with exit code 2 when it is for another database. `name` is the path of the whole.
 */
export async function prismaSql(files: readonly SchemaFile[], name = files[0]?.path): Promise<SchemaFile[]> {
  if (name === undefined) return [];
  const { scriptOf } = await import("./engine.ts");
  let taken = files.map(({ path, text, line }): PrismaFile => ({ path, content: "\n".repeat(line - 1) + text }));
  const attempt = async (wanted: readonly PrismaFile[]) => {
    try {
      return { sql: await scriptOf(wanted) };
    } catch (error) {
      if (typeof (error as EngineError)?.message !== "string") throw error;
      return { refusal: (error as EngineError).message };
    }
  };

  let result = await attempt(taken);
  if (result.refusal?.startsWith("There is no datasource")) {
    taken = [...taken, datasource];
    result = await attempt(taken);
  }
  const addresses = result.refusal === undefined ? [] : placesOf(result.refusal).filter(({ what }) => isAddress(what));
  if (addresses.length > 0) {
    taken = taken.map((file) => without(file, addresses));
    result = await attempt(taken);
  }
  if (result.sql === undefined) throw refused(result.refusal, name);
  const judged = async (source: string) => {
    const own = probe(source);
    const { refusal = "" } = await attempt([...taken, own]);
    return placesOf(refusal).filter(({ path }) => path === own.path);
  };
  let said = await judged("db");
  // The type goes by the name of the datasource, which the engine tells.
  const source = /^The prefix db is invalid.* e\.g\. ([A-Za-z0-9_]+)\./.exec(said[0]?.what ?? "")?.[1];
  if (source !== undefined) said = await judged(source);
  const other = said.find(({ what }) => what.includes("ative type"));
  const dialect = other === undefined ? "postgres" : "sqlite";
  if (other?.what.includes(" sqlite ") === false) throw Failure.misuse("prismaProvider", { path: name });
  return [{ path: name, text: result.sql, line: 1, writtenBy: "Prisma", dialect }];
}

interface Place {
  readonly what: string;
  readonly path: string;
  readonly line: number;
}

/** The engine tells each error in a line `error: …`, and below it `--> path:line`. */
function placesOf(message: string): Place[] {
  const places: Place[] = [];
  let what = "";
  for (const line of message.split("\n")) {
    if (line.startsWith("error: ")) what = line.slice("error: ".length);
    const at = /^\s*-->\s+(.*):([0-9]+)$/.exec(line);
    if (at) places.push({ what, path: at[1] ?? "", line: Number(at[2]) });
  }
  return places;
}

/** Older schemas say where the database is. Nobody connects to it, and the engine no longer reads it. */
function isAddress(what: string): boolean {
  return what.startsWith("The datasource property `") && what.includes("no longer supported in schema files");
}

function without({ path, content }: PrismaFile, places: readonly Place[]): PrismaFile {
  const gone = new Set(places.filter((place) => place.path === path).map(({ line }) => line));
  const lines = content.split("\n").map((line, at) => (gone.has(at + 1) ? "" : line));
  return { path, content: lines.join("\n") };
}

function refused(message: string, path: string): Failure {
  const [place] = placesOf(message);
  if (place) return Failure.work("prismaRefused", { path: place.path, line: place.line, reason: place.what });
  const [reason = ""] = message.split("\n");
  if (reason.includes("not a supported connector")) return Failure.misuse("prismaProvider", { path });
  return Failure.work("prismaRefused", { path, line: 1, reason });
}
