import type { Advice } from "../advice.ts";
import type { failures as en } from "../en/failures.ts";
import { command } from "./failures/command.ts";
import { load } from "./failures/load.ts";
import { plan } from "./failures/plan.ts";
import { server } from "./failures/server.ts";
import { spec } from "./failures/spec.ts";
import { workspace } from "./failures/workspace.ts";

export const failures: typeof en = {
  ...command,
  ...load,
  ...server,
  ...spec,
  ...workspace,
  specMissing: (p: { path: string }): Advice => ({
    what: `ไม่พบไฟล์ spec ${p.path}`,
    why: "สคริปต์ย้ายข้อมูลสร้างจาก spec ที่อยู่ใต้ specs/",
    next: "ตรวจสอบ path หรือสร้าง spec ก่อน",
  }),
  ...plan,
};
