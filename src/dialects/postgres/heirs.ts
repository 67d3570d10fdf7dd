import { createHash } from "node:crypto";
import type { Archive } from "../../model/archive.ts";
import { type Fact, type FactId, keyOf } from "../../model/fact.ts";
import { archiveSchema } from "./archive_place.ts";
import { takeLenient } from "./kinds/lenient_not_null.ts";
import { ownName, relation } from "./names.ts";
import { qualified } from "./quote.ts";
import { schemaOf } from "./relocation.ts";

type Path = readonly [string, string];

/** Parents that stay while the table goes to an archive: its rows may not be seen in them, nor change with them. */
function parentsLeft(fact: Fact, archive: Archive): readonly Path[] {
  const parents = (fact.value["inherits"] ?? []) as readonly Path[];
  return parents.filter((path) => !archive.moves.has(keyOf({ kind: "table", path })));
}

/**
 * Tables of an archive that stand for those parents. An heir of nobody would take its inherited columns for its own,
 * and nothing could undo that.
 */
export function substitutes(fact: Fact, archive: Archive, place: string): readonly string[] {
  return archive.purpose === "undone"
    ? []
    : parentsLeft(fact, archive).map((_, n) => qualified(place, substituteName(fact, n)));
}

function substituteName(fact: Fact, n: number): string {
  const digest = createHash("sha256").update(ownName(fact.id)).digest("hex").slice(0, 8);
  return `smartspec_parent_${digest}_${n + 1}`;
}

/** Which of them stands for a parent, if any does. */
export function substituteFor(heir: Fact, parent: readonly string[], archive: Archive): FactId | undefined {
  const n = parentsLeft(heir, archive).findIndex((path) => path.join("\0") === parent.join("\0"));
  if (n < 0 || archive.purpose === "undone") return undefined;
  return { kind: "table", path: [archiveSchema(archive, schemaOf(heir)), substituteName(heir, n)] };
}

/** Before the table goes to an archive. What a rollback puts away never comes back, and needs no parent any more. */
export function leaveParents(fact: Fact, archive: Archive, place: string): readonly string[] {
  const parents = parentsLeft(fact, archive);
  const heir = `ALTER TABLE ${relation(fact.id)}`;
  return [
    ...substitutes(fact, archive, place).flatMap((name, n) => [
      `CREATE TABLE ${name} (LIKE ${qualified(...(parents[n] ?? ["", ""]))} INCLUDING CONSTRAINTS INCLUDING GENERATED);`,
      `${heir} INHERIT ${name};`,
    ]),
    ...parents.map((path) => `${heir} NO INHERIT ${qualified(...path)};`),
  ];
}

/** Once the table and its parents are back as they were. */
export function returnToParents(fact: Fact, archive: Archive, place: string): readonly string[] {
  const names = substitutes(fact, archive, place);
  const heir = `ALTER TABLE ${relation(fact.id)}`;
  return [
    ...(names.length === 0 ? [] : parentsLeft(fact, archive)).flatMap((path) => [
      takeLenient(relation(fact.id), qualified(...path)),
      `${heir} INHERIT ${qualified(...path)};`,
    ]),
    ...names.flatMap((name) => [`${heir} NO INHERIT ${name};`, `DROP TABLE ${name};`]),
  ];
}
