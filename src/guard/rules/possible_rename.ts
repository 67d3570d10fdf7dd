import { type Fact, keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import type { Candidate } from "../../model/question.ts";
import type { Schema } from "../../model/schema.ts";
import { inheritedFrom } from "../../plan/owner.ts";
import { evidenceOf } from "../evidence.ts";
import { type Rule, type RuleContext, specName, yamlScalar } from "../rule.ts";

/** Something goes and something of its kind comes, in one place: it may be one thing under a new name. */
export const possibleRename: Rule = {
  code: "possibleRename",
  examine(context) {
    if (context.direction === "back") return {};
    return { questions: [...tables(context), ...columns(context), ...labels(context)] };
  },
};

function pick(context: RuleContext, type: "create" | "drop", kind: string): readonly Fact[] {
  return context.changes.flatMap((change) =>
    change.type === type && change.fact.id.kind === kind ? [change.fact] : [],
  );
}

function tables(context: RuleContext) {
  const gone = pick(context, "drop", "table");
  const come = pick(context, "create", "table");
  const shapes = { from: shapesOf(context.from), to: shapesOf(context.to) };
  return gone.flatMap((old) => {
    const before = shapes.from.get(old.key) ?? new Set<string>();
    const candidates = come.flatMap((fresh): readonly Candidate[] => {
      if (arePartitions(old, fresh, context)) return [];
      const after = shapes.to.get(fresh.key) ?? new Set<string>();
      const shared = [...before].filter((column) => after.has(column)).length;
      if (shared * 2 < Math.max(before.size, after.size) || shared === 0) return [];
      const yaml = `rename:\n  tables:\n    ${yamlScalar(specName(old.id.path))}: ${yamlScalar(specName(fresh.id.path))}`;
      return [
        { yaml, evidence: [message("evidence", "sharedColumns", { shared, of: Math.max(before.size, after.size) })] },
      ];
    });
    if (candidates.length === 0) return [];
    const table = specName(old.id.path);
    return [
      {
        id: `possibleRename:${table}`,
        advice: message("questions", "possibleTableRename", { table }),
        facts: [old.key],
        candidates,
      },
    ];
  });
}

/** Partitions of one table are alike; their rows go where the bounds say. */
function arePartitions(old: Fact, fresh: Fact, { from, to }: RuleContext): boolean {
  const parentIn = (schema: Schema, { id }: Fact): string | undefined => {
    const own = schema.facts.get(keyOf({ kind: "partition", path: id.path }));
    return own === undefined ? undefined : JSON.stringify(own.value["parent"]);
  };
  const parent = parentIn(from, old);
  return parent !== undefined && parent === parentIn(to, fresh);
}

function shapesOf(schema: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  const shapes = new Map<string, Set<string>>();
  for (const fact of schema.facts.values()) {
    if (fact.id.kind !== "column") continue;
    const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
    const known = shapes.get(table) ?? new Set<string>();
    known.add(`${fact.id.path[2] ?? ""} ${String(fact.value["type"])}`);
    shapes.set(table, known);
  }
  return shapes;
}

function columns(context: RuleContext) {
  const come = new Map<string, Fact[]>();
  for (const fact of pick(context, "create", "column")) {
    const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
    if (context.from.facts.has(table) && context.convertedBy(fact.key) === undefined)
      come.set(table, [...(come.get(table) ?? []), fact]);
  }
  return pick(context, "drop", "column").flatMap((old) => {
    if (isLeftBehind(old, context)) return [];
    const table = keyOf({ kind: "table", path: old.id.path.slice(0, 2) });
    const candidates = (come.get(table) ?? []).flatMap((fresh): readonly Candidate[] => {
      if (fresh.value["type"] !== old.value["type"]) return [];
      const yaml = `rename:\n  columns:\n    ${yamlScalar(specName(old.id.path))}: ${yamlScalar(fresh.id.path[2] ?? "")}`;
      return [{ yaml, evidence: evidenceOf(old, fresh, context) }];
    });
    if (candidates.length === 0) return [];
    const column = specName(old.id.path);
    return [
      {
        id: `possibleRename:${column}`,
        advice: message("questions", "possibleColumnRename", { column }),
        facts: [old.key],
        candidates,
      },
    ];
  });
}

/** True for a column of which the spec says what it becomes. */
function isLeftBehind(column: Fact, context: RuleContext): boolean {
  const { conversions, from } = context;
  const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
  const { originals } = conversions.get(table) ?? { originals: [] };
  return (
    originals.some((original) => original.column.key === column.key && original.became.length > 0) ||
    inheritedFrom(column, from).some((key) => {
      const above = from.facts.get(key);
      return above !== undefined && isLeftBehind(above, context);
    })
  );
}

function labels(context: RuleContext) {
  return context.changes.flatMap((change) => {
    if (change.type !== "alter" || change.to.id.kind !== "enum") return [];
    const [before, after] = [change.from, change.to].map((fact) => fact.value["labels"] as readonly string[]);
    const come = after?.filter((label) => before?.includes(label) === false) ?? [];
    const gone = before?.filter((label) => after?.includes(label) === false) ?? [];
    if (come.length === 0) return [];
    const type = specName(change.to.id.path);
    const holders = [...context.to.facts.values()].filter(
      ({ id, needs }) => id.kind === "column" && needs.includes(change.to.key),
    );
    if (holders.some(({ key }) => context.convertedBy(key) !== undefined)) return [];
    return gone.map((label) => ({
      id: `possibleRename:${type}.${label}`,
      advice: message("questions", "possibleLabelRename", { label, type }),
      facts: [change.to.key],
      candidates: come.map((fresh): Candidate => {
        const yaml = `rename:\n  values:\n    ${yamlScalar(`${type}.${label}`)}: ${yamlScalar(fresh)}`;
        const isThere = before?.indexOf(label) === after?.indexOf(fresh);
        return { yaml, evidence: isThere ? [message("evidence", "samePosition", {})] : [] };
      }),
    }));
  });
}
