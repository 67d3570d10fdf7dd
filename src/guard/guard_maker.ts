import type { GivenRows, Image } from "../dialects/condition_writer.ts";
import type { Guard } from "../model/guard.ts";
import type { RuleContext } from "./rule.ts";
import { type SampleRequest, sampler } from "./sample.ts";

/** Makes the guards of one route. */
export function guardMaker(request: SampleRequest): RuleContext["guard"] {
  const { conditions } = request.dialect;
  const sample = sampler(request);
  const madeOf = (image: Image, { reads }: GivenRows): readonly string[] =>
    [...reads, ...(request.from.facts.has(image.table.key) ? [image.table] : [])].map((table) =>
      conditions.tableName({ ...image, table }),
    );
  return (of, condition, reason, { rows = "after", prepare, answer, others = [] } = {}) => ({
    fact: of.table.key,
    table: conditions.tableName(of),
    place: conditions.place(of),
    ...(of.given === undefined ? {} : { madeOf: madeOf(of, of.given) }),
    source: rows === "after" ? conditions.after(withoutBounds(of)) : conditions.before(of),
    condition: rows === "after" ? withinBounds(of, condition) : condition,
    ...prepared([of, ...others], prepare),
    sample: sample(of),
    ...(answer === undefined ? {} : { answer }),
    reason,
  });
}

/** Whether a row is within may be what cannot be computed: rows are listed without asking that. */
function withoutBounds({ within: _, ...image }: Image): Image {
  return image;
}

function withinBounds({ within }: Image, condition: string): string {
  return within === undefined ? condition : `CASE WHEN ${within} THEN ${condition} ELSE false END`;
}

/** What has to be there before rows of these tables are asked. A query of the spec may speak of what is not there yet. */
function prepared(images: readonly Image[], prepare: Guard["prepare"]): Pick<Guard, "prepare"> {
  const own = [...new Set([...images.flatMap((image) => image.prepare ?? []), ...(prepare ?? [])])];
  const isOnTrial = own.length > 0 || prepare !== undefined || images.some(({ given }) => given !== undefined);
  return isOnTrial ? { prepare: own } : {};
}
