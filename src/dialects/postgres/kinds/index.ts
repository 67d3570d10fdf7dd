import type { Kind } from "../../dialect.ts";
import { column } from "./column.ts";
import { comment } from "./comment.ts";
import { constraint } from "./constraint.ts";
import { columnDefault } from "./default.ts";
import { domain } from "./domain.ts";
import { enumeration } from "./enum.ts";
import { extension } from "./extension.ts";
import { grant } from "./grant.ts";
import { index } from "./index_object.ts";
import { materializedView } from "./materialized_view.ts";
import { ownership } from "./ownership.ts";
import { partition } from "./partition.ts";
import { policy } from "./policy.ts";
import { routine } from "./routine.ts";
import { schema } from "./schema.ts";
import { sequence } from "./sequence.ts";
import { table } from "./table.ts";
import { trigger } from "./trigger.ts";
import { view } from "./view.ts";

/** Every kind that is modelled, in the order in which independent objects are written. */
export const kinds: readonly Kind[] = [
  schema,
  extension,
  enumeration,
  domain,
  routine,
  sequence,
  table,
  column,
  columnDefault,
  constraint,
  ownership,
  partition,
  index,
  view,
  materializedView,
  trigger,
  policy,
  comment,
  grant,
];
