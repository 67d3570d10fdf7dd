import type { FactId } from "../../model/fact.ts";

/** Words that stand where a role may stand. */
const noRoles: ReadonlySet<string> = new Set(["PUBLIC", "CURRENT_USER", "@owner"]);

/** The roles among quoted names and such words. */
export function rolesAmong(names: readonly string[]): readonly FactId[] {
  return names
    .filter((name) => !noRoles.has(name))
    .map((name) => ({ kind: "role", path: [name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name] }));
}
