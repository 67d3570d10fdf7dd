import type { Change } from "../model/change.ts";

/** The changes that lead back. */
export function invert(changes: readonly Change[]): readonly Change[] {
  return changes.map(inverted);
}

function inverted(change: Change): Change {
  switch (change.type) {
    case "create":
      return { type: "drop", fact: change.fact };
    case "drop":
      return { type: "create", fact: change.fact };
    case "alter":
      return { type: "alter", from: change.to, to: change.from, attributes: change.attributes };
    case "rename":
      return { type: "rename", from: change.to, to: change.from };
  }
}
