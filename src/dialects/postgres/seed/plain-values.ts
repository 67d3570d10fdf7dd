import { clock, day, hex } from "./counting.ts";
import { fixed, type PlainValues } from "./plain-type.ts";
import { SPANS } from "./span-values.ts";
import { VECTORS } from "./vector-values.ts";

const LONG = 300;

const text: PlainValues = {
  roles: ({ length = LONG }) =>
    [
      "Somchai Jaidee",
      'it\'s "quoted" \\ here',
      "",
      "abcdefghij".repeat(Math.ceil(length / 10)),
      "สวัสดีชาวโลก ก็ดีนะ",
      "cafe\u0301 👩‍👩‍👧 🎉\tß",
      "somchai jaidee  ",
      "SOMCHAI JAIDEE",
      "น้ำ ปู่ กี่ \u{10437}",
    ].map((value) => cut(value, Math.min(length, LONG * 40))),
  key: (row, { length = LONG }) => {
    const digits = row.toString(36);
    const prefix = ["key-", "คีย์-", "Ké\u0301y ", "🎉"][row % 4] ?? "";
    return length < digits.length + 6 ? digits.slice(-length).padStart(Math.min(length, 2), "a") : prefix + digits;
  },
};

/** `beyond`: just outside of what the next smaller type holds. */
function integers(lowest: string, highest: string, beyond: readonly [string, string]): PlainValues {
  return {
    roles: () => ["42", "7", "0", highest, lowest, "-1", "42", ...beyond],
    key: (row) => String(1001 + row),
  };
}

const numeric: PlainValues = {
  roles: ({ digits }) => {
    if (!digits)
      return ["19.99", "7.5", "0", "12345678901234567890.123456789", "-0.000000001", "-1.10", "19.990", "NaN", "0.125"];
    const { before, after } = digits;
    const nines = `${"9".repeat(before) || "0"}${after > 0 ? `.${"9".repeat(after)}` : ""}`;
    const small = after > 0 ? `0.${"1".padStart(after, "0")}` : before > 0 ? "1" : "0";
    const half = after > 0 ? `0.${"5".padStart(after, "4")}` : small;
    return [before > 1 ? "12" : small, before > 0 ? "1" : small, "0", nines, `-${nines}`, small, small, "NaN", half];
  },
  key: (row, { digits }) => {
    if (!digits || digits.before >= 5) return String(1001 + row);
    const wrapped = row % 10 ** Math.min(6, digits.before + digits.after);
    return digits.after > 0 ? (wrapped / 10 ** digits.after).toFixed(digits.after) : String(wrapped);
  },
};

function floats(highest: string, lowest: string): PlainValues {
  return {
    roles: () => ["1.5", "2.25", "0", highest, lowest, "-0.125", "1.5", "NaN", "-Infinity"],
    key: (row) => String(1001.5 + row),
  };
}

const bits: PlainValues = {
  roles: ({ length = 8 }) =>
    ["1", "01", "0", "1".repeat(length), "0".repeat(length), "10", "1"].map((value) =>
      value.padEnd(length, "0").slice(0, length),
    ),
  key: (row, { length = 16 }) => row.toString(2).padStart(length, "0").slice(-length),
};

const objects = fixed(
  [
    '{"name": "Somchai", "tags": ["a", null]}',
    '[1, 2.50, "three"]',
    "{}",
    '{"deep": {"list": [[], {}]}, "big": 12345678901234567890}',
    '{"ชื่อ": "สมชาย", "e\u0301": "🎉"}',
    "[]",
    '{"name": "somchai "}',
    '{"a": 1, "a": 2, "b": {"c": 1, "c": null}}',
    '"\\ud83c\\udf89"',
  ],
  (row) => `{"key": ${row}}`,
);

