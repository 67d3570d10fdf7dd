import { diff } from "../diff/diff.ts";
import type { Change } from "../model/change.ts";
import { type Message, message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName } from "../model/written_name.ts";

/** What a catalog has to become the wanted one, but for the changes that are allowed. */
export function differences(
  actual: Schema,
  wanted: Schema,
  allowed: (changes: readonly Change[]) => ReadonlySet<Change> = () => new Set(),
): readonly Message<"violations">[] {
  const changes = diff(actual, wanted);
  const fine = allowed(changes);
  return changes.filter((change) => !fine.has(change)).map(difference);
}

/** Views of which no more is said than that they hold no rows: allowed for those that cannot. */
export function emptyViews(unfillable: ReadonlySet<string>): (changes: readonly Change[]) => ReadonlySet<Change> {
  return (changes) =>
    new Set(
      changes.filter(
        (change) =>
          change.type === "alter" && change.attributes.join() === "populated" && unfillable.has(change.to.key),
      ),
    );
}

function difference(change: Change): Message<"violations"> {
  switch (change.type) {
    case "create":
      return message("violations", "missing", { object: nameOf(change.fact.id) });
    case "drop":
      return message("violations", "leftOver", { object: nameOf(change.fact.id) });
    case "alter":
      return message("violations", "different", {
        object: nameOf(change.to.id),
        attributes: change.attributes.join(", "),
      });
    case "rename":
      return message("violations", "missing", { object: nameOf(change.to) });
  }
}

function nameOf({ kind, path }: { readonly kind: string; readonly path: readonly string[] }): string {
  return `${kind} ${spokenName(path)}`;
}
