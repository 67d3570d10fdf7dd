import type { Message } from "./message.ts";

/** Something a person should know about a plan. */
export interface Finding {
  readonly severity: "info" | "warning";
  readonly advice: Message<"findings">;
  /** Keys of the facts concerned. */
  readonly facts: readonly string[];
}
