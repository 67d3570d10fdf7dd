import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { quote } from "../quote.ts";
import { below } from "../schema_index.ts";
import type { ForeignColumn } from "./foreign_column.ts";
import { partition } from "./partition.ts";

/** Partitions below a table whose rows are elsewhere, and which stay as they are. */
function foreignBelow(table: string, scope: Scope): readonly Fact[] {
  return (below(scope.from).get(table) ?? []).flatMap((part) => {
    if (part.id.kind !== "partition") return [];
    if (part.value["child"] !== "foreign table") return foreignBelow(keyOf({ ...part.id, kind: "table" }), scope);
    const after = scope.to.facts.get(part.key);
    return after === undefined || scope.removed?.has(part.key) === true ? [] : [after];
  });
}

function columnOf(part: Fact, name: string, { facts }: Scope["to"]): ForeignColumn | undefined {
  const table = facts.get(keyOf({ kind: "foreign table", path: part.id.path }));
  return (table?.value["columns"] as Readonly<Record<string, ForeignColumn>> | undefined)?.[name];
}

/** A statement that computes the values of a column anew: PostgreSQL refuses it while rows of the table are elsewhere. */
export function withoutForeignPartitions(column: Fact, statement: string, scope: Scope): readonly string[] {
  const parts = foreignBelow(keyOf(ownerOf("table", column.id)), scope);
  const name = ownName(column.id);
  const own = parts.flatMap((part) => {
    const [before, after] = [columnOf(part, name, scope.from), columnOf(part, name, scope.to)];
    if (after === undefined) return [];
    const head = `ALTER FOREIGN TABLE ${relation(part.id)} ALTER COLUMN ${quote(name)}`;
    return [
      ...(before?.default == null ? [] : [`${head} DROP DEFAULT;`]),
      `${head} TYPE ${after.type}${after.collation === null ? "" : ` COLLATE ${after.collation}`};`,
      ...(after.default === null ? [] : [`${head} SET DEFAULT ${after.default};`]),
    ];
  });
  return [
    ...parts.flatMap((part) => partition.drop(part, scope).sql),
    ...own,
    statement,
    ...parts.flatMap((part) => partition.create(part, scope).sql),
  ];
}
