import type { Kind } from "../kind.ts";

/** A kind that is read by a query over the catalog. */
export interface CatalogKind extends Kind {
  /** Query for all objects of the kind: `classid, objid, objsubid, path (json text), value (json text)`. */
  readonly introspect: string;
  /** Rows of the catalog without which there is no object of the kind, as what follows FROM; there always are some when absent. */
  readonly among?: string;
}
