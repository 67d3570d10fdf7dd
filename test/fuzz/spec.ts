import { stringify } from "yaml";
import { writtenName } from "../../src/model/written_name.ts";
import type { FuzzDialect } from "./dialect.ts";
import type { Intent, Model, Pair, Sql } from "./model.ts";
import { sqlOf } from "./texts.ts";

/** The text of spec.md, with a migration block where the pair has intents. */
export function specOf(pair: Pair, dialect: FuzzDialect): string {
  const block: Record<string, unknown> = {};
  for (const intent of pair.intents) merge(block, entryOf(intent, pair, dialect));
  if (Object.keys(block).length === 0) return "# Case\n";
  return `# Case\n\n\`\`\`yaml migration\n${stringify(block, { lineWidth: 0 })}\`\`\`\n`;
}

/** Things go by their new names, where they still are. */
function later(pair: Pair): Model {
  return new Map([...pair.from, ...pair.to]);
}

function entryOf(intent: Intent, pair: Pair, dialect: FuzzDialect): Record<string, unknown> {
  const names = later(pair);
  const sql = (text: Sql): string => sqlOf(text, names, dialect);
  const path = (id: number, model: Model = names): string[] => {
    const thing = model.get(id);
    if (thing === undefined) return [];
    return [...(thing.within === undefined ? [] : path(thing.within, model)), thing.name];
  };
  const name = (id: number, model?: Model): string => writtenName(path(id, model));
  const last = (id: number): string => names.get(id)?.name ?? "";
  const pairs = (values: readonly (readonly [number, Sql])[]): Record<string, string> =>
    Object.fromEntries(values.map(([column, value]) => [last(column), sql(value)]));
  /** True for a table whose schema got another name while nobody says that it went along. */
  const isElsewhere = (id: number): boolean => {
    const schema = pair.from.get(id)?.within ?? 0;
    const isSame = pair.from.get(schema)?.name === names.get(schema)?.name;
    return !isSame && !pair.intents.some((each) => each.kind === "rename" && each.thing === id);
  };
  switch (intent.kind) {
    case "rename": {
      const kind = names.get(intent.thing)?.kind;
      const before = pair.from.get(intent.thing);
      if (before === undefined || !pair.to.has(intent.thing)) return {};
      if (kind === "column" || kind === "label") {
        const holder = path(before.within ?? 0);
        const key = kind === "column" ? "columns" : "values";
        return { rename: { [key]: { [writtenName([...holder, before.name])]: last(intent.thing) } } };
      }
      return { rename: { tables: { [name(intent.thing, pair.from)]: name(intent.thing) } } };
    }
    case "fill":
      return { fill: { [name(intent.column)]: sql(intent.value) } };
    case "map":
      return {
        map: { [name(intent.column)]: { [last(intent.label)]: intent.into === undefined ? null : last(intent.into) } },
      };
    case "violations":
      return { violations: { [intent.on === undefined ? name(intent.rule) : ruleOn(intent.on, name)]: intent.policy } };
    case "move":
      return { move: [{ into: name(intent.into), select: sql(intent.select) }] };
    case "transform":
      if (isElsewhere(intent.table)) return {};
      return {
        transform: [
          {
            table: name(intent.table),
            up: pairs(intent.up),
            ...(intent.down.length === 0 ? {} : { down: pairs(intent.down) }),
          },
        ],
      };
  }
}

function ruleOn(on: Sql, name: (id: number) => string): string {
  return on.map((piece) => (typeof piece === "number" ? name(piece) : String(piece))).join("");
}

function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key];
    if (Array.isArray(there) && Array.isArray(value)) there.push(...value);
    else if (there !== null && typeof there === "object" && value !== null && typeof value === "object")
      merge(there as Record<string, unknown>, value as Record<string, unknown>);
    else into[key] = value;
  }
}
