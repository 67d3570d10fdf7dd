import type { Platform } from "../../model/run.ts";
import type { Look } from "./block.ts";
import { markdown } from "./markdown.ts";
import { plain } from "./plain.ts";
import { terminal } from "./terminal.ts";

const looks: Readonly<Record<Platform, Look>> = { cli: terminal, kilo: markdown, ci: plain, other: plain };

export function lookOf(platform: Platform): Look {
  return looks[platform];
}
