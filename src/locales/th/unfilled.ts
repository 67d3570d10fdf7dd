import type { unfilled as en } from "../en/unfilled.ts";

export const unfilled: typeof en = {
  refused: (p) => `ไม่มีแถวทดลองใดที่ตารางยอมรับ (SQLSTATE ${p.code})`,
  refusedBy: (p) => `แถวทดลองทุกแถวผิดกฎ ${p.constraint} (SQLSTATE ${p.code})`,
  guarded: () => "แถวของตารางนี้เป็นแถวที่สคริปต์จะไม่รับจนกว่าจะตอบคำถาม",
};
