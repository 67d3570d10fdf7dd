import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { Kind, Scope } from "../../kind.ts";
import { leavingReferences } from "../aside.ts";
import { folded, ownName, relation, tableOf } from "../names.ts";
import { quote } from "../quote.ts";

/** Constraints of the column's table that speak of it. */
function constraintsOn(column: Fact, { facts }: Schema): readonly Fact[] {
  const name = ownName(column.id);
  return [...facts.values()].filter(
    ({ id, value, derived }) =>
      id.kind === "constraint" &&
      id.path[1] === column.id.path[1] &&
      ((value["columns"] as readonly string[]).includes(name) || derived?.["column"] === name),
  );
}

function isWithin({ derived }: Fact, column: Fact): boolean {
  return derived?.["column"] === ownName(column.id);
}

/** What ALTER TABLE … ADD COLUMN takes: no key, nothing that has to be computed for the rows that are there. */
function isAppendable(column: Fact, schema: Schema): boolean {
  const { value, derived } = column;
  const generated = value["generated"] as { readonly kind: string } | null;
  const fallback = derived?.["default"] ?? null;
  if (typeof derived?.["text"] !== "string" || derived["isKey"] === true || derived["computed"] === true) return false;
  if (generated?.kind === "s") return false;
  if (value["stated"] === true && generated === null && (fallback === null || fallback === "null")) return false;
  return constraintsOn(column, schema).every(
    (constraint) => isWithin(constraint, column) && ["f", "c"].includes(String(constraint.value["type"])),
  );
}

/** What ALTER TABLE … DROP COLUMN takes: no part of a key, of a reference, or of a rule of the table. */
function isDroppable(column: Fact, schema: Schema): boolean {
  if (column.derived?.["isKey"] === true || column.derived?.["text"] === null) return false;
  return constraintsOn(column, schema).every(
    (constraint) => isWithin(constraint, column) && constraint.value["type"] === "c",
  );
}

/** Every column of the table that stays needs nothing of it. */
function staysWhole(table: string, { from, to }: Scope): boolean {
  return from.facts.has(table) && to.facts.has(table);
}

export const column: Kind = {
  name: "column",
  withTable: true,
  parent: ({ id }) => tableOf(id),
  inline: () => true,
  dropReadsSchema: true,
  create: ({ id, derived }) => ({ sql: [`ALTER TABLE ${relation(id)} ADD COLUMN ${String(derived?.["text"])};`] }),
  drop: ({ id }) => ({
    sql: leavingReferences([`ALTER TABLE ${relation(id)} DROP COLUMN ${quote(ownName(id))};`]),
  }),
  isSameName: (a, b) => folded(a) === folded(b),
  rename: (from, to) => ({
    sql: [`ALTER TABLE ${relation(from)} RENAME COLUMN ${quote(ownName(from))} TO ${quote(ownName(to))};`],
  }),
  unsettlesParent(from, to, scope) {
    const column = to ?? from;
    if (column === undefined || !staysWhole(keyOf(tableOf(column.id)), scope)) return false;
    if (from !== undefined && to !== undefined) return true;
    if (to !== undefined) return !isAppendable(to, scope.to);
    return from !== undefined && !isDroppable(from, scope.from);
  },
  whenNeedIsRebuilt: (_fact, need) => (need.id.kind === "table" ? "rebuild" : "stay"),
};
