import { isDeepStrictEqual } from "node:util";
import { Failure } from "../model/failure.ts";

/**
 * YAML with the values of others put into it: mappings are united.
 * @throws Failure `answersContradict` where one says something else than the text, or than one before it.
 */
export async function mergedYaml(text: string, additions: readonly unknown[]): Promise<string> {
  const { isMap, isSeq, parseDocument } = await import("./libraries.ts");
  const document = parseDocument(text);
  for (const addition of additions) {
    if (document.contents === null) document.contents = document.createNode(addition) as never;
    else put([], addition, []);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();

  function put(path: readonly (string | number)[], value: unknown, place: readonly string[]): void {
    const here = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isMap(here) && isRecord(value)) {
      for (const [key, inner] of Object.entries(value)) put([...path, keyIn(here, key)], inner, [...place, key]);
    } else if (isSeq(here) && Array.isArray(value)) {
      for (const item of value) {
        const at = here.items.findIndex((other) => sameTable(isMap(other) ? other.toJSON() : other, item));
        if (at < 0) document.addIn(path, document.createNode(item));
        else put([...path, at], item, [...place, String(item["table"])]);
      }
    } else {
      const stands = isMap(here) || isSeq(here) ? here.toJSON() : document.getIn(path);
      if (stands !== undefined && stands !== null && !isDeepStrictEqual(stands, value))
        throw Failure.work("answersContradict", { place: place.join(" ") });
      document.setIn(path, document.createNode(value));
    }
  }

  /** Keys may be written as numbers or words for yes and no. */
  function keyIn(map: { readonly items: readonly { readonly key: unknown }[] }, key: string): string {
    const found = map.items.find((pair) => String((pair.key as { value?: unknown }).value) === key);
    return found === undefined ? key : ((found.key as { value?: unknown }).value as string);
  }
}

/** Entries of a list that speak of one table are one. */
function sameTable(a: unknown, b: unknown): boolean {
  return isRecord(a) && isRecord(b) && a["table"] !== undefined && a["table"] === b["table"];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a text that is known to be YAML. */
export async function yamlValue(text: string): Promise<unknown> {
  const { parseDocument } = await import("./libraries.ts");
  return parseDocument(text).toJS();
}
