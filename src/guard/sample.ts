import type { Image } from "../dialects/condition_writer.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Change } from "../model/change.ts";
import { type Fact, type FactId, keyOf } from "../model/fact.ts";
import type { Sample } from "../model/guard.ts";
import type { Schema } from "../model/schema.ts";
import { specName } from "./rule.ts";

export interface SampleRequest {
  readonly from: Schema;
  readonly renamed: readonly Change[];
  readonly dialect: Dialect;
}

/** How rows of a table are named in a refusal: after it the database has its earlier names again. */
export function sampler({ from, renamed, dialect }: SampleRequest): (image: Image) => Sample {
  const earlier = (id: FactId): FactId => before(id, renamed);
  const { conditions } = dialect;
  const keys = primaryKeys(from);
  return (image) => {
    if (image.given !== undefined) return { table: specName(image.table.id.path), key: undefined, find: undefined };
    const columns = keys.get(image.present.key) ?? [];
    const { path } = earlier(image.present.id);
    const isShown = columns.length > 0 && columns.every(conditions.isSurrogate);
    const names = columns.map(({ id }) => earlier(id).path[2] ?? "");
    return {
      table: specName(path),
      key: isShown ? { columns: names, query: conditions.keysAt(image, columns) } : undefined,
      find: conditions.findRows(path, image),
    };
  };
}

/** The id that something had before the renamings. */
function before(id: FactId, changes: readonly Change[]): FactId {
  let { path } = id;
  for (const change of [...changes].reverse()) {
    if (change.type !== "rename") continue;
    const { from, to } = change;
    if (to.kind === "table" && path[0] === to.path[0] && path[1] === to.path[1])
      path = [...from.path, ...path.slice(2)];
    else if (to.kind === id.kind && to.path.join("\0") === path.join("\0")) path = from.path;
  }
  return { kind: id.kind, path };
}

/** By table: the columns of its primary key. */
function primaryKeys({ facts }: Schema): ReadonlyMap<string, readonly Fact[]> {
  const keys = new Map<string, readonly Fact[]>();
  for (const { id, value } of facts.values()) {
    if (id.kind !== "constraint" || value["type"] !== "p") continue;
    const table = id.path.slice(0, 2);
    const columns = (value["columns"] as readonly string[]).flatMap(
      (name) => facts.get(keyOf({ kind: "column", path: [...table, name] })) ?? [],
    );
    keys.set(keyOf({ kind: "table", path: table }), columns);
  }
  return keys;
}
