import type { Kind } from "../kind.ts";
import { aggregate } from "./kinds/aggregate.ts";
import { typeCast } from "./kinds/cast.ts";
import { collation } from "./kinds/collation.ts";
import { column } from "./kinds/column.ts";
import { comment } from "./kinds/comment.ts";
import { composite } from "./kinds/composite.ts";
import { constraint } from "./kinds/constraint.ts";
import { columnDefault } from "./kinds/default.ts";
import { domain } from "./kinds/domain.ts";
import { enumeration } from "./kinds/enum.ts";
import { eventTrigger } from "./kinds/event_trigger.ts";
import { extension } from "./kinds/extension.ts";
import { grant } from "./kinds/grant.ts";
import { index } from "./kinds/index.ts";
import { materializedView } from "./kinds/materialized_view.ts";
import { ownership } from "./kinds/ownership.ts";
import { partition } from "./kinds/partition.ts";
import { policy } from "./kinds/policy.ts";
import { publication } from "./kinds/publication.ts";
import { range } from "./kinds/range.ts";
import { routine } from "./kinds/routine.ts";
import { rule } from "./kinds/rule.ts";
import { schema } from "./kinds/schema.ts";
import { sequence } from "./kinds/sequence.ts";
import { statistics } from "./kinds/statistics.ts";
import { table } from "./kinds/table.ts";
import { trigger } from "./kinds/trigger.ts";
import { view } from "./kinds/view.ts";

/** Every kind that is modelled, in the order in which independent objects are written. */
export const kinds: readonly Kind[] = [
  schema,
  extension,
  collation,
  enumeration,
  domain,
  composite,
  range,
  routine,
  aggregate,
  typeCast,
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
  rule,
  trigger,
  policy,
  statistics,
  eventTrigger,
  publication,
  comment,
  grant,
];
