import type { evidence as en } from "../en/evidence.ts";

export const evidence: typeof en = {
  sameType: (p) => `ชนิดข้อมูลเดียวกัน (${p.type})`,
  sameNullability: () => "กฎเรื่อง NULL เหมือนกัน",
  samePosition: () => "อยู่ตำแหน่งเดียวกันในตาราง",
  similarName: () => "ชื่อคล้ายกัน",
  sharedColumns: (p) => `คอลัมน์เหมือนกัน ${p.shared} จาก ${p.of}`,
};
