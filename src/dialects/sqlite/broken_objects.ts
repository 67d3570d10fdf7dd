import { type Database, DatabaseError } from "../database.ts";
import type { Catalog, ObjectRow } from "./catalog.ts";
import { keywordOf, nameOf, type Token, tokensOf } from "./load/lexer.ts";
import { folded } from "./names.ts";
import { quote } from "./quote.ts";

/** What SQLite says of a column or a table that is not there. */
const absent: ReadonlySet<string | undefined> = new Set(["42703", "42P01"]);

/**
 * Names of views and triggers that speak of a column or a table that is not there. SQLite makes them all the same, and
 * tells whoever uses them; a statement is compiled here with all triggers that it would fire, and not carried out.
 */
export async function brokenObjects(db: Database, catalog: Catalog): Promise<ReadonlySet<string>> {
  const broken = new Set<string>();
  const known = new Map<string, boolean>();
  const isBroken = async (sql: string): Promise<boolean> => {
    const found = known.get(sql) ?? !(await compiles(db, sql));
    known.set(sql, found);
    return found;
  };
  for (const { name } of catalog.views) if (await isBroken(`SELECT * FROM ${quote(name)}`)) broken.add(name);
  for (const trigger of catalog.triggers) {
    const sql = firing(trigger, catalog);
    if (sql !== undefined && (await isBroken(sql))) broken.add(trigger.name);
  }
  return broken;
}

async function compiles(db: Database, sql: string): Promise<boolean> {
  try {
    await db.query(`EXPLAIN ${sql}`);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && absent.has(error.code)) return false;
    if (error instanceof DatabaseError) return true;
    throw error;
  }
}

/** A statement that fires the trigger; undefined where the columns of its table are not known. */
function firing({ sql, table }: ObjectRow, { tables }: Catalog): string | undefined {
  const tokens = tokensOf(sql);
  const on = tokens.findIndex((token) => keywordOf(token) === "ON");
  const head = tokens.slice(0, on);
  const target = quote(table);
  const has = (word: string): boolean => head.some((token) => keywordOf(token) === word);
  if (has("DELETE")) return `DELETE FROM ${target}`;
  if (has("INSERT")) return `INSERT INTO ${target} DEFAULT VALUES`;
  const own = tables.find(({ name }) => folded(name) === folded(table))?.columns.find(({ hidden }) => hidden === 0);
  const column = columnAfter(head) ?? own?.name;
  return column === undefined ? undefined : `UPDATE ${target} SET ${quote(column)} = ${quote(column)}`;
}

/** The first column of `UPDATE OF`. */
function columnAfter(head: readonly Token[]): string | undefined {
  const of = head.findIndex((token) => keywordOf(token) === "OF");
  const next = of < 0 ? undefined : head[of + 1];
  return next === undefined ? undefined : nameOf(next);
}
