import type { Lang } from "./lang.ts";

/** What a file is to the program. */
export type FileRole = "spec" | "schema" | "config" | "migration" | "summary" | "script";

/** A size for people: bytes up to 10 kB, then kB, then MB. */
export function bytes(count: number, lang: Lang): string {
  const unit = lang === "th" ? ["ไบต์", "กิโลไบต์", "เมกะไบต์"] : ["bytes", "kB", "MB"];
  if (count < 10_000) return `${count} ${unit[0]}`;
  if (count < 10_000_000) return `${Math.ceil(count / 1000)} ${unit[1]}`;
  return `${Math.ceil(count / 1_000_000)} ${unit[2]}`;
}

export function list(items: readonly string[]): string {
  return items.join(", ");
}
