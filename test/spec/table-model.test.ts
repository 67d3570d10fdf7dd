import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";

const path = "specs/data/orders/spec.md";
const parse = (text: string) => parseSpec({ id: "orders", path, text });

async function refusal(text: string, lang: "en" | "th" = "en"): Promise<string> {
  try {
    await parse(text);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { what, why } = say(lang, error.advice);
    return `${error.exit}: ${what} ${why}`;
  }
  return assert.fail("nothing failed");
}

const table = (head: string, ...rows: readonly string[]): string =>
  [`| ${head} |`, `|${head.replaceAll(/[^|]+/g, "---")}|`, ...rows.map((row) => `| ${row} |`)].join("\n");

describe("tables of the data model", () => {
  it("are SQL, line by line, with foreign keys after all", async () => {
    const text = `# Orders

## 3. Data Model

### 3.1 Table: \`orders\`

${table(
  "Field | Type | Required | Default | Key | References | Description",
  "id | bigint | yes | - | PK | | number",
  "customer_id | integer | ✓ | | FK | customers.id | who",
  "state | varchar(20) | yes | draft | | | ",
  "placed | timestamptz | no | now() | | |",
  "code | string(10) | no | | unique | |",
)}

Table: order_lines

${table("Column | Type | Key", "order_id | bigint | PK, FK", "nr | integer | PK").replace("| Key |", "| Key | References |").replace("|---|---|---|", "|---|---|---|---|").replace("PK, FK |", "PK, FK | orders(id) |")}
`;
    const { model, tables } = await parse(text);
    assert.deepEqual(model, [
      {
        path,
        line: 7,
        text: [
          'CREATE TABLE "orders" (',
          "",
          '  "id" bigint NOT NULL,',
          '  "customer_id" integer NOT NULL,',
          "  \"state\" varchar(20) DEFAULT 'draft' NOT NULL,",
          '  "placed" timestamptz DEFAULT (now()),',
          '  "code" varchar(10) UNIQUE, PRIMARY KEY ("id"));',
        ].join("\n"),
      },
      {
        path,
        line: 17,
        text: [
          'CREATE TABLE "order_lines" (',
          "",
          '  "order_id" bigint,',
          '  "nr" integer, PRIMARY KEY ("order_id", "nr"));',
        ].join("\n"),
      },
      { path, line: 10, text: 'ALTER TABLE "orders" ADD FOREIGN KEY ("customer_id") REFERENCES "customers" ("id");' },
      { path, line: 19, text: 'ALTER TABLE "order_lines" ADD FOREIGN KEY ("order_id") REFERENCES "orders" ("id");' },
    ]);
    assert.deepEqual(tables, [
      { path: ["public", "orders"], line: 7, tellsNull: true },
      { path: ["public", "order_lines"], line: 17, tellsNull: false },
    ]);
  });

  it("are read in Thai", async () => {
    const rows = table(
      "ฟิลด์ | ชนิด | จำเป็น | ค่าเริ่มต้น | คีย์ | อ้างอิง | คำอธิบาย",
      "รหัส | จำนวนเต็ม | ใช่ | - | คีย์หลัก | | เลขที่",
      "ชื่อ | ข้อความ(40) | ไม่ | 'ไม่ทราบ' | ไม่ซ้ำ | | ",
    );
    const { model } = await parse(`# ลูกค้า\n\n## แบบจำลองข้อมูล\n\n### ตาราง ลูกค้า (ผู้ซื้อ)\n\n${rows}\n`);
    assert.equal(
      model[0]?.text,
      'CREATE TABLE "ลูกค้า" (\n\n  "รหัส" integer NOT NULL,\n  "ชื่อ" varchar(40) DEFAULT (\'ไม่ทราบ\') UNIQUE, PRIMARY KEY ("รหัส"));',
    );
  });

  it("are only those under a heading of the data model, that name fields and types", async () => {
    const other = table("Step | Who", "1 | Ann");
    const fields = table("Field | Type", "id | integer");
    assert.deepEqual(
      (await parse(`# A\n\n${fields}\n\n## Data Model\n\n${other}\n\n## Other\n\n### orders\n\n${fields}\n`)).model,
      [],
    );
  });

  it("take schema, quotes and capitals as SQL does", async () => {
    const made = async (heading: string) =>
      (await parse(`## Data Models\n\n### ${heading}\n\n${table("Name | Type", '`"Id"` | integer')}\n`)).model[0]?.text;
    assert.equal(await made("sales.Orders"), 'CREATE TABLE "sales"."orders" (\n\n  "Id" integer);');
    assert.equal(await made('What is in `"Orders"`'), 'CREATE TABLE "Orders" (\n\n  "Id" integer);');
  });

  const inModel = (text: string): string => `## Data Model\n\n### orders\n\n${text}\n`;
  const cases: readonly (readonly [why: string, text: string, en: string, th: string])[] = [
    [
      "a table without a name",
      `## Data Model\n\n### What we keep here\n\n${table("Field | Type", "id | integer")}`,
      `2: Nothing names the table at ${path}:5.`,
      `2: ไม่มีชื่อของตารางที่ ${path}:5`,
    ],
    [
      "a second table of a name",
      `${inModel(table("Field | Type", "id | integer"))}\n${table("Field | Type", "id | integer")}`,
      `2: Nothing names the table at ${path}:9.`,
      `2: ไม่มีชื่อของตารางที่ ${path}:9`,
    ],
    [
      "an unknown head",
      inModel(table("Field | Type | Requird", "id | integer | yes")),
      `2: The table at ${path}:5 has a column "Requird" that is unknown, or there twice.`,
      `2: ตารางที่ ${path}:5 มีคอลัมน์ "Requird" ที่ไม่รู้จัก หรือมีซ้ำ`,
    ],
    [
      "a type that is more than one",
      inModel(table("Field | Type", "id | integer, x text")),
      `2: ${path}:7: "integer, x text" cannot be understood. It is to be a type, as its database system writes it, and nothing else.`,
      `2: ${path}:7: ไม่เข้าใจ "integer, x text" ต้องเป็นชนิดข้อมูลตามที่ระบบฐานข้อมูลเขียน`,
    ],
    [
      "a type that ends the statement",
      inModel(table("Field | Type", "id | integer); DROP TABLE users; --")),
      `2: ${path}:7: "integer); DROP TABLE users; --" cannot be understood. It is to be a type`,
      `2: ${path}:7: ไม่เข้าใจ`,
    ],
    [
      "a default that is more than one",
      inModel(table("Field | Type | Default", "id | integer | 1, 2")),
      `2: ${path}:7: "1, 2" cannot be understood. It is to be one SQL expression`,
      `2: ${path}:7: ไม่เข้าใจ "1, 2" ต้องเป็นนิพจน์ SQL เดียว`,
    ],
    [
      "neither yes nor no",
      inModel(table("Field | Type | Required", "id | integer | maybe")),
      `2: ${path}:7: "maybe" cannot be understood. It is to be yes or no.`,
      `2: ${path}:7: ไม่เข้าใจ "maybe" ต้องเป็น ใช่ หรือ ไม่`,
    ],
    [
      "a key that is none",
      inModel(table("Field | Type | Key", "id | integer | index")),
      `2: ${path}:7: "index" cannot be understood. It is to be PK, FK or unique`,
      `2: ${path}:7: ไม่เข้าใจ "index" ต้องเป็น PK, FK หรือ unique`,
    ],
    [
      "a foreign key that points nowhere",
      inModel(table("Field | Type | Key | References", "id | integer | FK | ")),
      `2: ${path}:7: "" cannot be understood. It is to say where a foreign key points`,
      `2: ${path}:7: ไม่เข้าใจ "" ต้องบอกว่า foreign key ชี้ไปที่ใด`,
    ],
    [
      "a name that is none",
      inModel(table("Field | Type", "a b | integer")),
      `2: ${path}:7: "a b" cannot be understood. It is to be the name of a column.`,
      `2: ${path}:7: ไม่เข้าใจ "a b" ต้องเป็นชื่อคอลัมน์`,
    ],
  ];
  for (const [why, text, en, th] of cases) {
    it(`fail for ${why}`, async () => {
      assert.equal((await refusal(text)).slice(0, en.length), en);
      assert.equal((await refusal(text, "th")).slice(0, th.length), th);
    });
  }
});

describe("front matter and block", () => {
  const modelOf = async (text: string) => (await parse(text)).intent.model;
  it("say whether the model is complete; the block goes first, and words of other tools mean nothing", async () => {
    assert.equal(await modelOf("---\nmodel: complete\n---\n"), "complete");
    assert.equal(await modelOf("---\nmodel: some-model-4\n---\n"), undefined);
    assert.equal(await modelOf("---\nmodel: complete\n---\n\n```yaml migration\nmodel: partial\n```\n"), "partial");
  });
});
