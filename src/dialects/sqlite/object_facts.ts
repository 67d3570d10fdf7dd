import type { Fact, FactId } from "../../model/fact.ts";
import type { Catalog, IndexRow, ObjectRow } from "./catalog.ts";
import { canonical, itemsOf, keywordOf, nameOf, type Token, tokensOf } from "./load/lexer.ts";
import { folded, home } from "./names.ts";
import { columnsNamed, factOf } from "./table_facts.ts";

/** The table, view or virtual table of that name. */
function relationId(name: string, { tables, views }: Catalog): FactId {
  const same = (object: ObjectRow): boolean => folded(object.name) === folded(name);
  const view = views.find(same);
  if (view !== undefined) return { kind: "view", path: [home, view.name] };
  return { kind: "table", path: [home, tables.find(same)?.name ?? name] };
}

/** What stands behind the name of the object and of its table. */
function behind(tokens: readonly Token[], word: string): readonly Token[] {
  return tokens.slice(tokens.findIndex((token) => keywordOf(token) === word) + 1);
}

export function indexFact(index: IndexRow, catalog: Catalog): Fact {
  const owner = relationId(index.table, catalog);
  const table = catalog.tables.find(({ name }) => name === owner.path[1]);
  const tokens = tokensOf(index.sql);
  const open = tokens.findIndex(({ text }) => text === "(");
  const definition = tokens.slice(open);
  const items = itemsOf(definition.slice(1));
  const where = definition.findIndex((token, at) => keywordOf(token) === "WHERE" && depthAt(definition, at) === 0);
  return factOf(
    { kind: "index", path: [home, owner.path[1] ?? "", index.name] },
    {
      unique: index.unique,
      definition: canonical(definition),
      columns: index.columns,
      predicate: index.partial && where >= 0 ? canonical(definition.slice(where + 1)) : null,
      expressions: items.map((item) => canonical(withoutOrder(item))),
      nullsNotDistinct: false,
    },
    [owner, ...(table === undefined ? [] : columnsNamed(definition, table))],
    { sql: index.sql },
  );
}

function depthAt(tokens: readonly Token[], end: number): number {
  return tokens.slice(0, end).reduce((depth, { text }) => depth + (text === "(" ? 1 : text === ")" ? -1 : 0), 0);
}

function withoutOrder(item: readonly Token[]): readonly Token[] {
  const last = keywordOf(item.at(-1));
  return last === "ASC" || last === "DESC" ? item.slice(0, -1) : item;
}

export function viewFact(view: ObjectRow, catalog: Catalog): Fact {
  const tokens = tokensOf(view.sql);
  const named = tokens.findIndex((token) => keywordOf(token) === "VIEW") + 2;
  return factOf(
    { kind: "view", path: [home, view.name] },
    { definition: canonical(tokens.slice(named)) },
    relationsNamed(tokens.slice(named), catalog),
    { sql: view.sql },
  );
}

export function triggerFact(trigger: ObjectRow, catalog: Catalog): Fact {
  const owner = relationId(trigger.table, catalog);
  const tokens = tokensOf(trigger.sql);
  const named = behind(tokens, "TRIGGER").slice(1);
  const on = named.findIndex((token) => keywordOf(token) === "ON");
  const definition = [...named.slice(0, on), ...named.slice(on + 2)];
  return factOf(
    { kind: "trigger", path: [home, owner.path[1] ?? "", trigger.name] },
    { definition: canonical(definition), owner: owner.kind },
    [owner],
    { sql: trigger.sql },
  );
}

/** Tables and views whose names are among the words. */
function relationsNamed(tokens: readonly Token[], { tables, views }: Catalog): readonly FactId[] {
  const words = new Set(
    tokens.flatMap((token) => (token.type === "word" || token.type === "name" ? [folded(nameOf(token))] : [])),
  );
  const found = (kind: string, objects: readonly ObjectRow[]): readonly FactId[] =>
    objects.flatMap(({ name }) => (words.has(folded(name)) ? [{ kind, path: [home, name] }] : []));
  return [...found("table", tables), ...found("view", views)];
}
