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
  failsAgain: (p) => `${p.script} ทำงานไม่สำเร็จเมื่อรัน migration อีกครั้งหลัง rollback: ${p.reason}`,
  failsAfterEdits: (p) => `${p.script} ทำงานไม่สำเร็จเมื่อมีการแก้ไขแถวหลัง migration: ${p.reason}`,
  editsLost: (p) => `ตาราง ${p.table}: ${p.lost} แถวที่แก้ไขหลัง migration ไม่อยู่หลัง rollback และมี ${p.extra} แถวที่ไม่ควรมี`,
  uneditedDiffer: (p) => `ตาราง ${p.table}: ${p.rows} แถวที่ไม่มีใครแก้ไขไม่ได้ค่าเดิมครบหลัง rollback`,
  keptLost: (p) => `ตาราง ${p.table}: ${p.rows} แถวที่ถูกแก้ไขไม่ได้ค่าของคอลัมน์ที่มีเฉพาะในสคีมาเดิมกลับคืน`,
  insertedDiffer: (p) => `ตาราง ${p.table}: ${p.rows} แถวที่เพิ่มหลัง migration มีค่าเปลี่ยนไปหลัง rollback`,
  reverseDiffers: (p) => `ตาราง ${p.table}: ${p.rows} แถวหลัง rollback ไม่มีค่าที่นิพจน์ย้อนกลับใน spec ให้ หรือค่าที่มีแต่เดิม`,
  notPutAway: (p) => `ตาราง ${p.table}: ${p.rows} แถวของสคีมาใหม่ไม่อยู่ใน archive หลัง rollback`,
  notReached: () => "ตรวจไม่ได้ เพราะสคริปต์ก่อนหน้าทำงานไม่สำเร็จ",
  notChecked: () => "ไม่ได้ตรวจ เพราะ rollback ไม่พากลับไปที่เดิมแม้ไม่มีการแก้ไข",
};
