import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import { archivePlace, archiveSchema, drawnPlace, keptTable, schemasOf } from "./archive_place.ts";
import { arrivedPlaces } from "./arrivals.ts";
import { returnToParents, substitutes } from "./heirs.ts";
import { asideName } from "./kinds/aside.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { quarantinePlaces } from "./quarantined_table.ts";
import { qualified, quote } from "./quote.ts";
import { restsAside } from "./resting_types.ts";
import { madePlace } from "./returning.ts";
import { sweepArchive } from "./undone.ts";

/** Statements that remove archives; `ifExists` where parts of them may be gone. */
export function removal(archives: readonly Archive[], ifExists: "" | "IF EXISTS "): readonly string[] {
  const sql: string[] = [];
  for (const archive of archives) {
    for (const keep of archive.keeps.values()) sql.push(`DROP TABLE ${ifExists}${keptTable(keep, archive)};`);
    for (const { table, originals } of archive.conversions.values())
      if (originals.length > 0) sql.push(`DROP TABLE IF EXISTS ${archivePlace(table, archive)};`);
    for (const place of arrivedPlaces(archive)) sql.push(`DROP TABLE ${ifExists}${place};`);
    for (const { table } of archive.returning.values()) sql.push(`DROP TABLE ${ifExists}${madePlace(table, archive)};`);
    for (const place of quarantinePlaces(archive)) sql.push(`DROP TABLE ${ifExists}${place};`);
    for (const column of archive.identities.values()) {
      const name = columnValue(column.value).identity?.sequence[1] ?? "";
      sql.push(`DROP TABLE ${ifExists}${qualified(archiveSchema(archive, column.id.path[0] ?? ""), name)};`);
    }
    for (const { sequence } of archive.drawn.values())
      sql.push(`DROP TABLE ${ifExists}${drawnPlace(sequence.id, archive)};`);
    const moved = [...archive.moves.values()].map(
      (fact) => [fact, archiveSchema(archive, fact.id.path[0] ?? "")] as const,
    );
    if (ifExists === "") sql.push(...moved.flatMap(([fact, schema]) => returnToParents(fact, archive, schema)));
    // After the way back the moved objects have left the archive; only `finalize` finds them there.
    const isSwept = ifExists !== "" && [...archive.moves.values()].some(({ id }) => dropWords[id.kind] === undefined);
    if (ifExists !== "") sql.push(...removedMoves(archive, isSwept));
    // Types may be of a collation.
    for (const word of ["TYPE", "COLLATION"])
      for (const { id, key } of isSwept ? [] : usersFirst(archive.asides)) {
        if ((id.kind === "collation") !== (word === "COLLATION")) continue;
        if (ifExists === "" && restsAside({ id, key }, archive)) continue;
        const [schema = "", name = ""] = id.path;
        sql.push(`DROP ${word} ${ifExists}${qualified(archiveSchema(archive, schema), asideName(name))};`);
      }
    for (const schema of schemasOf(archive)) sql.push(`DROP SCHEMA ${ifExists}${quote(schema)};`);
  }
  return sql;
}

/** What needs another one goes before it. */
function usersFirst(facts: Archive["asides"]): readonly Fact[] {
  const sorted = new Set<Fact>();
  const add = (fact: Fact): void => {
    for (const other of facts.values()) if (!sorted.has(other) && other.needs.includes(fact.key)) add(other);
    sorted.add(fact);
  };
  for (const fact of facts.values()) add(fact);
  return [...sorted];
}

/** Tables and sequences by their names; types as well, unless what lies there with them may need them. */
function removedMoves(archive: Archive, isSwept: boolean): readonly string[] {
  const kinds = isSwept ? ["table", "sequence"] : Object.keys(dropWords);
  const dropped = kinds.flatMap((kind) => {
    const places = [...archive.moves.values()].flatMap((fact) => {
      if (fact.id.kind !== kind) return [];
      const [schema = "", name = ""] = fact.id.path;
      const place = archiveSchema(archive, schema);
      return [qualified(place, name), ...substitutes(fact, archive, place)];
    });
    // In one statement, for they may depend on each other: a table on the one that it inherits from.
    return places.length > 0 ? [`DROP ${dropWords[kind]} IF EXISTS ${places.join(", ")};`] : [];
  });
  return isSwept ? [...dropped, ...schemasOf(archive).map(sweepArchive)] : dropped;
}

/** In the order in which they are removed. */
const dropWords: Readonly<Record<string, string>> = {
  table: "TABLE",
  sequence: "SEQUENCE",
  domain: "DOMAIN",
  composite: "TYPE",
  range: "TYPE",
  enum: "TYPE",
};
