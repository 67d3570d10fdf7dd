import type { Advice } from "../../advice.ts";
import type { spec as en } from "../../en/failures/spec.ts";

type Place = { readonly path: string; readonly line: number; readonly column: number };

const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: "การย่อหน้าไม่ตรงกัน หรือไม่ได้ปิดวงเล็บ",
  BLOCK_AS_IMPLICIT_KEY: "มีคู่ key: value อยู่ตรงที่ควรเป็นค่าธรรมดา",
  DUPLICATE_KEY: "มี key ซ้ำกัน",
  MISSING_CHAR: "ขาดอักขระบางตัว เช่น เครื่องหมายคำพูดปิดหรือวงเล็บปิด",
  TAB_AS_INDENT: "ใช้แท็บในการย่อหน้า",
  UNEXPECTED_TOKEN: "มีสิ่งที่ไม่ควรอยู่ตรงนั้น",
};

const where = (p: Place) => `${p.path}:${p.line}:${p.column}`;

export const spec: typeof en = {
  yamlBroken: (p: Place & { problem: string }): Advice => ({
    what: `YAML ที่ ${where(p)} ผิดรูปแบบ: ${reasons[p.problem] ?? "อ่านไม่ได้"}`,
    why: "โปรแกรมไม่ทำงานกับไฟล์ที่เข้าใจเพียงบางส่วน",
    next: "แก้บรรทัดนั้น: ย่อหน้าด้วยช่องว่าง ปิดเครื่องหมายคำพูดและวงเล็บให้ครบ และใส่เครื่องหมายคำพูดรอบค่าที่มีโคลอน",
  }),
  yamlUnknownKey: (p: Place & { key: string; nearest?: string; known: readonly string[] }): Advice => ({
    what: `ไม่รู้จัก key "${p.key}" ที่ ${where(p)}`,
    why: `key ที่ใช้ได้ตรงนี้: ${p.known.join(", ")}`,
    next: p.nearest ? `หมายถึง "${p.nearest}" ใช่หรือไม่` : "ลบ key นี้ หรือใช้ key ที่รู้จัก",
  }),
  yamlWrongValue: (p: Place & { key: string; expected: string }): Advice => ({
    what: `${p.key === "" ? "YAML" : `ค่าของ "${p.key}"`} ที่ ${where(p)} ไม่ถูกรูปแบบ`,
    why: `ต้องเป็น${expectations[p.expected] ?? `ค่าใดค่าหนึ่งใน: ${p.expected}`}`,
    next: p.expected === "string" ? "ใส่เครื่องหมายคำพูดรอบค่านั้น" : "แก้ค่าให้ถูกต้อง",
  }),
  migrationBlockTwice: (p: { path: string; first: number; second: number }): Advice => ({
    what: `spec ${p.path} มีบล็อก \`yaml migration\` สองบล็อก (บรรทัด ${p.first} และ ${p.second})`,
    why: "หากมีสองบล็อก ต้องเดาว่าบล็อกใดใช้จริง",
    next: "รวมให้เหลือบล็อกเดียว",
  }),
  modelTableUnnamed: (p) => ({
    what: `ไม่มีชื่อของตารางที่ ${p.path}:${p.line}`,
    why: "ตารางในแบบจำลองข้อมูลต้องมีชื่อในหัวข้อของตัวเอง หรือในบรรทัดก่อนหน้า และใช้ชื่อละครั้ง",
    next: "เขียนหัวข้อ เช่น ### orders หรือบรรทัด เช่น ตาราง: orders ไว้ข้างบน ถ้ามีคำอื่นด้วยให้ใส่ชื่อใน backtick",
  }),
  modelHeadUnknown: (p) => ({
    what: `ตารางที่ ${p.path}:${p.line} มีคอลัมน์ "${p.head}" ที่ไม่รู้จัก หรือมีซ้ำ`,
    why: `ที่รู้จัก: ${p.known.join(", ")}`,
    next: p.nearest ? `หมายถึง "${p.nearest}" ใช่หรือไม่` : "ใช้คำที่รู้จัก สิ่งที่เขียนให้คนอ่านเท่านั้นใช้หมายเหตุ",
  }),
  modelCellWrong: (p) => ({
    what: `${p.path}:${p.line}: ไม่เข้าใจ ${JSON.stringify(p.text)}`,
    why: {
      name: "ต้องเป็นชื่อคอลัมน์",
      type: "ต้องเป็นชนิดข้อมูลตามที่ระบบฐานข้อมูลเขียน และไม่มีอย่างอื่น",
      default: "ต้องเป็นนิพจน์ SQL เดียว เช่น 0, now() หรือ 'draft'",
      yes: "ต้องเป็น ใช่ หรือ ไม่",
      key: "ต้องเป็น PK, FK หรือ unique หรือหลายอย่างรวมกัน",
      references: "ต้องบอกว่า foreign key ชี้ไปที่ใด: table, table.column หรือ table(column)",
    }[p.what],
    next: "แก้ช่องนั้น ช่องว่างหรือขีดหมายถึงไม่ได้บอกอะไร",
  }),
  sqlBlockBroken: (p: Place & { reason: string }): Advice => ({
    what: `บล็อก sql ใน spec ผิดที่ ${where(p)}: ${p.reason}`,
    why: "บล็อกนี้ขึ้นต้นเหมือนคำสั่งนิยาม จึงเป็นส่วนหนึ่งของแบบจำลองข้อมูล ซึ่งตัวแยกวิเคราะห์ของ PostgreSQL ต้องอ่านได้",
    next: "แก้ SQL ให้ถูกต้อง ถ้าเป็นเพียงตัวอย่างประกอบ ให้ระบุชนิดบล็อกเป็น text แทน sql",
  }),
  dialectNotYet: (p: { dialect: string }): Advice => ({
    what: `ยังไม่รองรับ dialect ${p.dialect}`,
    why: "รุ่นนี้พิสูจน์ migration ได้เฉพาะบน PostgreSQL และ SQLite",
    next: "ใช้ dialect: postgres หรือ dialect: sqlite หรือไม่ต้องใส่ key นี้",
  }),
  targetOfOther: (p: { dialect: string }): Advice => ({
    what: `รุ่นปลายทางไม่ใช่รุ่นของ dialect ${p.dialect}`,
    why: "รุ่นของ PostgreSQL คือ 14 ถึง 18 รุ่นของ SQLite คือ 3.35 ถึง 3.53",
    next: "ระบุรุ่นของระบบฐานข้อมูลนี้ หรือระบุ dialect ด้วย --dialect",
  }),
};

const expectations: Readonly<Record<string, string>> = {
  string: "ข้อความ",
  object: "คู่ของ key กับค่า",
  array: "รายการ",
  integer: "จำนวนเต็ม",
  boolean: " true หรือ false",
  minimum: "จำนวนที่มากกว่าศูนย์",
  minLength: "ข้อความที่ไม่ว่าง",
  pattern: "ชื่อตามรูปแบบที่เอกสารกำหนด",
};
