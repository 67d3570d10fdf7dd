import type { Rule } from "../rule.ts";
import { brokenObject } from "./broken_object.ts";
import { changedMeaning } from "./changed_meaning.ts";
import { columnOrder } from "./column_order.ts";
import { compositeAttributes } from "./composite_attributes.ts";
import { conversion } from "./conversion.ts";
import { domainValues } from "./domain_values.ts";
import { fill } from "./fill.ts";
import { generatedValue } from "./generated_value.ts";
import { givenRows } from "./given_rows.ts";
import { indexedValue } from "./indexed_value.ts";
import { joiningHeir } from "./joining_heir.ts";
import { leavingPartition } from "./leaving_partition.ts";
import { lossyConversion } from "./lossy_conversion.ts";
import { newColumnValue } from "./new_column_value.ts";
import { newNotNullColumn } from "./new_not_null_column.ts";
import { newRuleOnRows } from "./new_rule_on_rows.ts";
import { noPartition } from "./no_partition.ts";
import { partitionRules } from "./partition_rules.ts";
import { possibleRename } from "./possible_rename.ts";
import { reorderedRanges } from "./reordered_ranges.ts";
import { returningRows } from "./returning_rows.ts";
import { setNotNull } from "./set_not_null.ts";
import { timeZone } from "./time_zone.ts";
import { unneededFill } from "./unneeded_fill.ts";

export const rules: readonly Rule[] = [
  possibleRename,
  newNotNullColumn,
  newColumnValue,
  setNotNull,
  lossyConversion,
  conversion,
  fill,
  domainValues,
  reorderedRanges,
  compositeAttributes,
  generatedValue,
  indexedValue,
  timeZone,
  newRuleOnRows,
  joiningHeir,
  noPartition,
  partitionRules,
  leavingPartition,
  changedMeaning,
  returningRows,
  givenRows,
  brokenObject,
  columnOrder,
  unneededFill,
];
