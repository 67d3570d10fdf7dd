import type { FactId } from "./fact.ts";

/** What servers before a version cannot hold, or execute. */
export interface Requirement {
  /** In the words of the engine. */
  readonly feature: string;
  /** Major version that brought it. */
  readonly since: number;
  readonly fact: FactId;
}