/** The built-in types, and those of PostgreSQL's own extensions, by `pg_type.typname`. */
export const PLAIN: Readonly<Record<string, PlainValues>> = {
  text,
  varchar: text,
  bpchar: text,
  citext: text,
  name: { ...text, roles: () => text.roles({ length: 20, digits: undefined }) },
  char: fixed(["a", "b", "c", "d", "e", "f", "A"], (row) => String.fromCharCode(65 + (row % 58))),
  bool: fixed(["t", "f", "f", "t", "f", "t", "t"], (row) => (row % 2 === 0 ? "t" : "f")),
  int2: integers("-32768", "32767", ["128", "-129"]),
  int4: integers("-2147483648", "2147483647", ["32768", "-32769"]),
  int8: integers("-9223372036854775808", "9223372036854775807", ["2147483648", "-2147483649"]),
  oid: fixed(["42", "7", "0", "4294967295", "1", "2", "42"], (row) => String(1001 + row)),
  numeric,
  float4: floats("3.4e+38", "-3.4e+38"),
  float8: floats("1.7e+308", "-1.7e+308"),
  money: fixed(
    ["12.34", "1.00", "0", "92233720368547758.07", "-92233720368547758.08", "-0.01", "12.34"],
    (row) => `${row}.25`,
  ),
  date: fixed(
    [
      "2024-02-29",
      "2026-01-31",
      "1970-01-01",
      "9999-12-31",
      "0001-01-01",
      "1999-12-31",
      "2024-02-29",
      "infinity",
      "-infinity",
    ],
    day,
  ),
  time: fixed(
    [
      "12:34:56.789",
      "08:00",
      "00:00",
      "24:00",
      "00:00:00.000001",
      "23:59:59.999999",
      "12:34:56.789",
      "02:30",
      "08:00:00.5",
    ],
    clock,
  ),
  timetz: fixed(
    ["12:34:56+07", "08:00+00", "00:00+00", "23:59:59.999999-12", "00:00:00.000001+14", "12:00+05:30", "12:34:56+07"],
    (row) => `${clock(row)}+07`,
  ),
  timestamp: fixed(
    [
      "2024-02-29 12:34:56.789012",
      "2026-01-31 08:00",
      "1970-01-01",
      "9999-12-31 23:59:59.999999",
      "0001-01-01",
      "1999-12-31 23:59:59",
      "2024-02-29 12:34:56",
      "2024-03-31 02:30",
      "infinity",
    ],
    (row) => `${day(row)} ${clock(row)}`,
  ),
  timestamptz: fixed(
    [
      "2024-02-29 12:34:56.789012+07",
      "2026-01-31 08:00+00",
      "1970-01-01+00",
      "9999-12-31 23:59:59.999999+00",
      "0001-01-01 00:00+00",
      "1999-12-31 23:59:59-12",
      "2024-02-29 12:34:56+07",
      "2024-10-27 01:30+00",
      "-infinity",
    ],
    (row) => `${day(row)} ${clock(row)}+00`,
  ),
  interval: fixed(
    ["1 day 02:03:04.5", "3 mons", "0", "178000000 years", "-178000000 years", "1 year -1 day", "26:03:04.5"],
    (row) => `${row} hours`,
  ),
  uuid: fixed(
    [
      "6f1e9d0a-3c55-4a1b-9a53-0d1f2c3b4a59",
      "0e37df36-f698-11e6-8dd4-cb9ced3df976",
      "00000000-0000-0000-0000-000000000000",
      "ffffffff-ffff-ffff-ffff-ffffffffffff",
      "00000000-0000-4000-8000-000000000001",
      "123e4567-e89b-12d3-a456-426614174000",
      "6f1e9d0a-3c55-4a1b-9a53-0d1f2c3b4a59",
    ],
    (row) => `00000000-0000-4000-8000-${hex(row, 12)}`,
  ),
  json: objects,
  jsonb: objects,
  bytea: fixed(
    ["\\x68656c6c6f", "\\x01", "\\x", `\\x${"ff00".repeat(100)}`, "\\xe0b881", "\\x00", "\\x68656c6c6f"],
    (row) => `\\x${hex(row, 8)}`,
  ),
  inet: fixed(
    ["192.168.0.1", "10.0.0.0/8", "0.0.0.0", "2001:db8::1/64", "255.255.255.255", "::1", "192.168.0.1"],
    (row) => `10.0.${Math.floor(row / 250) % 250}.${row % 250}`,
  ),
  cidr: fixed(
    ["192.168.0.0/24", "10.0.0.0/8", "0.0.0.0/0", "2001:db8::/32", "255.255.255.255/32", "::1/128", "192.168.0.0/24"],
    (row) => `10.0.${Math.floor(row / 250) % 250}.${row % 250}/32`,
  ),
  macaddr: fixed(
    [
      "08:00:2b:01:02:03",
      "08:00:2b:01:02:04",
      "00:00:00:00:00:00",
      "ff:ff:ff:ff:ff:ff",
      "01:02:03:04:05:06",
      "0a:0b:0c:0d:0e:0f",
      "08:00:2b:01:02:03",
    ],
    (row) => `08:00:2b:01:${hex(row >> 8, 2)}:${hex(row, 2)}`,
  ),
  macaddr8: fixed(
    [
      "08:00:2b:01:02:03:04:05",
      "08:00:2b:01:02:03:04:06",
      "00:00:00:00:00:00:00:00",
      "ff:ff:ff:ff:ff:ff:ff:ff",
      "01:02:03:04:05:06:07:08",
      "0a:0b:0c:0d:0e:0f:00:01",
      "08:00:2b:01:02:03:04:05",
    ],
    (row) => `08:00:2b:01:02:03:${hex(row >> 8, 2)}:${hex(row, 2)}`,
  ),
  bit: bits,
  varbit: bits,
  tsvector: fixed(
    ["'fat':2 'rat':3", "'a':1A", "", "'z'", "'สวัสดี':1", "'é' '🎉'", "'fat':2 'rat':3"],
    (row) => `'key${row}'`,
  ),
  tsquery: fixed(["fat & rat", "a | b", "", "!z", "สวัสดี", "a <-> b", "fat & rat"], (row) => `key${row}`),
  xml: fixed(["<a>1</a>", "<b/>", "<c></c>", "<d>x</d>", "<ก>ข</ก>", "text", "<a>1</a>"], (row) => `<k>${row}</k>`),
  ...SPANS,
  ...VECTORS,
  pg_lsn: fixed(
    ["16/B374D848", "0/1", "0/0", "FFFFFFFF/FFFFFFFF", "1/0", "2/0", "16/B374D848"],
    (row) => `0/${hex(row, 8)}`,
  ),
  hstore: fixed(
    ['"a"=>"1"', '"b"=>NULL', "", '"long"=>"xxxxxxxxxxxxxxxx"', '"ก"=>"ข"', '"é"=>"🎉"', '"A"=>"1"'],
    (row) => `"key"=>"${row}"`,
  ),
  ltree: fixed(["top.science", "top", "", "a.b.c.d.e.f", "A.B", "x_1", "Top.Science"], (row) => `top.k${row}`),
  cube: fixed(["(1,2)", "(0)", "(0,0,0)", "(9,9),(0,0)", "(-9)", "(1)", "(1,2)"], (row) => `(${row})`),
  regclass: fixed(
    ["pg_class", "pg_type", "pg_proc", "pg_index", "pg_enum", "pg_attribute", "pg_class"],
    () => "pg_class",
  ),
};

function cut(value: string, length: number): string {
  return [...value].slice(0, length).join("");
}
