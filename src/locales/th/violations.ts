import type { violations as en } from "../en/violations.ts";

export const violations: typeof en = {
  scriptFailed: (p) => `${p.script} ทำงานไม่สำเร็จ: ${p.reason}`,
  missing: (p) => `ไม่มี ${p.object}`,
  leftOver: (p) => `${p.object} ไม่ควรมีอยู่`,
  different: (p) => `${p.object} ต่างกันที่ ${p.attributes}`,
  rowsDiffer: (p) => `ตาราง ${p.table}: ${p.lost} แถวไม่เหมือนเดิม และ ${p.extra} แถวไม่เป็นไปตามที่ควร`,
  tableLost: (p) => `ไม่มีตาราง ${p.table} แล้ว`,
  sequenceDiffers: (p) => `sequence ${p.sequence} ไม่อยู่ที่เดิม`,
  sequenceBehind: (p) => `sequence ${p.sequence} จะให้ค่าที่มีอยู่แล้ว`,
  plansMore: (p) => `การวางแผนจากสคีมาปลายทางไปยังตัวมันเองได้ ${p.steps} ขั้นตอน`,
  notReached: () => "ตรวจไม่ได้ เพราะสคริปต์ก่อนหน้าทำงานไม่สำเร็จ",
};
