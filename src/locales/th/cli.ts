import type { DialectOrigin } from "../../model/run.ts";
import type { SchemaOrigin } from "../../model/schema.ts";
import { type cli as en, tools as names } from "../en/cli.ts";
import { help } from "./cli/help.ts";

const stages = {
  read: "กำลังอ่าน spec และค้นหา schema ทั้งสอง",
  engine: "กำลังเริ่ม engine ที่ฝังมาในโปรแกรม",
  server: "กำลังสร้างฐานข้อมูลชั่วคราวบนเซิร์ฟเวอร์",
  load: "กำลังโหลด schema ทั้งสอง",
  plan: "กำลังวางแผนขาไปและขากลับ",
  proof: "กำลังพิสูจน์สคริปต์ทั้งขาไปและขากลับกับแถวข้อมูล",
  write: "กำลังเขียนผลลัพธ์",
};

const origins: Readonly<Record<SchemaOrigin, string>> = {
  flag: "ระบุด้วยตัวเลือก",
  "migration-block": "ระบุในบล็อก yaml migration ของ spec",
  "spec-model": "แบบจำลองข้อมูลใน spec เอง",
  "versioned-file": "พบในชุด schema_v<N>.sql ของโฟลเดอร์เดียวกัน",
  "schema-file": "พบเป็นไฟล์ schema ของโปรเจกต์",
  "migrations-folder": "ได้จากการนำ migration ของโปรเจกต์มาทำซ้ำตามลำดับ",
  "committed-file": "ไฟล์เดียวกันใน commit ล่าสุด",
  empty: "ไม่พบอะไร จึงถือว่าฐานข้อมูลว่าง",
};

const platformSources = {
  flag: "--platform",
  environment: "ตามตัวแปรสภาพแวดล้อม",
  terminal: "เป็นเทอร์มินัล",
  default: "ตรวจไม่พบอย่างอื่น",
};

const dialectSources: Readonly<Record<DialectOrigin, string>> = {
  flag: "--dialect",
  "migration-block": "ระบุในบล็อก migration ของ spec",
  configuration: "จากไฟล์ตั้งค่า",
  prisma: "datasource ของ Prisma schema",
  schemas: "อ่านได้จาก schema",
  default: "ไม่มีสิ่งใดระบุเป็นอย่างอื่น",
};

const laws: Readonly<Record<string, string>> = {
  reaches: "reaches: สคริปต์ให้ schema ตามที่ต้องการ",
  carries: "carries: ทุกค่าที่ต้องคงอยู่ยังเท่าเดิม",
  returns: "returns: rollback ให้ schema เดิมกลับมา",
  keeps: "keeps: หลัง rollback ทุกแถวมีค่าเดิม",
  edits: "edits: แถวที่แก้ไขหลัง migration ยังเป็นเช่นนั้นหลัง rollback และไม่มีอย่างอื่นเปลี่ยน",
  refuses: "refuses: สคริปต์ปฏิเสธแถวและฐานข้อมูลที่ย้ายไม่ได้ บอกทุกเหตุผล และไม่เปลี่ยนอะไร",
  fails: "fails: ไม่ว่าหยุดหลังคำสั่งใด ฐานข้อมูลยังเป็นเหมือนเดิม",
  still: "still: ทำซ้ำอีกครั้งไม่เปลี่ยนอะไร",
};

export const tools: typeof names = { ...names, numbered: "ไฟล์เรียงเลข" };

const roles: Readonly<Record<string, string>> = {
  migration: "migration",
  rollback: "rollback",
  finalize: "finalize",
  report: "รายงาน",
  summary: "สรุป",
  "saved-migration": "migration ที่บันทึก",
  "saved-rollback": "rollback ที่บันทึก",
  "saved-verify": "สคริปต์ตรวจสอบที่บันทึก",
  "saved-settings": "การตั้งค่าของสคริปต์ที่บันทึก",
  "saved-snapshot": "snapshot ที่บันทึก",
  "saved-plan": "รายการ migration ที่ต่อท้าย",
};

export function notModelled({ one, both }: { one: number; both: number }): string {
  return [
    ...(one > 0 ? [`วัตถุ ${one} ตัวมีใน schema เดียว`] : []),
    ...(both > 0 ? [`วัตถุ ${both} ตัวมีในทั้งสองและไม่ได้เทียบกัน`] : []),
  ].join(" และ ");
}

