import type { Database } from "../../database.ts";
import type { SeedValues } from "../../proof_tools.ts";
import { literal, quote } from "../quote.ts";
import type { SeedCatalog, SeedColumn, SeedTable } from "./catalog.ts";
import { constantsIn, constantsInBounds } from "./constants.ts";
import { NUMBERS, SHAPES } from "./guesses.ts";
import { ROWS } from "./plain-type.ts";
import { quoteElement, type TypedValues, valuesOf } from "./typed-values.ts";

/** Values that one column accepts by itself. */
export interface Pool {
  /** By role of the row; every one is accepted by the column's type and its own checks. */
  readonly roles: readonly string[];
  /** More accepted values, for another try. */
  readonly spare: readonly string[];
  readonly key: (row: number) => string;
  readonly nullable: boolean;
}

export type Pools = ReadonlyMap<string, Pool>;

/** Name of one column in `Pools`. */
export function poolName(table: number, column: number): string {
  return `${table}.${column}`;
}

/** Values for every column of every table; those under checks or domains were tried on the engine. */
export async function makePools(db: Database, catalog: SeedCatalog, values: SeedValues = "all"): Promise<Pools> {
  const pools = new Map<string, Pool>();
  const trials: Trial[] = [];
  for (const table of catalog.tables) {
    for (const column of table.columns) {
      if (column.generated) continue;
      const typed = valuesOf(catalog.types, column.type, column.mod);
      const conditions = conditionsOn(table, column);
      const hints = [...conditions, ...domainChecks(catalog, column.type)];
      const bounds = table.partition?.columns.includes(column.num)
        ? table.partition.bounds.flatMap(constantsInBounds)
        : [];
      const nullable = !column.notNull && bounds.length === 0 && !isNotNullDomain(catalog, column.type);
      const plain = typed ?? { roles: [], key: (row: number) => String(row) };
      const name = poolName(table.oid, column.num);
      pools.set(name, { ...plain, spare: [], nullable });
      if (typed && hints.length === 0 && bounds.length === 0) continue;
      trials.push({
        name,
        column,
        conditions,
        plain,
        nullable,
        bounds,
        candidates: candidatesOf(plain, hints, bounds, catalog.types.get(column.type)?.isArray === true),
      });
    }
  }
  for (const [name, pool] of await tryOut(db, trials)) pools.set(name, pool);
  // A number at its end would leave no next one.
  const numbered = new Set(
    catalog.tables.flatMap(({ oid, columns }) =>
      columns.flatMap((column) => (column.numbered ? [poolName(oid, column.num)] : [])),
    ),
  );
  for (const [name, pool] of pools) if (numbered.has(name)) pools.set(name, withoutEdges(pool));
  if (values !== "all") for (const [name, pool] of pools) pools.set(name, withoutEdges(pool));
  return pools;
}

/** The first two values of every pool are the plainest. */
function withoutEdges(pool: Pool): Pool {
  return { ...pool, roles: pool.roles.map((_, role) => pool.roles[role % 2] ?? pool.roles[0] ?? "") };
}

interface Trial {
  readonly name: string;
  readonly column: SeedColumn;
  readonly conditions: readonly string[];
  readonly plain: TypedValues;
  readonly nullable: boolean;
  readonly bounds: readonly string[];
  readonly candidates: readonly string[];
}

/** Conditions on this column alone, with the column named by itself. Its type's own are met by every value that casts. */
function conditionsOn(table: SeedTable, column: SeedColumn): string[] {
  const own = table.checks.filter((check) => check.columns.length === 1 && check.columns[0] === column.num);
  const alone = table.partition?.columns.includes(column.num) ? table.partition.condition : undefined;
  return [...own.map((check) => check.condition), ...(alone ? [alone] : [])];
}

function domainChecks(catalog: SeedCatalog, oid: number): readonly string[] {
  const type = catalog.types.get(oid);
  if (!type) return [];
  if (type.kind === "d") return [...type.checks, ...domainChecks(catalog, type.base)];
  return type.isArray ? domainChecks(catalog, type.element) : [];
}

