import type { Advice } from "../advice.ts";
import type { failures as en } from "../en/failures.ts";

export const failures: typeof en = {
  specMissing: (p: { path: string }): Advice => ({
    what: `ไม่พบไฟล์ spec ${p.path}`,
    why: "สคริปต์ย้ายข้อมูลสร้างจาก spec ที่อยู่ใต้ specs/",
    next: "ตรวจสอบ path หรือสร้าง spec ก่อน",
  }),
};
