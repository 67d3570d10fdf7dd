import { type Message, message } from "../model/message.ts";

/** What the engine says of each object, by its kind and name: JSON. */
export type Described = ReadonlyMap<string, string>;

/** Where the engine's own words about a catalog are not those that are wanted. `owners`: whether those are compared, too. */
export function compareDescribed(
  actual: Described,
  wanted: Described,
  { owners }: { readonly owners: boolean },
): readonly Message<"violations">[] {
  const missing = [...wanted.keys()].filter((object) => !actual.has(object));
  const leftOver = [...actual.keys()].filter((object) => !wanted.has(object));
  return [
    ...missing.map((object) => message("violations", "missing", { object })),
    ...leftOver.map((object) => message("violations", "leftOver", { object })),
    ...[...wanted].flatMap(([object, words]) => {
      const found = actual.get(object);
      if (found === undefined || found === words) return [];
      const [said, meant] = [found, words].map((text) => JSON.parse(text) as unknown);
      const attributes = owners ? differing(said, meant) : differing(...withoutOwners(said, meant));
      return attributes.length === 0
        ? []
        : [message("violations", "different", { object, attributes: attributes.join(", ") })];
    }),
  ];
}

/** Without owners, and without what is given to the one that is there: owners have theirs anyway. */
function withoutOwners(actual: unknown, wanted: unknown): readonly [unknown, unknown] {
  if (!isObject(actual) || !isObject(wanted)) return [actual, wanted];
  const { owner } = actual;
  if (owner === wanted["owner"]) return [actual, wanted];
  const without = (words: Readonly<Record<string, unknown>>): unknown => ({
    ...words,
    owner: null,
    rights: ((words["rights"] ?? []) as readonly string[]).filter(
      (right) => ![`${String(owner)} `, "owner "].some((begin) => right.startsWith(begin)),
    ),
  });
  return [without(actual), without(wanted)];
}

function differing(actual: unknown, wanted: unknown): readonly string[] {
  if (!isObject(actual) || !isObject(wanted)) return ["text"];
  const names = new Set([...Object.keys(actual), ...Object.keys(wanted)]);
  return [...names].filter((name) => JSON.stringify(actual[name]) !== JSON.stringify(wanted[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