function isNotNullDomain(catalog: SeedCatalog, oid: number): boolean {
  const type = catalog.types.get(oid);
  return type?.kind === "d" && (type.notNull || isNotNullDomain(catalog, type.base));
}

function candidatesOf(
  plain: TypedValues,
  hints: readonly string[],
  bounds: readonly string[],
  isArray: boolean,
): string[] {
  const keys = Array.from({ length: ROWS }, (_, row) => plain.key(row));
  const constants = hints.flatMap(constantsIn);
  const shaped = constants.flatMap((constant) =>
    Array.from({ length: ROWS }, (_, row) => shapedBy(constant, row)).flat(),
  );
  const guesses = [...constants, ...shaped, ...NUMBERS, ...SHAPES];
  const inArrays = isArray ? guesses.map((guess) => `{${quoteElement(guess)}}`) : [];
  return [...new Set([...bounds, ...plain.roles, ...inArrays, ...keys, ...guesses])];
}

const LONGEST_SHAPE = 300;

/** What a constant may ask for: a length in characters or bytes, or a pattern of LIKE. */
function shapedBy(constant: string, row: number): string[] {
  const size = Number(constant);
  if (Number.isInteger(size) && size > 0 && size <= LONGEST_SHAPE) {
    return [String(row).repeat(size), `\\x${`a${row}`.repeat(size)}`];
  }
  return constant.includes("%") ? [constant.replaceAll("%", String(row + 1)).replaceAll("_", "a")] : [];
}

const TRIALS_IN_ONE = 60;

/** Asks the engine which candidates a column accepts; columns that ask the same share one trial. */
async function tryOut(db: Database, trials: readonly Trial[]): Promise<Map<string, Pool>> {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const sql = questionOf(trial);
    groups.set(sql, [...(groups.get(sql) ?? []), trial]);
  }
  const questions = [...groups.entries()];
  const pools = new Map<string, Pool>();
  for (let at = 0; at < questions.length; at += TRIALS_IN_ONE) {
    const part = questions.slice(at, at + TRIALS_IN_ONE);
    const answers = await db.query<{ accepted: boolean[] }>(
      `${part.map(([sql], index) => `SELECT ${index} AS n, (${sql}) AS accepted`).join(" UNION ALL ")} ORDER BY 1`,
    );
    part.forEach(([, members], index) => {
      for (const trial of members) pools.set(trial.name, poolOf(trial, answers[index]?.accepted ?? []));
    });
  }
  return pools;
}

function questionOf(trial: Trial): string {
  const name = quote(trial.column.name);
  const condition = trial.conditions.map((text) => `(${text}) IS NOT FALSE`).join(" AND ");
  // The column is asked for as well: a cast that nothing reads would not be made.
  const sql = `SELECT ${condition || "true"}, ${name} FROM (SELECT $1::${trial.column.declared} AS ${name}) AS t`;
  return `SELECT array_agg(smartspec_seed.accepts(${literal(sql)}, v) ORDER BY n) FROM unnest(ARRAY[${trial.candidates.map(literal).join(",")}]) WITH ORDINALITY AS u(v, n)`;
}

function poolOf(trial: Trial, accepted: readonly boolean[]): Pool {
  const good = trial.candidates.filter((_, index) => accepted[index]);
  const isGood = new Set(good);
  const roles = Array.from({ length: ROWS }, (_, role) => {
    const { bounds, plain } = trial;
    const wanted =
      bounds.length > 0 ? bounds[role % bounds.length] : plain.roles[role % Math.max(1, plain.roles.length)];
    return wanted !== undefined && isGood.has(wanted) ? wanted : good[role % Math.max(1, good.length)];
  }).filter((value) => value !== undefined);
  const keys = [trial.plain.key(0), trial.plain.key(1)].every((key) => isGood.has(key));
  return {
    roles,
    spare: good,
    key: keys || good.length === 0 ? trial.plain.key : (row) => good[row % good.length] as string,
    nullable: trial.nullable,
  };
}
