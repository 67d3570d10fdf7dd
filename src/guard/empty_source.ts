import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { SchemaSource } from "../model/schema.ts";

/** Files of the present schema that hold nothing: perhaps a mistake, so it is said. */
export function emptySourceFindings(from: SchemaSource): readonly Finding[] {
  return from.files
    .filter((file) => file.text.trim() === "")
    .map(({ path }) => ({ severity: "warning", advice: message("findings", "emptyFrom", { path }), facts: [] }));
}
