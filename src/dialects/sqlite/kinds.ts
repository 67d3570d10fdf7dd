import type { Kind } from "../kind.ts";
import { column } from "./kinds/column.ts";
import { constraint } from "./kinds/constraint.ts";
import { columnDefault } from "./kinds/default.ts";
import { index } from "./kinds/index.ts";
import { table } from "./kinds/table.ts";
import { trigger } from "./kinds/trigger.ts";
import { view } from "./kinds/view.ts";

/** Every kind that is modelled, in the order in which independent objects are written. */
export const kinds: readonly Kind[] = [table, column, columnDefault, constraint, index, view, trigger];
