import type { unfilled as en } from "../en/unfilled.ts";

export const unfilled: typeof en = {
  refused: (p) => `ไม่มีแถวทดลองใดที่ตารางยอมรับ (SQLSTATE ${p.code})`,
  refusedBy: (p) => `แถวทดลองทุกแถวผิดกฎ ${p.constraint} (SQLSTATE ${p.code})`,
  elsewhere: () => "พาร์ทิชันหรือตารางลูกบางตารางเป็นตารางภายนอก (foreign table) ซึ่งฐานข้อมูลที่ฝังอยู่ในโปรแกรมเข้าถึงแถวไม่ได้",
  guarded: () => "แถวของตารางนี้เป็นแถวที่สคริปต์จะไม่รับจนกว่าจะตอบคำถาม",
};
