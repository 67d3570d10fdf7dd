import type { Image } from "../condition_writer.ts";
import { archivePlace } from "./archive_place.ts";
import { rowsAfter } from "./image_rows.ts";
import { isBuiltIn } from "./kept_row.ts";
import { quote } from "./quote.ts";

/** Conditions that hold together for a row `t` whose key no row has that the table will hold, nor one of these tables. */
export function pointsNowhere(
  columns: readonly string[],
  keys: readonly string[],
  referenced: Image,
  more: readonly string[] = [],
): readonly string[] {
  const { joining = [], resting } = referenced;
  const same = columns.map((name, at) => `r.${quote(keys[at] ?? "")} = t.${quote(name)}`).join(" AND ");
  // At rest values of the user's types may be text.
  const isText = (name: string): boolean =>
    referenced.columns.some(({ after }) => after.id.path[2] === name && !isBuiltIn(after));
  const sameAtRest = columns
    .map((name, at) => {
      const key = keys[at] ?? "";
      return isText(key)
        ? `r.${quote(key)}::text = t.${quote(name)}::text COLLATE "C"`
        : `r.${quote(key)} = t.${quote(name)}`;
    })
    .join(" AND ");
  const lacks = (source: string, condition: string): string =>
    `NOT EXISTS (SELECT FROM ${source} r WHERE ${condition})`;
  return [
    ...[referenced, ...joining].map((image) => lacks(`(${rowsAfter(image)})`, same)),
    ...more.map((source) => lacks(source, same)),
    ...(resting === undefined
      ? []
      : resting.tables.map((table) => lacks(archivePlace(table, resting.archive), sameAtRest))),
  ];
}
