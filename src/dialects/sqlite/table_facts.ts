import { type Fact, type FactId, type Json, keyOf } from "../../model/fact.ts";
import type { Catalog, ColumnRow, TableRow } from "./catalog.ts";
import { nameOf, type Token, tokensOf } from "./load/lexer.ts";
import type { ColumnText, ConstraintText } from "./load/written_parts.ts";
import { folded, home } from "./names.ts";

/** A fact from what is known of it. */
export function factOf(id: FactId, value: Fact["value"], needs: readonly FactId[], derived?: Fact["derived"]): Fact {
  const key = keyOf(id);
  const own = [...new Set(needs.map(keyOf))].filter((need) => need !== key).sort();
  return { id, key, value, needs: own, ...(derived === undefined ? {} : { derived }) };
}

/** The columns of a table that an expression names, or may name. */
export function columnsNamed(tokens: readonly Token[], { name, columns }: TableRow): readonly FactId[] {
  const words = new Set(tokens.flatMap((token) => (isName(token) ? [folded(nameOf(token))] : [])));
  return columns.flatMap((column) =>
    words.has(folded(column.name)) ? [{ kind: "column", path: [home, name, column.name] }] : [],
  );
}

function isName({ type }: Token): boolean {
  return type === "word" || type === "name";
}

/** A table, its columns, their defaults, and its constraints. */
export function tableFacts(table: TableRow, catalog: Catalog): readonly Fact[] {
  const { name, text } = table;
  const id: FactId = { kind: "table", path: [home, name] };
  const texts = new Map(text.columns.map((column) => [folded(column.name), column]));
  const own = (column: string): string =>
    table.columns.find((each) => folded(each.name) === folded(column))?.name ?? column;
  const facts: Fact[] = [
    factOf(id, { strict: table.strict, withoutRowid: table.withoutRowid, partitionBy: null }, [], {
      sql: table.sql,
      ...placement(table),
    }),
  ];
  for (const column of table.columns) {
    const written = texts.get(folded(column.name));
    facts.push(columnFact(column, written, table));
    if (column.default !== null && column.hidden === 0)
      facts.push(
        factOf(
          { kind: "default", path: [home, name, column.name] },
          { expression: written?.default ?? column.default },
          [{ kind: "column", path: [home, name, column.name] }],
          { computed: written?.isDefaultComputed === true },
        ),
      );
  }
  const known = new Map<string, number>();
  for (const constraint of text.constraints) {
    const fact = constraintFact(constraint, table, catalog, own);
    const count = (known.get(fact.key) ?? 0) + 1;
    known.set(fact.key, count);
    const path = [...fact.id.path.slice(0, 2), `${fact.id.path[2] ?? ""} #${count}`];
    facts.push(count === 1 ? fact : { ...fact, id: { ...fact.id, path }, key: keyOf({ ...fact.id, path }) });
  }
  return facts;
}

/** Names by which SQLite calls the place of a row, unless a column bears them. */
const rowidNames = ["rowid", "_rowid_", "oid"];

/** Where rows lie, what else has to be known to copy them, and whether rows elsewhere have a say in what becomes of them. */
function placement({ columns, rowid, text, withoutRowid }: TableRow): Record<string, Json> {
  const taken = new Set(columns.map(({ name }) => folded(name)));
  return {
    alias: rowid ?? null,
    place: withoutRowid ? null : (rowidNames.find((name) => !taken.has(name)) ?? null),
    key: [...columns]
      .filter(({ key }) => key > 0)
      .sort((a, b) => a.key - b.key)
      .map(({ name }) => name),
    stored: columns.filter(({ hidden }) => hidden === 0).map(({ name, type }) => ({ name, type: type.toUpperCase() })),
    computed: columns.filter(({ hidden }) => hidden > 1).map(({ name, type }) => ({ name, type })),
    references: text.constraints.some(({ type }) => type === "f"),
    autoincrement: text.columns.some(({ autoincrement }) => autoincrement),
  };
}

function columnFact(column: ColumnRow, written: ColumnText | undefined, table: TableRow): Fact {
  const path = [home, table.name, column.name];
  const isKey = table.rowid === column.name || (table.withoutRowid && column.key > 0);
  const expression = written?.generated?.expression ?? "";
  const generated = written?.generated === undefined ? null : { kind: written.generated.kind, expression };
  return factOf(
    { kind: "column", path },
    {
      type: column.type.toUpperCase(),
      notNull: column.notNull || isKey,
      stated: column.notNull,
      conflict: written?.notNull ?? "",
      collation: written?.collation ?? null,
      generated,
      identity: written?.autoincrement === true ? { sequence: [home, table.name] } : null,
      strict: table.strict,
    },
    [{ kind: "table", path: path.slice(0, 2) }, ...columnsNamed(tokensOf(expression), table)],
    {
      text: written?.text ?? null,
      isKey: column.key > 0,
      numbersRows: table.rowid === column.name,
      default: written?.default ?? null,
      computed: written?.isDefaultComputed === true,
    },
  );
}

const words: Readonly<Record<ConstraintText["type"], string>> = {
  p: "primary key",
  u: "unique",
  f: "foreign key",
  c: "check",
};

function constraintFact(
  constraint: ConstraintText,
  table: TableRow,
  catalog: Catalog,
  own: (column: string) => string,
): Fact {
  const { type, expression = null, references } = constraint;
  const tokens = tokensOf(expression ?? "");
  const named = columnsNamed(tokens, table).map(({ path }) => path[2] ?? "");
  const columns = type === "c" ? named : constraint.columns.map(own);
  const place = type === "c" ? `(${expression ?? ""})` : `(${columns.join(", ")})`;
  const target = references === undefined ? null : referenceOf(references, catalog);
  const column = constraint.column === undefined ? null : own(constraint.column);
  // Wherever it stands in the text, it says the same.
  const said = column !== null && type === "f" ? `foreign key (${columns.join(", ")}) ${constraint.definition}` : null;
  const listed =
    type === "p" || type === "u" ? `${words[type]} (${columns.join(", ")})${conflictOf(constraint)}` : null;
  return factOf(
    { kind: "constraint", path: [home, table.name, `${words[type]} ${place}${targetName(target)}`] },
    {
      type,
      name: constraint.name ?? null,
      columns,
      definition: said ?? listed ?? constraint.definition,
      expression,
      references: target as Json,
    },
    [
      { kind: "table", path: [home, table.name] },
      ...columns.map((name) => ({ kind: "column", path: [home, table.name, name] })),
    ],
    { column },
  );
}

/** What a key says beyond its columns: its order, and what becomes of rows in conflict. */
function conflictOf({ definition }: ConstraintText): string {
  const at = definition.indexOf("on conflict");
  const order = / desc\b/.test(definition) ? ` ${definition}` : "";
  return order + (at < 0 ? "" : ` ${definition.slice(at)}`);
}

function targetName(target: ReturnType<typeof referenceOf> | null): string {
  return target === null ? "" : ` references ${target.table[1] ?? ""}`;
}

function referenceOf({ table, columns }: NonNullable<ConstraintText["references"]>, catalog: Catalog) {
  const found = catalog.tables.find(({ name }) => folded(name) === folded(table));
  const key = [...(found?.columns ?? [])].filter(({ key: at }) => at > 0).sort((a, b) => a.key - b.key);
  const named = columns?.map((name) => found?.columns.find((each) => folded(each.name) === folded(name))?.name ?? name);
  return { table: [home, found?.name ?? table], columns: named ?? key.map(({ name }) => name) };
}
