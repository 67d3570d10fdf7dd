import { literal, qualified, quote } from "../quote.ts";
import type { SeedCatalog, SeedColumn, SeedTable } from "./catalog.ts";
import { ROWS } from "./plain-type.ts";
import { type Pools, poolName } from "./pools.ts";

/** Steps from a column to the one that it references. */
const CHAIN = 40;

/** First attempts, in which columns that a check binds together are NULL but for one. */
const LONELY = 8;

/** Puts the values of all tables together, so that row n of a child refers to row n of its parent. */
export class RowMaker {
  readonly #tables: ReadonlyMap<number, SeedTable>;
  readonly #pools: Pools;
  /** Columns that other tables refer to: they are never NULL. */
  readonly #targets = new Set<string>();

  constructor(catalog: SeedCatalog, pools: Pools) {
    this.#tables = new Map(catalog.tables.map((table) => [table.oid, table]));
    this.#pools = pools;
    for (const table of catalog.tables) {
      for (const { table: parent, targets } of table.references) {
        for (const target of targets) this.#targets.add(poolName(parent, target));
      }
    }
  }

  /**
   * One statement for some rows of a table; undefined when a column has no value that it accepts. Rows from `ROWS` on
   * have other keys than those that the seeding makes.
   */
  insertAll(table: SeedTable, first = 0, count = ROWS): string | undefined {
    const rows = Array.from({ length: count }, (_, row) => this.#row(table, first + row, 0));
    return rows.some((row) => row === undefined) ? undefined : insertOf(table, rows as string[]);
  }

  /** Statements for one row, each with other values; attempt 0 is what `insertAll` sends. */
  insertOne(table: SeedTable, row: number, attempts: number): string[] {
    return Array.from({ length: attempts }, (_, attempt) => this.#row(table, row, attempt))
      .filter((values) => values !== undefined)
      .map((values) => insertOf(table, [values]));
  }

  /** A value for one column of a row, as SQL; undefined when it has none that the column accepts. */
  value(table: SeedTable, column: SeedColumn, row: number): string | undefined {
    const value = this.#value(table, column, row, undefined, CHAIN);
    return value === undefined ? undefined : value === null ? "NULL" : literal(value);
  }

  #row(table: SeedTable, row: number, attempt: number): string | undefined {
    const values: string[] = [];
    const chance = attempt === 0 ? undefined : randomFrom(`${table.schema}.${table.name} ${row} ${attempt}`);
    const empty = attempt > 0 && attempt <= LONELY ? this.#allButOne(table, row + attempt - 1) : new Set<number>();
    for (const column of insertable(table)) {
      const value = empty.has(column.num) ? null : this.#value(table, column, row, chance, CHAIN, empty.size > 0);
      if (value === undefined) return undefined;
      values.push(value === null ? "NULL" : literal(value));
    }
    return `(${values.join(", ")})`;
  }

  #value(
    table: SeedTable,
    column: SeedColumn,
    row: number,
    chance: (() => number) | undefined,
    chain: number,
    filled = false,
  ): string | null | undefined {
    const name = poolName(table.oid, column.num);
    const pool = this.#pools.get(name);
    if (!pool) return undefined;
    const isTarget = this.#targets.has(name);
    const mayBeNull = pool.nullable && !isTarget;
    if (mayBeNull && !filled && (chance ? chance() < 0.4 : row % ROWS === 1)) return null;

    const referenced = chain > 0 ? this.#referenced(table, column, row, chain) : undefined;
    if (referenced !== undefined) return referenced;
    if (pool.roles.length === 0) return mayBeNull ? null : undefined;
    const isKey = isTarget || table.keys.some((key) => key.includes(column.num));
    // A key keeps its value in every attempt: others may refer to it.
    if (isKey && !table.partition?.columns.includes(column.num)) return pool.key(row);
    const choice = chance ? [...pool.roles, ...pool.spare] : pool.roles;
    return choice[chance ? Math.floor(chance() * choice.length) : row % choice.length] as string;
  }

  /** Nullable columns of checks over several columns, but one: what `num_nonnulls(…) = 1` and the like ask for. */
  #allButOne(table: SeedTable, turn: number): ReadonlySet<number> {
    const together = new Set(
      table.checks.filter((check) => check.columns.length > 1).flatMap((check) => check.columns),
    );
    const nullable = [...together].filter((num) => {
      const name = poolName(table.oid, num);
      return this.#pools.get(name)?.nullable === true && !this.#targets.has(name);
    });
    return new Set(nullable.filter((_, index) => index !== turn % nullable.length));
  }

  #referenced(table: SeedTable, column: SeedColumn, row: number, chain: number): string | null | undefined {
    for (const reference of table.references) {
      const index = reference.columns.indexOf(column.num);
      const parent = this.#tables.get(reference.table);
      const target = parent?.columns.find((other) => other.num === reference.targets[index]);
      if (index < 0 || !parent || !target || (parent === table && target === column)) continue;
      const value = this.#value(parent, target, row, undefined, chain - 1);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

function insertOf(table: SeedTable, rows: readonly string[]): string {
  const names = insertable(table).map((column) => quote(column.name));
  const target = qualified(table.schema, table.name);
  if (names.length === 0) return `INSERT INTO ${target} DEFAULT VALUES`;
  return `INSERT INTO ${target} (${names.join(", ")}) OVERRIDING SYSTEM VALUE VALUES ${rows.join(", ")}`;
}

function insertable(table: SeedTable): readonly SeedColumn[] {
  return table.columns.filter((column) => !column.generated);
}

/** Numbers from 0 to 1, the same for the same text in every run. */
function randomFrom(text: string): () => number {
  let state = 2166136261;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
