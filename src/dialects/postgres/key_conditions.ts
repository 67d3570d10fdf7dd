import type { Fact } from "../../model/fact.ts";
import type { ConditionWriter, Image } from "../condition_writer.ts";
import { archivePlace, quarantinePlace } from "./archive_place.ts";
import { place, rowsAfter } from "./image_rows.ts";
import { isBuiltIn } from "./kept_row.ts";
import { ownName } from "./names.ts";
import { quote } from "./quote.ts";
import { pointsNowhere } from "./referenced_rows.ts";

interface Key {
  readonly expressions: readonly string[];
  readonly where: string;
  /** Rows `later` and `earlier` of the same key; both have columns `k0`, `k1` … */
  readonly same: string;
}

/** What a unique constraint, a unique index or an exclusion compares; undefined for what cannot be told. */
function keyOfRule(fact: Fact): Key | undefined {
  // An exclusion is told like the index below it.
  const { expressions: own, predicate } = fact.id.kind === "index" ? fact.value : (fact.derived ?? {});
  const expressions = Array.isArray(own)
    ? (own as readonly string[])
    : (fact.value["columns"] as readonly string[]).map(quote);
  const operators = fact.value["operators"] as readonly string[] | null | undefined;
  if (fact.value["type"] === "x" && operators?.length !== expressions.length) return undefined;
  const nulls =
    fact.value["nullsNotDistinct"] === true || String(fact.value["definition"]).includes("NULLS NOT DISTINCT");
  return {
    expressions,
    where: predicate === null || predicate === undefined ? "" : ` WHERE ${String(predicate)}`,
    same: expressions
      .map((_, at) => `later.k${at} ${operators?.[at] ?? (nulls ? "IS NOT DISTINCT FROM" : "=")} earlier.k${at}`)
      .join(" AND "),
  };
}

function keys({ expressions, where }: Key, source: string, more: readonly string[] = []): string {
  return `SELECT ${[...more, ...expressions.map((text, at) => `(${text}) AS k${at}`)].join(", ")} FROM (${source}) s${where}`;
}

function row(alias: string, order: readonly Fact[]): string {
  return `(${order.map((_, at) => `${alias}.o${at}`).join(", ")})`;
}

type KeyConditions = Pick<ConditionWriter, "duplicates" | "isTaken" | "isTakenAtRest" | "quarantined" | "waitsInVain">;

/** Conditions over rows of the same key, and over rows that wait in the archive. */
export const keyConditions: KeyConditions = {
  duplicates(image, fact, { rows, order }) {
    const key = keyOfRule(fact);
    if (key === undefined) return undefined;
    const source = rowsAfter(image);
    const ordered = order.map((column, at) => `${quote(ownName(column.id))} AS o${at}`);
    const own = keys(key, source, [place, ...ordered]);
    const before =
      rows === "all"
        ? `earlier.${place} <> later.${place}`
        : order.length > 0
          ? `${row("earlier", order)} < ${row("later", order)}`
          : `earlier.${place} < later.${place}`;
    return `t.${place} IN (SELECT later.${place} FROM (${own}) later JOIN (${own}) earlier ON ${key.same} AND ${before})`;
  },
  quarantined({ table, columns }, archive) {
    const target = quarantinePlace(table, archive, "rows");
    const names = columns.map(({ id }) => `t.${quote(ownName(id))}`);
    return {
      table: target,
      sample: { table: table.id.path.join("."), key: undefined, find: `SELECT * FROM ${target} t WHERE t.ctid IN` },
      place: "t.ctid",
      source: `SELECT ${[`t.ctid AS ${place}`, ...names].join(", ")} FROM ${target} t`,
    };
  },
  isTaken(fact, image, asked) {
    const key = keyOfRule(fact);
    if (key === undefined || (asked === undefined && !isPlain(fact, image))) return undefined;
    return `EXISTS (SELECT FROM (${keys(key, rowsAfter(image))}) later JOIN (${keys(key, "SELECT t.*")}) earlier ON ${key.same})`;
  },
  isTakenAtRest(fact, table, columns, archive) {
    const key = keyOfRule(fact);
    if (key === undefined) return undefined;
    const own = (fact.value["columns"] ?? []) as readonly (string | null)[];
    const isOther = (name: string): boolean =>
      columns.some((column) => ownName(column.id) === name && !isBuiltIn(column));
    const read = columns.filter((column) => fact.needs.includes(column.key));
    // At rest values of the user's types may be text, and what reads them may be gone.
    const isRead = own.includes(null) || key.where !== "" || fact.value["type"] === "x";
    if (isRead && (read.some((column) => !isBuiltIn(column)) || callsRoutine(fact))) return undefined;
    const expressions = key.expressions.map((text, at) => {
      const name = own[at];
      return typeof name === "string" && isOther(name) ? `(${quote(name)})::text COLLATE "C"` : text;
    });
    const asked = { ...key, expressions };
    return `EXISTS (SELECT FROM (${keys(asked, `SELECT * FROM ${archivePlace(table, archive)}`)}) later JOIN (${keys(asked, "SELECT t.*")}) earlier ON ${key.same})`;
  },
  waitsInVain(fact, referenced, waiting, archive) {
    const target = fact.value["references"] as { readonly columns: readonly string[] } | null;
    const columns = fact.value["columns"] as readonly string[];
    if (target === null || fact.derived?.["temporal"] === true || !hasPlain(target.columns, referenced))
      return undefined;
    const filled = columns.map((name) => `t.${quote(name)} IS NOT NULL`);
    const evicted = waiting === undefined ? [] : [quarantinePlace(waiting.table, archive, "rows")];
    return [...filled, ...pointsNowhere(columns, target.columns, referenced, evicted)].join(" AND ");
  },
};

/** True when rows that wait can be compared before the way back: their values of types of the schema are text by then. */
function isPlain(fact: Fact, image: Image): boolean {
  const names = (fact.value["columns"] ?? []) as readonly (string | null)[];
  return (
    hasPlain(
      names.filter((name) => name !== null),
      image,
    ) && !callsRoutine(fact)
  );
}

function callsRoutine({ needs }: Fact): boolean {
  return needs.some((need) => need.startsWith("routine "));
}

function hasPlain(names: readonly string[], { columns }: Image): boolean {
  return names.every((name) => columns.some(({ after }) => after.id.path[2] === name && isBuiltIn(after)));
}