export const cli: typeof en = {
  help,
  stage: (p) => `${stages[p.stage]} …`,
  handedOver: () => "สร้างสคริปต์ย้ายข้อมูลและพิสูจน์แล้ว",
  equal: () => "schema ทั้งสองเหมือนกัน จึงไม่มีอะไรต้องย้าย",
  notProved: () => "ไม่ส่งมอบสคริปต์ เพราะการพิสูจน์พบว่าไม่ปลอดภัย",
  equalAsModelled: (p) => `schema ทั้งสองเหมือนกันในทุกสิ่งที่รองรับ ส่วนที่ยังไม่รองรับ: ${notModelled(p)}`,
  notStrict: (p) =>
    `ถือว่าล้มเหลวตาม --strict เพราะ${[
      ...(p.questions > 0 ? [`ยังมีคำถามที่ไม่ได้ตอบ ${p.questions} ข้อ`] : []),
      ...(p.uncovered > 0 ? [`มีวัตถุที่ยังไม่รองรับ ${p.uncovered} ตัว`] : []),
    ].join(" และ")}`,
  labels: () => ({
    spec: "Spec",
    from: "จาก",
    to: "ไปเป็น",
    dialect: "ระบบฐานข้อมูล",
    platform: "แพลตฟอร์ม",
    steps: "ขั้นตอน",
    proof: "การพิสูจน์",
    files: "ไฟล์",
    questions: "คำถามที่ต้องตอบใน spec",
    evidence: "ข้อสนับสนุน",
    findings: "เรื่องที่ควรรู้",
    changed: "แก้ด้วยมือ",
    violations: "สิ่งที่การพิสูจน์พบ",
    unfilled: "ตารางที่ไม่มีแถวข้อมูลในการพิสูจน์",
    alternatives: "พบเช่นกันแต่ไม่ได้ใช้",
    error: "ข้อผิดพลาด",
    why: "เพราะ",
    next: "ทำต่อ",
  }),
  origin: (p) => (p.tool === undefined ? origins[p.origin] : `${origins[p.origin]} (${tools[p.tool]})`),
  willSave: (p) =>
    ["จะเขียนไฟล์เหล่านี้:", ...p.files.map(({ role, path }) => `  ${roles[role] ?? role}: ${path}`)].join("\n"),
  emptyDatabase: () => "ฐานข้อมูลว่าง",
  moreFiles: (p) => `${p.path} และอีก ${p.count} ไฟล์`,
  platform: (p) => `${p.platform} (${platformSources[p.from]})`,
  dialect: (p) => `${p.dialect} (${p.signs.length > 0 ? p.signs.join(", ") : dialectSources[p.from]})`,
  steps: (p) => `ขาไป ${p.forward} ขากลับ ${p.back}`,
  proof: (p) =>
    `กฎเป็นจริง ${p.held} จาก ${p.laws} ข้อ${p.quick ? " (แบบ quick: ไม่ได้ตรวจ edits, refuses, fails)" : ""} มีข้อมูล ${p.rows} แถวใน ${p.tables} จาก ${p.all} ตาราง บน ${p.engine}`,
  law: (p) => laws[p.name] ?? p.name,
  role: (p) => roles[p.role] ?? p.role,
  nextRun: (p) =>
    `อ่านรายงาน แล้วสั่ง: ${p.dialect === "sqlite" ? `sqlite3 -bail <database> ".read ${p.path}"` : `psql -v ON_ERROR_STOP=1 -f ${p.path}`}`,
  nextRepair: (p) => `อ่าน ${p.path} ซึ่งแสดงว่าอะไรไม่ผ่านและอยู่ที่ใด`,
  verified: (p) => `สคริปต์ของการรัน ${p.runId} เป็นไปตามกฎทุกข้อที่ตรวจ`,
  notVerified: (p) => `สคริปต์ของการรัน ${p.runId} ไม่เป็นไปตามกฎ จึงไม่ปลอดภัย`,
  nothingChanged: (_) => "ไม่มี",
  verificationWritten: (p) => `ผลทั้งหมดอยู่ที่ ${p.path}`,
  savedBefore: () => "migration ล่าสุดในโฟลเดอร์คือสคริปต์นี้อยู่แล้ว จึงไม่บันทึกซ้ำ",
  nothingSaved: () => "ไม่มีอะไรต้องบันทึก",
  previewOnly: () => "--json เป็นเพียงตัวอย่าง จึงไม่ได้บันทึกอะไร หากต้องการบันทึก ให้สั่งอีกครั้งโดยไม่ใส่ --json",
  initPreview: (p) => `ยังไม่ได้เขียนอะไร ถ้าใส่ --apply จะเขียน ${p.path} ด้วยข้อความนี้:`,
  initDone: (p) => `เขียน ${p.path} แล้ว ใน ${p.agent} ให้พิมพ์ /smartspec_data_migration_generator ตามด้วย path ของ spec`,
  initThere: (p) => `มี ${p.path} ที่มีข้อความนี้อยู่แล้ว`,
  yes: () => "ใช่",
  no: () => "ไม่",
  leaveOpen: () => "ยังไม่ตอบ",
  leaveOpenHint: () => "สคริปต์ทำเหมือนเมื่อยังไม่มีคำตอบ",
  fillIn: (p) => `${p.blank} ของ ${p.place}`,
  fillInEmpty: () => "ต้องใส่ค่า",
  questionOf: (p) => `คำถามที่ ${p.number} จาก ${p.of}`,
  askingStopped: () => "หยุดแล้ว ไม่ได้เขียนอะไรลงใน spec",
  nothingAsked: () => "ไม่มีคำถาม",
  nothingAnswered: () => "ไม่มีคำตอบ spec คงเดิม",
  specGets: (p) => `สิ่งที่ ${p.path} จะได้`,
  specNotWritten: () => "แสดงเท่านั้น ถ้าใส่ --apply จะเขียนลงใน spec แล้วทำงานใหม่",
  writeSpec: (p) => `เขียนลงใน ${p.path} หรือไม่`,
  crashed: (p) =>
    `โปรแกรมหยุดทำงานโดยไม่คาดคิด (${p.name}) ซึ่งเป็นข้อบกพร่องของโปรแกรม ไม่ใช่ของข้อมูลที่ให้มา\n` +
    "ทำต่อ: ตั้ง SMARTSPEC_DEBUG=1 แล้วสั่งอีกครั้งเพื่อดูตำแหน่ง และแจ้งปัญหาพร้อมรุ่นที่ใช้",
};
