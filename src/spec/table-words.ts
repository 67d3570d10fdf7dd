/** What a column of a table in the spec tells. */
export type Meaning =
  | "name"
  | "type"
  | "required"
  | "nullable"
  | "default"
  | "key"
  | "primary"
  | "unique"
  | "references"
  | "prose";

/** Words at the head of such a column, in either language. */
export const headings: Readonly<Record<Meaning, readonly string[]>> = {
  name: ["field", "column", "name", "attribute", "field name", "column name", "ฟิลด์", "คอลัมน์", "ชื่อ", "ชื่อฟิลด์", "ชื่อคอลัมน์"],
  type: ["type", "data type", "ชนิด", "ชนิดข้อมูล", "ประเภท", "ประเภทข้อมูล"],
  required: ["required", "mandatory", "not null", "จำเป็น", "ต้องมี", "บังคับ"],
  nullable: ["nullable", "null", "optional", "ว่างได้", "เว้นว่างได้"],
  default: ["default", "default value", "ค่าเริ่มต้น", "ค่าปริยาย"],
  key: ["key", "keys", "คีย์"],
  primary: ["primary key", "pk", "คีย์หลัก"],
  unique: ["unique", "ไม่ซ้ำ"],
  references: ["references", "reference", "foreign key", "fk", "อ้างอิง", "คีย์นอก"],
  prose: ["description", "notes", "note", "comment", "remark", "example", "คำอธิบาย", "รายละเอียด", "หมายเหตุ", "ตัวอย่าง"],
};

/** Headings of the section in which tables are the data model. */
export const sections: readonly string[] = [
  "data model",
  "database schema",
  "database model",
  "แบบจำลองข้อมูล",
  "โมเดลข้อมูล",
  "โครงสร้างข้อมูล",
  "โครงสร้างฐานข้อมูล",
];

/** Words around the name in the heading or caption of one table. */
export const tableWords: readonly string[] = ["table", "entity", "ตาราง", "เอนทิตี"];

/** Words of a cell that say yes, and those that say no. */
export const yes: readonly string[] = [
  "yes",
  "y",
  "true",
  "x",
  "✓",
  "✔",
  "✔️",
  "✅",
  "required",
  "unique",
  "pk",
  "ใช่",
  "จำเป็น",
  "ต้องมี",
  "ได้",
  "ไม่ซ้ำ",
];
export const no: readonly string[] = ["no", "n", "false", "optional", "✗", "✘", "❌", "ไม่", "ไม่ใช่", "ไม่จำเป็น", "ไม่ได้"];

/** Words of a cell that say that there is nothing. */
export const nothing: readonly string[] = ["", "-", "–", "—", "none", "n/a", "null", "ไม่มี"];

/** Words in a cell about keys. */
export const keyWords: Readonly<Record<"primary" | "unique" | "foreign", readonly string[]>> = {
  primary: ["pk", "primary", "primary key", "คีย์หลัก"],
  unique: ["unique", "uq", "uk", "unique key", "ไม่ซ้ำ"],
  foreign: ["fk", "foreign", "foreign key", "คีย์นอก"],
};

/** Types in words of people who do not write SQL; with a length, where that means something else. */
export const types: Readonly<Record<string, readonly [plain: string, sized?: string]>> = {
  string: ["text", "varchar"],
  number: ["numeric"],
  datetime: ["timestamptz"],
  ข้อความ: ["text", "varchar"],
  จำนวนเต็ม: ["integer"],
  ตัวเลข: ["numeric"],
  จำนวนเงิน: ["numeric"],
  วันที่: ["date"],
  วันเวลา: ["timestamptz"],
  ใช่ไม่ใช่: ["boolean"],
};
