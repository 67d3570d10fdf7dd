/** Text of one value to what a query returns. Types that are not here stay text: int8, numeric, dates, bytea, enums. */
type Reader = (text: string) => unknown;

const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [16, (text) => text === "t"],
  [21, Number],
  [23, Number],
  [26, Number],
  [700, Number],
  [701, Number],
  [114, (text) => JSON.parse(text)],
  [3802, (text) => JSON.parse(text)],
]);

/** Array types by the type of their elements. */
const ELEMENT_OF: ReadonlyMap<number, number> = new Map([
  [1000, 16],
  [1002, 18],
  [1003, 19],
  [1005, 21],
  [1007, 23],
  [1009, 25],
  [1015, 1043],
  [1016, 20],
  [1021, 700],
  [1022, 701],
  [1028, 26],
  [1231, 1700],
  [2210, 2205],
  [2211, 2206],
]);

/** A column's text as a value: arrays of plain types become arrays, null stays null. */
export function readValue(text: string | null, type: number): unknown {
  if (text === null) return null;
  const reader = READERS.get(type);
  if (reader) return reader(text);
  const element = ELEMENT_OF.get(type);
  if (element === undefined) return text;
  return readArray(text, READERS.get(element) ?? ((item) => item));
}

/** A parameter as the engine's text. */
export function writeValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(writeElement).join(",")}}`;
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}

function writeElement(value: unknown): string {
  const text = writeValue(value);
  if (text === null) return "NULL";
  if (Array.isArray(value)) return text;
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function readArray(text: string, reader: Reader): unknown[] {
  // An array with bounds of its own starts like "[0:1]={".
  let at = text.indexOf("{");
  const list = (): unknown[] => {
    const items: unknown[] = [];
    at += 1;
    while (text[at] !== "}") {
      if (text[at] === "{") items.push(list());
      else items.push(item());
      if (text[at] === ",") at += 1;
    }
    at += 1;
    return items;
  };
  const item = (): unknown => {
    if (text[at] !== '"') {
      const start = at;
      while (text[at] !== "," && text[at] !== "}") at += 1;
      const word = text.slice(start, at);
      return word === "NULL" ? null : reader(word);
    }
    let value = "";
    for (at += 1; text[at] !== '"'; at += 1) {
      if (text[at] === "\\") at += 1;
      value += text[at];
    }
    at += 1;
    return reader(value);
  };
  return list();
}
