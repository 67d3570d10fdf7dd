import type { steps as en } from "../en/steps.ts";

export const steps: typeof en = {
  renamed: (p) => `${p.object} มีชื่อว่า ${p.to} ในสคีมาปลายทาง`,
  created: (p) => `${p.object} เป็นของใหม่`,
  restored: (p) => `${p.object} กลับมาจากที่เก็บ (archive)`,
  dropped: (p) => `${p.object} ไม่มีในสคีมาปลายทาง`,
  archived: (p) => `${p.object} ไม่มีในสคีมาปลายทาง จึงย้ายไปที่เก็บพร้อมแถวข้อมูลทั้งหมด`,
  altered: (p) => `${p.object} เปลี่ยน: ${p.attributes}`,
  retyped: (p) => `${p.object} มีค่าของชนิดข้อมูลที่ต้องสร้างใหม่`,
  removedForChange: (p) => `${p.object} เปลี่ยน หรือขวางการเปลี่ยนแปลงอื่น จึงถอดออกก่อนแล้วสร้างใหม่ด้านล่าง`,
  madeAnew: (p) => `${p.object} สร้างใหม่ตามสคีมาปลายทาง`,
  setAside: (p) => `${p.object} เปลี่ยน: ของเดิมหลบไว้ก่อนจนกว่าจะแปลงค่าเสร็จ`,
  retired: (p) => `${p.object}: ไม่มีสิ่งใดใช้ของเดิมแล้ว`,
  kept: (p) => `เก็บค่าของ ${p.columns} ในตาราง ${p.table} ที่จะเปลี่ยนไป ไว้สำหรับย้อนกลับ`,
  keptIdentity: (p) => `${p.object} ไม่เป็น identity แล้ว จึงเก็บสถานะของ sequence ไว้`,
  restoredIdentity: (p) => `${p.object} กลับเป็น identity และนับต่อจากเดิม`,
  settled: (p) => `ตาราง ${p.table}: ใส่ค่าให้ ${p.columns}`,
  advanced: (p) => `${p.object} นับต่อจากค่าสูงสุดที่มีอยู่`,
  archiveOpened: () => "เตรียมที่เก็บทุกอย่างที่การย้อนกลับต้องใช้",
  archiveClosed: () => "ทุกอย่างกลับเข้าที่แล้ว ที่เก็บจึงว่าง",
  archiveTidied: () => "สิ่งที่การย้อนกลับเก็บไว้ จะเหลือเฉพาะส่วนที่มีแถวข้อมูล",
};
