import type { Code } from "mdast";
import { Failure } from "../model/failure.ts";
import { blanks } from "../model/question.ts";
import { mergedYaml, yamlValue } from "../yaml/merge-yaml.ts";
import { blockOf, visit } from "./blocks.ts";
import { parseMarkdown } from "./markdown.ts";
import { isMigration } from "./migration-block.ts";

/** A place in a candidate's lines that a person has to fill in. */
export interface Blank {
  /** The keys that lead to it, such as `fill orders.currency`. */
  readonly place: string;
  /** What is asked for. */
  readonly blank: string;
}

/** A candidate that was chosen, with what stands in its blanks, in their order. */
export interface Answer {
  readonly yaml: string;
  readonly values: readonly string[];
}

/** What has to be filled in before the lines mean something. */
export async function blanksOf(yaml: string): Promise<readonly Blank[]> {
  const found: Blank[] = [];
  replaced(await yamlValue(yaml), [], (place, blank) => {
    found.push({ place, blank });
    return blank;
  });
  return found;
}

/**
 * The text of a spec with answers in its `yaml migration` block, which is made at its end where there is none.
 * @throws Failure `answersContradict` for answers that do not go together, or not with what the block says.
 */
export async function withAnswers(text: string, answers: readonly Answer[]): Promise<string> {
  if (answers.length === 0) return text;
  const additions: unknown[] = [];
  for (const { yaml, values } of answers) {
    const waiting = [...values];
    additions.push(replaced(await yamlValue(yaml), [], (_, blank) => waiting.shift() ?? blank));
  }
  let block: Code | undefined;
  visit(await parseMarkdown(text), (node) => {
    if (node.type === "code" && isMigration(blockOf(node))) block ??= node;
  });
  await refuseSharedNames(block?.value ?? "", additions);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const [start, end] = [block?.position?.start.offset, block?.position?.end.offset];
  if (block === undefined || start === undefined || end === undefined) {
    const made = ["```yaml migration", await mergedYaml("", additions), "```"].join("\n");
    return `${text.trimEnd()}\n\n${made}\n`.replaceAll("\r\n", "\n").replaceAll("\n", newline);
  }
  const written = text
    .slice(start, end)
    .split("\n")
    .map((line) => line.replace("\r", ""));
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const margin = [...text.slice(lineStart, start)].map((character) => (character === ">" ? ">" : " ")).join("");
  const merged = (await mergedYaml(block.value, additions)).split("\n").map((line) => `${margin}${line}`.trimEnd());
  const lines = [written[0] ?? "", ...merged, written.at(-1) ?? ""];
  return `${text.slice(0, start)}${lines.join(newline)}${text.slice(end)}`;
}

function replaced(value: unknown, path: readonly string[], fill: (place: string, blank: string) => string): unknown {
  if (typeof value === "string") {
    const blank = blanks.find((each) => value.includes(each));
    return blank === undefined ? value : value.replace(blank, () => fill(path.join(" "), blank));
  }
  if (Array.isArray(value)) return value.map((item) => replaced(item, path, fill));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, [...path, key], fill)]));
}

interface Renames {
  readonly rename?: Readonly<Record<"tables" | "columns", Readonly<Record<string, string>>>> | null;
}

/** Two things cannot take one name. */
async function refuseSharedNames(text: string, additions: readonly unknown[]): Promise<void> {
  const before = (await yamlValue(text)) as Renames | null;
  const taken = new Map<string, string>();
  for (const source of [before, ...(additions as readonly Renames[])]) {
    for (const kind of ["tables", "columns"] as const) {
      for (const [old, name] of Object.entries(source?.rename?.[kind] ?? {})) {
        const home = kind === "columns" ? old.slice(0, Math.max(old.lastIndexOf("."), 0)) : "";
        const key = JSON.stringify([kind, home, name]);
        if ((taken.get(key) ?? old) !== old)
          throw Failure.work("answersContradict", { place: `rename ${kind} ${taken.get(key)}, ${old}` });
        taken.set(key, old);
      }
    }
  }
}
