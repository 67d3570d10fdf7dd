import type { Advice } from "../advice.ts";
import type { failures as en } from "../en/failures.ts";
import { command } from "./failures/command.ts";
import { load } from "./failures/load.ts";
import { spec } from "./failures/spec.ts";
import { workspace } from "./failures/workspace.ts";

export const failures: typeof en = {
  ...command,
  ...load,
  ...spec,
  ...workspace,
  specMissing: (p: { path: string }): Advice => ({
    what: `ไม่พบไฟล์ spec ${p.path}`,
    why: "สคริปต์ย้ายข้อมูลสร้างจาก spec ที่อยู่ใต้ specs/",
    next: "ตรวจสอบ path หรือสร้าง spec ก่อน",
  }),
  tableCannotChange: (p) => ({
    what: `ตาราง ${p.table} จะต้องสร้างใหม่พร้อมแถวข้อมูล`,
    why: "การเปลี่ยนระหว่างตารางธรรมดากับตารางแบบ partition ทำในที่เดิมไม่ได้ และรุ่นนี้ยังไม่คัดลอกแถวให้",
    next: "คงตารางไว้ตามเดิมในสคีมาปลายทาง หรือย้ายแถวด้วย migration ของคุณเองก่อน",
  }),
  planHasCycle: (p) => ({
    what: `การเปลี่ยนแปลงรอกันเป็นวง: ${p.path}`,
    why: "ไม่มีลำดับคำสั่งใดที่ตรงกับการพึ่งพากันของวัตถุเหล่านี้ทั้งหมด",
    next: "แบ่งการเปลี่ยนแปลงเป็นสอง migration เพื่อให้วัตถุหนึ่งหายไปหรือมีอยู่ก่อนที่อีกวัตถุจะเปลี่ยน",
  }),
};
