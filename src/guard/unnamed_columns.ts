import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import { message } from "../model/message.ts";
import type { Candidate, Question } from "../model/question.ts";
import type { ModelTable, Schema } from "../model/schema.ts";
import { evidenceOf } from "./evidence.ts";
import { specName, yamlScalar } from "./rule.ts";

/** Columns that a Markdown table of the spec does not name: they stay until it is said whether they go. */
export function unnamedColumns(
  { model }: Pick<Intent, "model">,
  tables: readonly ModelTable[],
  { from, named, to }: { readonly from: Schema; readonly named: Schema; readonly to: Schema },
): readonly Question[] {
  if (model !== undefined) return [];
  return tables.flatMap(({ path }) => {
    if (!from.facts.has(keyOf({ kind: "table", path }))) return [];
    const own = (schema: Schema): readonly Fact[] =>
      [...schema.facts.values()].filter(
        ({ id }) => id.kind === "column" && id.path[0] === path[0] && id.path[1] === path[1],
      );
    const fresh = own(named).filter(({ key }) => !from.facts.has(key));
    return own(from)
      .filter(({ key }) => !named.facts.has(key))
      .map((old): Question => {
        const column = specName(old.id.path);
        const renames = fresh
          .filter(({ value }) => value["type"] === old.value["type"])
          .map(
            (other): Candidate => ({
              yaml: `rename:\n  columns:\n    ${yamlScalar(column)}: ${yamlScalar(other.id.path[2] ?? "")}`,
              evidence: evidenceOf(old, other, { from, to }),
            }),
          );
        return {
          id: `unnamedColumn:${column}`,
          advice: message("questions", "unnamedColumn", { column, table: specName(path) }),
          facts: [old.key],
          candidates: [...renames, { yaml: "model: complete", evidence: [] }, { yaml: "model: partial", evidence: [] }],
        };
      });
  });
}
