import type { refusals as en } from "../en/refusals.ts";

export const refusals: typeof en = {
  newColumnNeedsValue: (p) => `${p.column} เป็นคอลัมน์ใหม่แบบ NOT NULL และยังไม่มีสิ่งใดบอกว่าแถวเดิมจะได้ค่าใด`,
  nullInColumn: (p) => `${p.column} จะเป็น NOT NULL แต่มีแถวที่ไม่มีค่า`,
  valueDoesNotConvert: (p) => `${p.column} เปลี่ยนจาก ${p.from} เป็น ${p.to} ซึ่งจะทำให้ค่าบางค่าเปลี่ยนไปหรือแปลงไม่ได้`,
  cannotBeConverted: (p) => `นิพจน์ใน spec ของ ${p.column} ไม่ให้ค่าชนิด ${p.type} สำหรับบางแถว`,
  convertedToNull: (p) => `${p.column} เป็น NOT NULL แต่นิพจน์ใน spec ไม่ให้ค่าสำหรับบางแถว`,
  followsNothing: (p) => `${p.column} เปลี่ยนตามคีย์ของ ${p.table} แต่บางแถวมีค่าที่เป็นเพียงส่วนหนึ่งของคีย์`,
  cannotBeReversed: (p) => `ค่าที่ spec ทำจาก ${p.column} ย้อนกลับเป็นค่าชนิด ${p.type} ไม่ได้สำหรับบางแถว`,
  duplicate: (p) => `${p.object} ยอมให้แต่ละคีย์มีได้ครั้งเดียว แต่มีแถวที่ซ้ำกัน`,
  orphan: (p) => `${p.object} ต้องมีแถวใน ${p.table} สำหรับทุกคีย์ แต่มีแถวที่ชี้ไปยังแถวที่ไม่มี`,
  breaksCheck: (p) => `${p.object} เป็นกฎที่มีแถวผิดอยู่`,
  noPartition: (p) => `ไม่มีพาร์ทิชันใดของ ${p.table} รับบางแถวที่อยู่ใน ${p.rows} ตอนนี้`,
  losesAttribute: (p) => `${p.type} จะไม่มีแอตทริบิวต์บางตัวอีก แต่ ${p.column} มีแถวที่มีค่าในแอตทริบิวต์นั้น`,
  labelGoes: (p) => `${p.column} จะเป็น ${p.labels} ไม่ได้อีก แต่มีแถวที่เป็นอยู่`,
  reorderedRanges: (p) => `ค่าของ ${p.type} เปลี่ยนลำดับ แต่ ${p.column} มีแถวที่เก็บช่วงซึ่งใช้ไม่ได้หรือกลายเป็นช่วงอื่นในลำดับใหม่`,
  cannotBeGenerated: (p) => `${p.column} เป็นคอลัมน์ที่คำนวณ แต่มีแถวที่คำนวณไม่ได้`,
  keyTaken: (p) => `แถวที่รออยู่ในที่เก็บต้องกลับคืน แต่แถวที่เขียนภายหลังใช้คีย์เดียวกันแล้ว (${p.object})`,
  returnsToNothing: (p) => `แถวที่รออยู่ในที่เก็บต้องกลับคืน แต่แถวของ ${p.table} ที่แถวเหล่านั้นอ้างถึงไม่มีแล้ว (${p.object})`,
  leavesDomain: (p) => `${p.domain} ยอมรับค่าน้อยลงกว่าเดิม แต่ ${p.column} มีแถวที่มีค่าที่ไม่ยอมรับ`,
};
