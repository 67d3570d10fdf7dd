import type { GivenRows, Image } from "../dialects/condition_writer.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { ReturningRows } from "../model/returning_rows.ts";
import type { Schema } from "../model/schema.ts";
import { isFedBySequence } from "../plan/fed_by_sequence.ts";
import { drawnNumber } from "./drawn_number.ts";

export interface GivenRequest {
  readonly from: Schema;
  readonly to: Schema;
  readonly dialect: Dialect;
  readonly arrivals: readonly ArrivingRows[];
  readonly restores: Archive | undefined;
  /** What the route itself puts away, and where. */
  readonly archive: Archive;
  /** True for what needs something that the route itself makes. */
  readonly makesNeed: (fact: Fact) => boolean;
}

/** A table whose rows a query of the spec gives: a new one, or one that comes back with what was written since. */
export function givenImage(table: string, request: GivenRequest): Image | undefined {
  const { restores, from } = request;
  const returning = restores?.returning.get(table);
  if (restores !== undefined && returning !== undefined) return returningImage(returning, restores, request);
  return from.facts.has(table) ? undefined : arrivalImage(table, request);
}

/** The rows that queries of the spec give for a table; undefined where they cannot be asked yet. */
export function arrivalImage(table: string, request: GivenRequest): Image | undefined {
  const { arrivals, from } = request;
  const arriving = arrivals.filter((rows) => rows.table.key === table);
  const isThere = arriving.every(({ reads }) => reads.every((read) => from.facts.has(read)));
  return arriving.length === 0 || !isThere ? undefined : arrivingImage(arriving, request);
}

/** The default, where it is the same for every row and can be told before the route. */
function fallbackOf(column: Fact, { to, makesNeed }: GivenRequest): string | undefined {
  const fallback = to.facts.get(keyOf({ kind: "default", path: column.id.path }));
  const isKnown = fallback !== undefined && !isFedBySequence(column, to) && !makesNeed(fallback);
  return isKnown ? String(fallback.value["expression"]) : undefined;
}

function imageOf(
  table: Fact,
  columns: readonly Fact[],
  given: GivenRows,
  isDrawn: (column: Fact) => boolean = () => false,
): Image {
  return {
    table,
    present: table,
    columns: columns.map((column) => ({
      after: column,
      before: column,
      value: undefined,
      remade: false,
      ...(isDrawn(column) ? { drawn: true } : {}),
    })),
    given,
  };
}

function returningImage(rows: ReturningRows, archive: Archive, request: GivenRequest): Image {
  const { dialect, from, to } = request;
  const known = rows.plain.filter(
    (column) =>
      !dialect.returning.isText(column) &&
      !(rows.unkeyed !== undefined && rows.key.includes(column)) &&
      (rows.columns.includes(column) || !isFedBySequence(column, to)),
  );
  const query = dialect.returning.reconciled(rows, archive, (column) => fallbackOf(column, request));
  return imageOf(rows.table, known, { query, reads: factsOf(rows.reads, from) });
}

function arrivingImage(arriving: readonly ArrivingRows[], request: GivenRequest): Image | undefined {
  const { dialect, from, to, makesNeed } = request;
  const [first] = arriving;
  if (first === undefined) return undefined;
  const own = [...to.facts.values()].filter(
    ({ id, value }) =>
      id.kind === "column" &&
      keyOf({ kind: "table", path: id.path.slice(0, 2) }) === first.table.key &&
      value["generated"] === null,
  );
  const drawn = new Map(
    own.flatMap((column) => {
      const number = first.columns.includes(column) ? undefined : drawnNumber(column, arriving, request);
      return number === undefined ? [] : [[column, number] as const];
    }),
  );
  const isKnown = (column: Fact): boolean =>
    drawn.has(column) ||
    arriving.every(({ columns }) => columns.includes(column)) ||
    (!isFedBySequence(column, to) && (!hasFallback(column, to) || fallbackOf(column, request) !== undefined));
  const known = own.filter((column) => !makesNeed(column) && isKnown(column));
  const query = dialect.rows.arriving(
    arriving,
    known,
    (column) => drawn.get(column) ?? fallbackOf(column, request),
    request.archive,
  );
  const reads = arriving.flatMap((rows) => rows.reads);
  return imageOf(first.table, known, { query, reads: factsOf(reads, from) }, (column) => drawn.has(column));
}

function hasFallback(column: Fact, { facts }: Schema): boolean {
  return facts.has(keyOf({ kind: "default", path: column.id.path }));
}

function factsOf(keys: readonly string[], { facts }: Schema): readonly Fact[] {
  return [...new Set(keys)].flatMap((key) => facts.get(key) ?? []);
}
