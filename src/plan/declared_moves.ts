import type { Dialect } from "../dialects/dialect.ts";
import type { ArrivingRows, BesideOthers, LeavingRows, NumberedBy } from "../model/arriving_rows.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { ReturningRows } from "../model/returning_rows.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName } from "../model/written_name.ts";
import { byTable } from "./by_table.ts";
import { pathOf } from "./declared_conversions.ts";
import { isFedBySequence, type Numbering, numberingOf, sequenceOf } from "./fed_by_sequence.ts";
import { firingKinds } from "./firing.ts";
import { keyColumns } from "./key_columns.ts";
import { leavesUnder, partitionsByTable, partitionTable } from "./partition_tree.ts";

/** Rows that the spec moves, on the way forward and on the way back. */
export interface DeclaredMoves {
  readonly arrivals: readonly ArrivingRows[];
  readonly returns: readonly ReturningRows[];
  readonly leaves: readonly LeavingRows[];
}

interface Sides {
  /** Under its new names. */
  readonly from: Schema;
  readonly to: Schema;
}

interface Query {
  readonly place: string;
  readonly into: string;
  readonly path: readonly string[];
  readonly select: string;
  readonly columns: readonly string[];
  readonly reads: readonly string[];
}

/**
 * The rows that the spec moves, looked through: those for a table of the wanted schema come with the migration, those for
 * one of the present schema alone with the way back.
 * @throws Failure `moveUnknown`, `moveColumn`, `moveKey`, `moveBesideKey`, `moveReadsNew`, `moveTwice`,
 * `leaveUnknown`, `expressionRefused`, `queryRefused`.
 */
export async function declaredMoves(intent: Intent, sides: Sides, dialect: Dialect): Promise<DeclaredMoves> {
  const arrivals: ArrivingRows[] = [];
  const returns: ReturningRows[] = [];
  const leaves: LeavingRows[] = [];
  for (const [at, { into, select, leave = {} }] of intent.move.entries()) {
    const place = `move.${at + 1}`;
    const path = pathOf(into, dialect.home);
    const [before, after] = [sides.from, sides.to].map(({ facts }) => facts.get(keyOf({ kind: "table", path })));
    if (before === undefined && after === undefined) throw Failure.work("moveUnknown", { place, table: into });
    const { refusal, tables, columns } = await dialect.examineQuery(select, { named: true });
    if (refusal !== undefined) throw Failure.work("queryRefused", { place: `${place}.select`, why: refusal });
    const reads = tables.map((each) => keyOf({ kind: "table", path: each }));
    const query = { place, into, path, select: withoutEnd(select), columns, reads };
    if (after !== undefined) {
      const beside = before === undefined ? undefined : besideOthers(after, query, sides);
      const own = await leavingRows(leave, `${place}.leave`, sides, dialect);
      leaves.push(...own);
      arrivals.push({ table: after, ...filled(query, sides.to), beside, isReadFirst: own.length > 0 });
    }
    if (after === undefined && before !== undefined) {
      if (returns.some(({ table }) => table === before)) throw Failure.work("moveTwice", { place, table: into });
      returns.push(returning(before, query, sides.from));
    }
  }
  return { arrivals, returns, leaves };
}

function filled(
  { place, into, path, select, columns, reads }: Query,
  { facts }: Schema,
): Pick<ArrivingRows, "columns" | "select" | "reads"> {
  const found = columns.map((name): Fact => {
    const column = facts.get(keyOf({ kind: "column", path: [...path, name] }));
    if (column === undefined || column.value["generated"] !== null)
      throw Failure.work("moveColumn", { place, table: into, column: name });
    return column;
  });
  return { columns: found, select, reads };
}

