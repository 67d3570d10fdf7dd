import type { Fact } from "../model/fact.ts";
import type { OrderRequest } from "./order_request.ts";

export type Filed = ReadonlyMap<string, ReadonlySet<Fact>>;

/** All that concerns a table, by its key. */
export interface FiledByTable {
  readonly drops: Filed;
  readonly creates: Filed;
  readonly alters: Filed;
  readonly columns: Readonly<Record<"from" | "to", ReadonlyMap<string, readonly Fact[]>>>;
  readonly partitions: ReadonlyMap<string, readonly Fact[]>;
}

/** True for what is there as soon as its table is, and asks nothing of rows meanwhile. */
export function isWithTable({ id }: Fact, { dialect }: OrderRequest): boolean {
  return dialect.kinds.get(id.kind)?.withTable === true;
}
