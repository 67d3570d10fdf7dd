import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { SchemaSource } from "../model/schema.ts";

/** What should be said of the sources: present schemas that hold nothing, and rows that are not migrated. */
export function sourceFindings(from: SchemaSource, rowsOfTo: ReadonlyMap<string, number>): readonly Finding[] {
  const empty = from.files
    .filter((file) => file.text.trim() === "")
    .map(
      ({ path }): Finding => ({ severity: "warning", advice: message("findings", "emptyFrom", { path }), facts: [] }),
    );
  const rows = [...rowsOfTo].map(
    ([path, statements]): Finding => ({
      severity: "info",
      advice: message("findings", "rowsNotMigrated", { path, statements }),
      facts: [],
    }),
  );
  return [...empty, ...rows];
}
