import type { CatalogKind } from "./catalog_kind.ts";
import { accessMethod } from "./kinds/access_method.ts";
import { aggregate } from "./kinds/aggregate.ts";
import { typeCast } from "./kinds/cast.ts";
import { collation } from "./kinds/collation.ts";
import { column } from "./kinds/column.ts";
import { comment } from "./kinds/comment.ts";
import { composite } from "./kinds/composite.ts";
import { constraint } from "./kinds/constraint.ts";
import { conversion } from "./kinds/conversion.ts";
import { columnDefault } from "./kinds/default.ts";
import { defaultPrivileges } from "./kinds/default_privileges.ts";
import { domain } from "./kinds/domain.ts";
import { enumeration } from "./kinds/enum.ts";
import { eventTrigger } from "./kinds/event_trigger.ts";
import { extension } from "./kinds/extension.ts";
import { foreignDataWrapper } from "./kinds/foreign_data_wrapper.ts";
import { foreignTable } from "./kinds/foreign_table.ts";
import { grant } from "./kinds/grant.ts";
import { index } from "./kinds/index.ts";
import { language } from "./kinds/language.ts";
import { materializedView } from "./kinds/materialized_view.ts";
import { operator } from "./kinds/operator.ts";
import { operatorClass } from "./kinds/operator_class.ts";
import { operatorFamily } from "./kinds/operator_family.ts";
import { owner } from "./kinds/owner.ts";
import { ownership } from "./kinds/ownership.ts";
import { partition } from "./kinds/partition.ts";
import { policy } from "./kinds/policy.ts";
import { publication } from "./kinds/publication.ts";
import { range } from "./kinds/range.ts";
import { routine } from "./kinds/routine.ts";
import { rowType } from "./kinds/row_type.ts";
import { rule } from "./kinds/rule.ts";
import { schema } from "./kinds/schema.ts";
import { sequence } from "./kinds/sequence.ts";
import { server } from "./kinds/server.ts";
import { statistics } from "./kinds/statistics.ts";
import { table } from "./kinds/table.ts";
import { textSearchConfiguration } from "./kinds/text_search_configuration.ts";
import { textSearchDictionary } from "./kinds/text_search_dictionary.ts";
import { textSearchParser } from "./kinds/text_search_parser.ts";
import { textSearchTemplate } from "./kinds/text_search_template.ts";
import { transform } from "./kinds/transform.ts";
import { trigger } from "./kinds/trigger.ts";
import { userMapping } from "./kinds/user_mapping.ts";
import { view } from "./kinds/view.ts";

/** Every kind that is modelled, in the order in which independent objects are written. */
export const kinds: readonly CatalogKind[] = [
  schema,
  extension,
  collation,
  conversion,
  accessMethod,
  language,
  enumeration,
  domain,
  composite,
  range,
  routine,
  aggregate,
  typeCast,
  transform,
  operator,
  operatorFamily,
  operatorClass,
  textSearchParser,
  textSearchTemplate,
  textSearchDictionary,
  textSearchConfiguration,
  foreignDataWrapper,
  server,
  userMapping,
  sequence,
  table,
  column,
  columnDefault,
  constraint,
  rowType,
  foreignTable,
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
  owner,
  grant,
  defaultPrivileges,
];
