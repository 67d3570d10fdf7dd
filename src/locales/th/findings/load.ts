import type { Advice } from "../../advice.ts";
import type { load as en } from "../../en/findings/load.ts";

export const load: typeof en = {
  clientCommandLeftOut: (p: { path: string; line: number; command: string }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: ข้ามคำสั่งของ psql ${p.command}`,
    why: "คำสั่งนี้สั่ง psql ไม่ได้สั่งฐานข้อมูล และ schema ถูกโหลดเข้าฐานข้อมูลใหม่เพียงฐานเดียว",
    next: "ไม่ต้องทำอะไร เว้นแต่ schema ต้องพึ่งคำสั่งนี้",
  }),
  statementLeftOut: (p: { path: string; line: number; start: string }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: ข้ามคำสั่งหนึ่ง: ${p.start}`,
    why: "คำสั่งนี้เกี่ยวกับเซิร์ฟเวอร์หรือไฟล์ภายนอก ไม่ใช่ schema ของฐานข้อมูล",
    next: "ไม่ต้องทำอะไร เว้นแต่ schema ต้องพึ่งคำสั่งนี้",
  }),
  extensionShell: (p: { name: string }): Advice => ({
    what: `ใช้ extension "${p.name}" แบบว่างเปล่าแทนของจริงในการพิสูจน์`,
    why: "PostgreSQL ที่ฝังอยู่ในโปรแกรมไม่มี extension นี้ จึงต้องไม่มีส่วนใดของ schema เรียกฟังก์ชันของ extension นี้",
    next: "ตรวจสอบบนเซิร์ฟเวอร์ของคุณว่ามีอะไรใช้ extension นี้อยู่",
  }),
  sampleLeftOut: (p: { path: string; line?: number }): Advice => ({
    what: `แถวใน ${p.path} ไม่ได้ใช้ในการพิสูจน์`,
    why: `${p.line === undefined ? "มีคำสั่งที่" : `คำสั่งที่บรรทัด ${p.line} `}ไม่เข้ากับ schema ปัจจุบัน หรือทำมากกว่าใส่แถว`,
    next: "ไม่ต้องทำอะไรถ้าไฟล์นี้มีไว้เพื่อการอื่น มิฉะนั้นให้แก้ให้เข้ากัน หรือใส่แถวในบล็อก sql sample ของ spec",
  }),
  renamedByComment: (p: { path: string; line: number; from: string; to: string }): Advice => ({
    what: `เปลี่ยนชื่อ ${p.from} เป็น ${p.to}`,
    why: `คอมเมนต์ใน schema ที่ต้องการบอกไว้: ${p.path} บรรทัด ${p.line}`,
    next: "ไม่ต้องทำอะไรถ้าถูกต้อง หากบล็อก migration ของ spec ระบุการเปลี่ยนชื่อไว้ จะใช้ของ spec ก่อน",
  }),
  renameCommentLost: (p: { path: string; line: number }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: คอมเมนต์พูดถึงการเปลี่ยนชื่อ แต่ไม่ได้อยู่ที่สิ่งซึ่งเปลี่ยนชื่อด้วยคอมเมนต์ได้`,
    why: "ต้องอยู่ท้ายบรรทัดแรกของตาราง หรือท้ายบรรทัดของคอลัมน์ใน CREATE TABLE หรืออยู่บรรทัดเดียวก่อนหน้า และบอกชื่อเดิมชื่อเดียว",
    next: "ย้ายไปไว้ตรงนั้น หรือระบุการเปลี่ยนชื่อในบล็อก migration ของ spec",
  }),
};
