import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Texts } from "./attempt.ts";

/** Writes a case as the corpus has them; returns the folder. What it asks is to be added to expect.json by hand. */
export function writeCase(out: string, name: string, texts: Texts, detail: string): string {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "from.sql"), texts.from);
  writeFileSync(join(folder, "to.sql"), texts.to);
  writeFileSync(join(folder, "spec.md"), texts.spec);
  writeFileSync(join(folder, "expect.json"), "{}\n");
  writeFileSync(join(folder, "finding.txt"), `${detail}\n`);
  return folder;
}
