import type { Advice } from "../../advice.ts";
import type { load as en, FailureCause, MissingExtension, Place } from "../../en/failures/load.ts";

export const load: typeof en = {
  sampleShapes: (p: { path: string; line: number }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: แถวตัวอย่างทำมากกว่าใส่แถว`,
    why: "บล็อกตัวอย่างเป็นแถวสำหรับการพิสูจน์: INSERT, UPDATE, DELETE, COPY และคำสั่งที่ตั้งค่าหรือถามเท่านั้น schema มาจากที่อื่น",
    next: "นำคำสั่งนั้นออกจากบล็อกตัวอย่าง หรือย้ายไปไว้ใน schema",
  }),
  engineFailed: (p: { reason: string }): Advice => ({
    what: "เอนจินที่ฝังอยู่ในโปรแกรมเริ่มทำงานไม่ได้",
    why: p.reason,
    next: "ลองรันใหม่อีกครั้ง ถ้ายังไม่สำเร็จให้ติดตั้งแพ็กเกจของโปรแกรมใหม่ และตรวจสอบว่ามีหน่วยความจำว่างประมาณ 500 MB",
  }),
  extensionMissing: (p: { missing: readonly MissingExtension[] }): Advice => {
    const packages = p.missing.flatMap((each) => each.package ?? []);
    const others = p.missing.filter((each) => each.package === undefined).map(({ name }) => name);
    return {
      what: `schema ต้องใช้ extension ที่ PostgreSQL ที่ฝังอยู่ในโปรแกรมไม่มี: ${p.missing.map(({ name }) => name).join(", ")}`,
      why: "การย้ายข้อมูลพิสูจน์ที่นั่น และ CREATE EXTENSION ต้องหา extension เหล่านี้พบ",
      next: [
        ...(packages.length === 0 ? [] : [`ติดตั้งคู่กับโปรแกรม: npm install ${packages.join(" ")} `]),
        packages.length === 0 ? "ให้พิสูจน์" : others.length === 0 ? "หรือพิสูจน์" : `ส่วน ${others.join(", ")} ให้พิสูจน์`,
        "บนเซิร์ฟเวอร์ที่มี extension เหล่านี้ โดยใส่ URL ไว้ในตัวแปร เช่น PROOF_SERVER แล้วใช้ --engine env:PROOF_SERVER --allow-network",
      ].join(""),
    };
  },
  clientCommand: (p: { path: string; line: number; command: string }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: ทำตามคำสั่งของ psql ${p.command} ไม่ได้`,
    why: "สิ่งที่คำสั่งนี้อ่านหรือตัดสินใจเป็นส่วนหนึ่งของ schema ถ้าข้ามไปจะดูเหมือนตารางถูกลบ",
    next: "ระบุไฟล์ที่มี schema ครบทั้งหมด เช่น ไฟล์ที่ได้จาก pg_dump --schema-only",
  }),
  schemaSyntax: (p: Place & { start: string; message: string }): Advice => ({
    what: `${placeOf(p)}: ข้อความนี้ไม่ใช่ SQL ที่ถูกต้องของ PostgreSQL${p.start ? `: ${p.start}` : ""}`,
    why: p.message,
    next: "แก้ไขคำสั่งนี้ให้ถูกต้อง ซึ่ง psql จะแจ้งข้อผิดพลาดเดียวกัน",
  }),
  statementFailed: (
    p: Place & {
      engine: string;
      shell: string;
      start: string;
      message: string;
      code: string;
      cause: FailureCause;
    },
  ): Advice => ({
    what: `${placeOf(p)}: ${p.engine} ปฏิเสธคำสั่ง: ${p.start}`,
    why: p.code ? `${p.message} (SQLSTATE ${p.code})` : p.message,
    next: CAUSES[p.cause](p.shell),
  }),
};

const CAUSES: Readonly<Record<FailureCause, (shell: string) => string>> = {
  unknownType: () => "สร้าง type ก่อนนำไปใช้ หรือแก้ชื่อให้ถูกต้อง ถ้าเป็น type ของ extension ต้องมี CREATE EXTENSION มาก่อน",
  missingObject: () => "สร้างสิ่งที่คำสั่งนี้อ้างถึงไว้ก่อนหน้า ในไฟล์นี้หรือในไฟล์ที่โหลดก่อน",
  missingColumn: () => "แก้ชื่อคอลัมน์ให้ถูกต้อง หรือเพิ่มคอลัมน์ก่อนนำไปใช้",
  missingFunction: () => "สร้างฟังก์ชันหรือตัวดำเนินการก่อนนำไปใช้ ถ้าเป็นของ extension ต้องมี CREATE EXTENSION มาก่อน",
  missingSchema: () => "เพิ่ม CREATE SCHEMA ไว้ก่อนคำสั่งนี้",
  missingExtension: () => "ตรวจสอบชื่อ extension หรือนำ extension และสิ่งที่ใช้ extension นี้ออกจาก schema",
  missingRole: () => "ตรวจสอบชื่อ role",
  duplicate: () => "สร้างวัตถุแต่ละชิ้นเพียงครั้งเดียว ถ้า schema ประกอบด้วยหลายไฟล์ ให้ตรวจสอบลำดับและดูว่าไม่มีไฟล์ใดซ้ำ",
  syntax: (shell) => `แก้ไขคำสั่งนี้ให้ถูกต้อง ซึ่ง ${shell} จะแจ้งข้อผิดพลาดเดียวกัน`,
  rows: () => "แก้ไขหรือลบแถวเหล่านี้ เพราะไม่เข้ากับตารางในไฟล์เดียวกัน",
  unsupported: () => "นำคำสั่งนี้ออกจากไฟล์ schema เพราะ PostgreSQL ที่ใช้พิสูจน์รันคำสั่งนี้ไม่ได้",
  other: (shell) => `แก้ไขคำสั่งนี้ ไฟล์ต้องโหลดเข้าฐานข้อมูลเปล่าด้วย ${shell} ได้`,
};

function placeOf({ path, line, writtenBy }: Place): string {
  return writtenBy === undefined ? `${path} บรรทัด ${line}` : `${path} (บรรทัด ${line} ของ SQL ที่ ${writtenBy} เขียนให้)`;
}
