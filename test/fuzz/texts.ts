import type { FuzzDialect } from "./dialect.ts";
import { type Model, needsOf, type Pair, type Row, type Sql, type Thing } from "./model.ts";

/** The texts of both schemas. */
export function textsOf(pair: Pair, dialect: FuzzDialect): { readonly from: string; readonly to: string } {
  return { from: textOf(pair.from, pair.rows, dialect), to: textOf(pair.to, [], dialect) };
}

export function sqlOf(sql: Sql, model: Model, dialect: FuzzDialect): string {
  const written = (id: number): string => {
    const thing = model.get(id);
    if (thing === undefined) throw new Error(`Nothing has the number ${id}.`);
    const holder = thing.within === undefined ? undefined : model.get(thing.within);
    return dialect.written(thing, holder?.kind === "schema" ? holder : undefined);
  };
  return sql
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (typeof piece === "number") return written(piece);
      if ("literal" in piece) return dialect.literal(written(piece.literal));
      if ("bare" in piece) return dialect.quote(model.get(piece.bare)?.name ?? "");
      if ("needs" in piece) return "";
      const inside = [...model.values()].filter((thing) => thing.within === piece.children);
      return [...dialect.inline]
        .flatMap((kind) => inside.filter((thing) => thing.kind === kind))
        .map((thing) =>
          Object.values(thing.parts)
            .map((part) => sqlOf(part, model, dialect))
            .join(" "),
        )
        .filter((text) => text.trim() !== "")
        .join(", ");
    })
    .join("");
}

function textOf(model: Model, rows: readonly Row[], dialect: FuzzDialect): string {
  const ordered = orderOf(model, dialect);
  const write = (things: readonly Thing[]): string[] =>
    things.flatMap((thing) => Object.values(thing.parts).map((part) => `${sqlOf(part, model, dialect)};`));
  const last = lateOnes(ordered, model, dialect);
  const inserts = rows.map(({ table, values }) => {
    const into = sqlOf([table], model, dialect);
    if (values.length === 0) return `INSERT INTO ${into} DEFAULT VALUES;`;
    const columns = values.map(([column]) => sqlOf([column], model, dialect)).join(", ");
    return `INSERT INTO ${into} (${columns}) VALUES (${values.map(([, value]) => sqlOf(value, model, dialect)).join(", ")});`;
  });
  return `${[
    ...write(ordered.filter(({ id }) => !last.has(id))),
    ...inserts,
    ...write(ordered.filter(({ id }) => last.has(id))),
  ].join("\n")}\n`;
}

/** What follows the rows, and all that needs it. */
function lateOnes(ordered: readonly Thing[], model: Model, dialect: FuzzDialect): ReadonlySet<number> {
  const late = new Set<number>();
  for (const thing of ordered) {
    const needs = [...unitNeeds(thing, model, dialect)];
    if (dialect.afterRows.has(thing.kind) || needs.some((id) => late.has(id))) late.add(thing.id);
  }
  return late;
}

/** Things that have a statement of their own, each after what it needs. */
function orderOf(model: Model, dialect: FuzzDialect): Thing[] {
  const ordered: Thing[] = [];
  const seen = new Set<number>();
  const visit = (thing: Thing): void => {
    if (seen.has(thing.id)) return;
    seen.add(thing.id);
    for (const id of unitNeeds(thing, model, dialect)) {
      const need = model.get(id);
      if (need !== undefined) visit(need);
    }
    ordered.push(thing);
  };
  for (const thing of model.values()) if (!dialect.inline.has(thing.kind)) visit(thing);
  return ordered;
}

function unitNeeds(thing: Thing, model: Model, dialect: FuzzDialect): ReadonlySet<number> {
  const inside = [...model.values()].filter(({ within, kind }) => within === thing.id && dialect.inline.has(kind));
  const units = [thing, ...inside].flatMap((each) => [...needsOf(each)].map((id) => unitOf(id, model, dialect)));
  return new Set(units.filter((id) => id !== thing.id));
}

function unitOf(id: number, model: Model, dialect: FuzzDialect): number {
  const thing = model.get(id);
  return thing !== undefined && dialect.inline.has(thing.kind) ? (thing.within ?? id) : id;
}
