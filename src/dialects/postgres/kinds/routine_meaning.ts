import type { Fact } from "../../../model/fact.ts";
import { tokensOf } from "../load/parser.ts";

/** Languages whose bodies have the tokens of SQL. */
const languages: ReadonlySet<unknown> = new Set(["sql", "plpgsql"]);

/** Words by which names of columns come into a body: there a name that is a parameter's may be something else. */
const reading: ReadonlySet<string> = new Set(["from", "join", "into", "update", "using"]);

/** True when nothing but names of parameters is other, in what the routine says and in what its body does with them. */
export function differsInNamesOnly(from: Fact, to: Fact): boolean {
  const others = Object.keys({ ...from.value, ...to.value }).filter(
    (name) => name !== "definition" && name !== "arguments" && from.value[name] !== to.value[name],
  );
  if (others.length > 0 || !languages.has(from.derived?.["language"])) return false;
  const [before, after] = [from, to].map(wordsOf);
  return before !== undefined && after !== undefined && before.join("\n") === after.join("\n");
}

/** The tokens of the definition, with parameters by their places; undefined where a name may not be a parameter's. */
function wordsOf({ value, derived }: Fact): readonly string[] | undefined {
  const parameters = (derived?.["parameters"] ?? []) as readonly string[];
  const places = new Map(parameters.flatMap((name, at) => (name === "" ? [] : [[name, `$${at + 1}`] as const])));
  const words = split(String(value["definition"])).map((word) => places.get(word) ?? word);
  const isUnclear = words.some(
    (word, at) => reading.has(word) || (word.startsWith("$") && (words[at - 1] === "." || words[at + 1] === ".")),
  );
  return isUnclear ? undefined : words;
}

function split(text: string): readonly string[] {
  try {
    return tokensOf(text).flatMap((token) => {
      if (token.text.startsWith("$") && token.text.endsWith("$")) return split(unquoted(token.text));
      return token.text.startsWith('"') ? token.text.slice(1, -1) : token.text.toLowerCase();
    });
  } catch {
    // What the scanner does not take is compared as it is.
    return [text];
  }
}

function unquoted(text: string): string {
  const tag = text.indexOf("$", 1) + 1;
  return text.slice(tag, -tag);
}
