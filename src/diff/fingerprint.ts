import { createHash } from "node:crypto";
import type { Json } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** SHA-256 over all facts, as hexadecimal: equal schemas have equal fingerprints, whatever the order of their objects. */
export function fingerprint(schema: Schema): string {
  const hash = createHash("sha256");
  for (const key of [...schema.facts.keys()].sort()) {
    hash.update(`${key}\n${canonical((schema.facts.get(key)?.value ?? {}) as Json)}\n`);
  }
  return hash.digest("hex");
}

/** Names the archive of a migration: eight hexadecimal digits from both fingerprints. */
export function migrationId(from: string, to: string): string {
  return createHash("sha256").update(`${from} ${to}`).digest("hex").slice(0, 8);
}

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item as Json)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const object = value as { readonly [key: string]: Json };
  const members = Object.keys(object).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(object[name] ?? null)}`).join(",")}}`;
}