/** @throws Failure `leaveUnknown`, `expressionRefused`. */
async function leavingRows(
  leave: Readonly<Record<string, string>>,
  place: string,
  { from, to }: Sides,
  dialect: Dialect,
): Promise<readonly LeavingRows[]> {
  const found: LeavingRows[] = [];
  for (const [name, condition] of Object.entries(leave)) {
    const key = keyOf({ kind: "table", path: pathOf(name, dialect.home) });
    const table = from.facts.get(key);
    if (table === undefined || !to.facts.has(key)) throw Failure.work("leaveUnknown", { place, table: name });
    const { refusal: why } = await dialect.examineExpression(condition, { queries: false });
    if (why !== undefined) throw Failure.work("expressionRefused", { place: `${place}.${name}`, why });
    const columns = (byTable(from.facts.values(), "column").get(key) ?? []).map(({ id }) => id.path[2] ?? "");
    found.push({ table, columns, condition });
  }
  return found;
}

/** @throws Failure when nothing tells the rows that come from those that were there, or they cannot be read before. */
function besideOthers(table: Fact, { place, into, reads }: Query, { from, to }: Sides): BesideOthers {
  const unread = reads.find((read) => !from.facts.has(read));
  if (unread !== undefined)
    throw Failure.work("moveReadsNew", {
      place,
      table: into,
      read: spokenName(to.facts.get(unread)?.id.path ?? [unread]),
    });
  const columns = byTable(to.facts.values(), "column").get(table.key) ?? [];
  const common = columns.filter(
    ({ key, value }) => value["generated"] === null && from.facts.get(key)?.value["generated"] === null,
  );
  const constraints = [to, from].flatMap((side) => byTable(side.facts.values(), "constraint").get(table.key) ?? []);
  const key = keyColumns(constraints, common, from, to);
  if (key === undefined) throw Failure.work("moveBesideKey", { place, table: into });
  const triggers = byTable(to.facts.values(), ...firingKinds).get(table.key) ?? [];
  return {
    key,
    triggers: triggers.filter(({ key: trigger }) => from.facts.has(trigger)),
    sequences: columns.flatMap((column) => {
      const sequence = sequenceOf(column, to);
      if (sequence === undefined) return [];
      const [earlier, later] = [from, to].map((side) => numberingOf(sequence, side));
      return earlier === undefined || later === undefined
        ? []
        : [{ column, sequence, increment: bothIncrements(earlier, later) }];
    }),
  };
}

function bothIncrements({ increment: earlier }: Numbering, { increment: later }: Numbering): NumberedBy["increment"] {
  return earlier === undefined || later === undefined ? undefined : { earlier, later };
}

function returning(table: Fact, query: Query, from: Schema): ReturningRows {
  const { columns, ...rest } = filled(query, from);
  const own = byTable(from.facts.values(), "column").get(table.key) ?? [];
  const constraints = byTable(from.facts.values(), "constraint").get(table.key) ?? [];
  const key = keyColumns(constraints, columns, from, from);
  if (key === undefined) throw Failure.work("moveKey", { place: query.place, table: query.into });
  const partitions = partitionsByTable(from);
  const leaves = leavesUnder(table.key, partitions).flatMap((part) => from.facts.get(partitionTable(part)) ?? []);
  return {
    table,
    parts: partitions.has(table.key) ? leaves : [table],
    columns,
    ...rest,
    plain: own.filter(({ value }) => value["generated"] === null),
    key,
    unkeyed: sourceOfKeys(key, from),
  };
}

function sourceOfKeys(key: readonly Fact[], from: Schema): ReturningRows["unkeyed"] {
  const [column] = key;
  if (key.length !== 1 || column === undefined) return undefined;
  if (isFedBySequence(column, from)) return "numbered";
  return from.facts.has(keyOf({ kind: "default", path: column.id.path })) ? "default" : undefined;
}

/** The query without the semicolons that may end it. */
function withoutEnd(query: string): string {
  let text = query.trim();
  while (text.endsWith(";")) text = text.slice(0, -1).trimEnd();
  return text;
}
