import { createHash } from "node:crypto";
import { type Fact, type FactId, keyOf } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import type { Database } from "../database.ts";
import { brokenObjects } from "./broken_objects.ts";
import { type Catalog, catalogQueries, readCatalog } from "./catalog.ts";
import { home, ownName } from "./names.ts";
import { indexFact, triggerFact, viewFact } from "./object_facts.ts";
import { tableFacts } from "./table_facts.ts";

/** Changes with the way in which facts are made of what the catalog tells. */
const format = 4;

export const catalogVersion: string = createHash("sha256").update(`${format}\n${catalogQueries}`).digest("hex");

/** Reads the user's schema back from the catalog. */
export async function introspect(db: Database): Promise<Schema> {
  const catalog = await readCatalog(db);
  return schemaOf(catalog, await brokenObjects(db, catalog));
}

function schemaOf(catalog: Catalog, broken: ReadonlySet<string>): Schema {
  const facts = new Map<string, Fact>();
  const add = (fact: Fact): void => {
    facts.set(fact.key, fact);
  };
  const columnOrder = new Map<string, readonly string[]>();
  for (const table of catalog.tables) {
    for (const fact of tableFacts(table, catalog)) add(fact);
    const id: FactId = { kind: "table", path: [home, table.name] };
    columnOrder.set(
      keyOf(id),
      table.columns.map(({ name }) => name),
    );
  }
  for (const index of catalog.indexes) add(indexFact(index, catalog));
  for (const view of catalog.views) add(marked(viewFact(view, catalog), broken));
  for (const trigger of catalog.triggers) add(marked(triggerFact(trigger, catalog), broken));
  for (const [key, fact] of facts) {
    const known = fact.needs.filter((need) => need !== key && facts.has(need));
    if (known.length < fact.needs.length) facts.set(key, { ...fact, needs: known });
  }
  return {
    dialect: "sqlite",
    facts,
    uncovered: catalog.virtualTables.map(({ name }) => ({ kind: "virtual table", name })),
    columnOrder,
  };
}

/** With the mark of one that does not work. */
function marked(fact: Fact, broken: ReadonlySet<string>): Fact {
  return broken.has(ownName(fact.id)) ? { ...fact, derived: { ...fact.derived, broken: true } } : fact;
}
