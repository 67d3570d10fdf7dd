import type { Conversion } from "../../model/conversion.ts";
import type { Fact } from "../../model/fact.ts";
import type { ConversionWriter, KeptConversion } from "../conversion_writer.ts";
import { archivePlace, nameBeside } from "./archive_place.ts";
import { place as rowAt } from "./image_rows.ts";
import { keptValue, makeSure } from "./kept_originals.ts";
import { rowPlace } from "./own_rows.ts";
import { quote } from "./quote.ts";
import { keyMatch, keySource, madeRows, madeSource, matchOf } from "./row_images.ts";

/** Where the rows of a table without any key are numbered among their equals, while they are asked. */
function numberedPlace({ table }: Conversion): string {
  return `pg_temp.${quote(nameBeside(table.id.path.join("."), "numbered"))}`;
}

/** The archive holds as many of equal rows as there were: which of them a row is takes all of them. */
function numberRows({ conversion, archive }: KeptConversion, present: Fact): readonly string[] {
  const place = numberedPlace(conversion);
  return [
    `CREATE TEMPORARY TABLE ${place} AS ${madeRows(conversion, archive, [`${rowPlace(present)} AS ${rowAt}`])};`,
    `CREATE INDEX ON ${place} (${rowAt});`,
  ];
}

/** What the archive gives a column of a row `t`, before the way back begins. */
export const recalled: ConversionWriter["recalled"] = ({ conversion, archive }, column, { present, withPlace }) => {
  const original = conversion.originals.findIndex((each) => each.column.key === column);
  const kept = conversion.originals[original]?.column;
  if (kept === undefined) return undefined;
  const made =
    conversion.key === undefined
      ? `SELECT * FROM ${numberedPlace(conversion)} n WHERE n.${rowAt} = ${withPlace ? `t.${rowAt}` : rowPlace(present)}`
      : `SELECT ${[...keySource(conversion), ...madeSource(conversion)].join(", ")}`;
  const rows = `FROM ${archivePlace(conversion.table, archive)} smartspec_kept, (${made}) smartspec_made WHERE ${keyMatch(conversion)} AND ${matchOf(conversion, original)}`;
  return {
    // What a trial forbids: here indexes of our own may answer, for nothing of it changes their meaning.
    prepare: [
      ...makeSure(conversion, archive),
      ...(conversion.key === undefined ? numberRows({ conversion, archive }, present) : []),
      "SET LOCAL enable_indexscan = on;",
    ],
    found: `EXISTS (SELECT ${rows})`,
    value: `(SELECT ${keptValue(kept, original)} ${rows})`,
  };
};
