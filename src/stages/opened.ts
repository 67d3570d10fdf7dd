import type { Dialect } from "../dialects/dialect.ts";
import type { Prepared, Workbench } from "../dialects/workbench.ts";
import type { Samples } from "../load/samples.ts";
import type { SchemaSource } from "../model/schema.ts";
import type { ServerAddress } from "../model/server_address.ts";
import type { Spec } from "../model/spec.ts";

/** Both sources as they are sent, and the workbench on which they are read. */
export interface Opened<P extends Prepared> {
  readonly dialect: Dialect<P>;
  readonly bench: Workbench<P>;
  readonly prepared: { readonly from: P; readonly to: P };
  readonly sources: { readonly from: SchemaSource; readonly to: SchemaSource };
  readonly spec: Spec;
  readonly samples: Samples | undefined;
  readonly cacheDir: string;
  readonly server: ServerAddress | undefined;
}
