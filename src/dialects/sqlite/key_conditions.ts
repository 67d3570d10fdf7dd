import type { Fact } from "../../model/fact.ts";
import type { ConditionWriter, Image } from "../condition_writer.ts";
import { collated } from "./collation.ts";
import { rowsAfter } from "./image_rows.ts";
import { ownName } from "./names.ts";
import { place } from "./placement.ts";
import { quote } from "./quote.ts";

/** What a unique constraint or index compares, over a row `s`. */
function keyOf(fact: Fact, { columns }: Image): readonly string[] {
  if (fact.id.kind === "index") return fact.value["expressions"] as readonly string[];
  return (fact.value["columns"] as readonly string[]).map((name) => {
    const column = columns.find(({ after }) => ownName(after.id) === name)?.after;
    return `${quote(name)}${collated(column)}`;
  });
}

type KeyConditions = Pick<ConditionWriter, "duplicates" | "isTaken" | "quarantined" | "waitsInVain">;

/** Conditions over rows of the same key. */
export const keyConditions: KeyConditions = {
  duplicates(image, fact, { rows, order }) {
    const keys = keyOf(fact, image);
    const { predicate } = fact.value;
    const filled = keys.map((key) => `(${key}) IS NOT NULL`);
    const where = [...(typeof predicate === "string" ? [`(${predicate})`] : []), ...filled].join(" AND ");
    const partition = `PARTITION BY ${keys.map((key) => `(${key})`).join(", ")}`;
    const by = [...order.map((column) => quote(ownName(column.id))), place].join(", ");
    const number = rows === "all" ? `count(*) OVER (${partition})` : `row_number() OVER (${partition} ORDER BY ${by})`;
    const numbered = `SELECT ${place}, ${number} AS smartspec_number FROM (${rowsAfter(image)}) s WHERE ${where}`;
    return `t.${place} IN (SELECT ${place} FROM (${numbered}) WHERE smartspec_number > 1)`;
  },
  quarantined: () => ({
    table: "",
    place: "",
    source: "",
    sample: { table: "", key: undefined, find: undefined },
  }),
  isTaken: () => undefined,
  waitsInVain: () => undefined,
};
