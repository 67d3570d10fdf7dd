import type { MigrationFile, MigrationName } from "./file-name.ts";

/** The files that a new migration becomes, relative to the project root. */
export interface NextNames {
  readonly migration: string;
  /** Absent where the folder keeps no way back beside the way there. */
  readonly rollback?: string;
  /** As it is written in the names. */
  readonly version: string;
}

interface Numbered {
  readonly path: string;
  /** In the order of execution, the way back left out. */
  readonly ups: readonly MigrationFile[];
  readonly downs: readonly MigrationFile[];
}

/** Names in the convention of the folder, behind all that is there. Without a folder: `db/migrations/0001_<id>.sql`. */
export function nextNames(folder: Numbered | undefined, place: string, specId: string, now: Date): NextNames {
  const last = folder?.ups.filter(({ name }) => name.version.length > 0).at(-1)?.name;
  if (!folder || !last) return { migration: `${place}/0001_${specId}.sql`, version: "0001" };

  const version = nextVersion(last, now);
  if (last.style === "flyway") {
    const migration = `${folder.path}/V${version}__${specId}.sql`;
    return { migration, rollback: `${folder.path}/U${version}__${specId}.sql`, version };
  }
  const stem = `${folder.path}/${version}${last.separator}${specId}`;
  const migration = `${stem}${last.ending}.sql`;
  const down = folder.downs.at(-1)?.name.ending;
  return { migration, version, ...(down === undefined ? {} : { rollback: `${stem}${down}.sql` }) };
}

/** One more in the last place, with the width and the separators that it had; a time moves on to now. */
function nextVersion(last: MigrationName, now: Date): string {
  const numbers = last.written.split(/[^0-9]/);
  const final = numbers.at(-1) ?? "";
  const head = last.written.slice(0, last.written.length - final.length);
  const next = BigInt(final) + 1n;
  const clock = final.length >= 10 ? clockOf(final.length, now) : 0n;
  return head + String(clock > next ? clock : next).padStart(final.length, "0");
}

/** 14 and 17 digits are a date and time; 10, 13 and others count from 1970. */
export function clockOf(digits: number, now: Date): bigint {
  const date = now.toISOString().replaceAll(/[^0-9]/g, "");
  if (digits === 12 || digits === 14 || digits === 17) return BigInt(date.slice(0, digits));
  if (digits === 10) return BigInt(Math.floor(now.getTime() / 1000));
  return digits === 13 ? BigInt(now.getTime()) : 0n;
}
