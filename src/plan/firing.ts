import type { Fact } from "../model/fact.ts";

/** Kinds of what the engine does of itself when somebody writes rows; it sleeps while a script writes them. */
export const firingKinds = ["trigger", "rule"] as const;

export function isFiring({ id }: Fact): boolean {
  return (firingKinds as readonly string[]).includes(id.kind);
}
