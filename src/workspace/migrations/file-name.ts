/** What the name of a migration says. */
export interface MigrationName {
  readonly style: "plain" | "timestamp" | "flyway";
  /** The version's numbers, most significant first; none for a script that runs again whenever it changes. */
  readonly version: readonly bigint[];
  /** The version as written, such as `0007`, `1_2` or `20240131120000`. */
  readonly written: string;
  /** Between the version and the description. */
  readonly separator: string;
  readonly direction: "up" | "down";
  /** What tells the direction, before `.sql`: `.up`, `.down` …; empty for a plain name. */
  readonly ending: string;
}

export interface MigrationFile {
  /** Relative to the project root. */
  readonly path: string;
  readonly name: MigrationName;
}

const downEndings = [".down", "_down", "-down", ".undo", ".rollback"];
const upEndings = [".up", "_up", "-up"];

/** Numbers of this many digits are a time: seconds since 1970, or a date. */
const timestampDigits = 10;

/** Undefined when the name says nothing about the order. */
export function readName(file: string): MigrationName | undefined {
  if (!file.toLowerCase().endsWith(".sql")) return undefined;
  const stem = file.slice(0, -4);
  return flyway(stem) ?? numbered(stem);
}

function flyway(stem: string): MigrationName | undefined {
  const at = stem.indexOf("__");
  const kind = stem[0];
  if (at < 1 || (kind !== "V" && kind !== "U" && kind !== "R")) return undefined;
  const written = stem.slice(1, at);
  const parts = written === "" ? [] : written.split(/[._]/);
  if (kind === "R" ? parts.length > 0 : parts.length === 0 || !parts.every(isNumber)) return undefined;
  const direction = kind === "U" ? "down" : "up";
  return { style: "flyway", version: parts.map(BigInt), written, separator: "__", direction, ending: "" };
}

function numbered(stem: string): MigrationName | undefined {
  const written = /^[0-9]+/.exec(stem)?.[0];
  if (written === undefined) return undefined;
  const rest = stem.slice(written.length);
  const ends = (ending: string) => rest.toLowerCase().endsWith(ending);
  const down = downEndings.find(ends);
  return {
    style: written.length >= timestampDigits ? "timestamp" : "plain",
    version: [BigInt(written)],
    written,
    separator: ["_", "-", "."].find((mark) => rest.startsWith(mark)) ?? "_",
    direction: down ? "down" : "up",
    ending: down ?? upEndings.find(ends) ?? "",
  };
}

/** Order of execution: by version; what has no version comes last. */
export function compareVersions(a: readonly bigint[], b: readonly bigint[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const left = a[i] ?? 0n;
    const right = b[i] ?? 0n;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text);
}
