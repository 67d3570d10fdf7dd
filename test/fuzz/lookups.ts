import type { Draft } from "./draft.ts";
import type { Sql, Thing } from "./model.ts";

/** A value of another table that a row finds by a number of its own. */
interface Lookup {
  /** The column, with `q` before it. */
  readonly value: Sql;
  /** FROM and WHERE; the row goes by the name of its table. */
  readonly source: Sql;
}

/** Only among things that bear one name on both sides: what nobody says of others cannot be read by the new one. */
export function lookupFrom(from: Draft, to: Draft, table: Thing, number: string): Lookup | undefined {
  const isSteady = (thing: Thing): boolean => {
    const after = to.get(thing.id);
    return after === undefined || (after.name === thing.name && after.within === thing.within);
  };
  const stays = (thing: Thing | undefined): thing is Thing =>
    thing !== undefined && thing.kind === "table" && to.get(thing.id) !== undefined && isSteady(thing);
  const columns = (of: Thing, kind: string): readonly Thing[] =>
    from
      .within(of.id, "column")
      .filter((each) => each.knows.class === kind && each.knows.of === undefined && isSteady(each));
  const own = from.get(table.id);
  const key = stays(own) ? to.any(columns(own, number)) : undefined;
  const other = to.any(from.of("table").filter((each) => each.id !== table.id && stays(each)));
  if (own === undefined || key === undefined || other === undefined) return undefined;
  const [found, value] = [to.any(columns(other, number)), to.any(columns(other, "text"))];
  if (found === undefined || value === undefined) return undefined;
  return {
    value: ["q.", { bare: value.id }],
    source: [" FROM ", other.id, " q WHERE q.", { bare: found.id }, " = ", { bare: own.id }, ".", { bare: key.id }],
  };
}
