import type { Advice } from "../../advice.ts";
import type { command as en } from "../../en/failures/command.ts";

const help = "ดูวิธีใช้ได้ด้วย --help";

export const command: typeof en = {
  argumentMissing: (_: object): Advice => ({
    what: "ยังไม่ได้ระบุ path ของ spec",
    why: "แต่ละครั้งสร้าง migration ให้ spec เดียว: smartspec_data_migration_generator <spec_md>",
    next: `ระบุ path เช่น specs/data/orders/spec.md ${help}`,
  }),
  argumentExtra: (p: { argument: string }): Advice => ({
    what: `มีอาร์กิวเมนต์ ${p.argument} เกินมา`,
    why: "แต่ละครั้งอ่าน spec ได้เพียงไฟล์เดียว",
    next: `ลบออก หรือใส่เครื่องหมายคำพูดรอบ path ที่มีช่องว่าง ${help}`,
  }),
  flagUnknown: (p: { flag: string; nearest?: string }): Advice => ({
    what: `ไม่รู้จักตัวเลือก ${p.flag}`,
    why: "โปรแกรมไม่ข้ามตัวเลือกที่ไม่เข้าใจ",
    next: p.nearest ? `หมายถึง ${p.nearest} ใช่หรือไม่ ${help}` : help,
  }),
  notInteractive: (_: object): Advice => ({
    what: "--interactive ต้องใช้ในเทอร์มินัล และใช้คู่กับ --json หรือ --quiet ไม่ได้",
    why: "ตัวเลือกนี้ถามคนทีละคำถาม",
    next: `ไม่ต้องใส่ โปรแกรมจะแสดงคำถามพร้อมบรรทัดให้วาง และ --json ให้คำถามแก่โปรแกรมอื่น ${help}`,
  }),
  flagValueMissing: (p: { flag: string }): Advice => ({
    what: `ตัวเลือก ${p.flag} ต้องมีค่า`,
    why: "ไม่มีอะไรต่อท้าย หรือตามด้วยตัวเลือกอื่น",
    next: help,
  }),
  flagValueUnknown: (p: { flag: string; value: string; known: readonly string[] }): Advice => ({
    what: `ตัวเลือก ${p.flag} ไม่รู้จักค่า "${p.value}"`,
    why: `ค่าที่ใช้ได้: ${p.known.join(", ")}`,
    next: "เลือกค่าใดค่าหนึ่ง หรือไม่ต้องใส่ตัวเลือกนี้",
  }),
  initPlatform: (p: { known: readonly string[] }): Advice => ({
    what: "init ต้องรู้ว่าเป็นคำสั่งของเอเจนต์ใด",
    why: "เอเจนต์แต่ละตัวอ่านคำสั่งจากโฟลเดอร์ของตัวเอง",
    next: `ใส่ --platform เป็นค่าใดค่าหนึ่ง: ${p.known.join(", ")}`,
  }),
  runIdMissing: (_: object): Advice => ({
    what: "verify ต้องมีรหัสของการรัน",
    why: "คำสั่งนี้พิสูจน์สคริปต์ของโฟลเดอร์การรันหนึ่งอีกครั้ง: smartspec_data_migration_generator verify <run-id>",
    next: "ระบุชื่อโฟลเดอร์ใน .spec/reports/data-migration-generator เช่น 20261122-131500-ab12",
  }),
  runIdWrong: (p: { runId: string }): Advice => ({
    what: `${p.runId} ไม่ใช่รหัสของการรัน`,
    why: "รหัสประกอบด้วยวันที่ เวลา และเลขฐานสิบหกสี่หลัก เช่น 20261122-131500-ab12",
    next: "ระบุชื่อโฟลเดอร์ของการรัน โดยไม่ต้องใส่เส้นทาง",
  }),
  runWithoutScripts: (p: { path: string }): Advice => ({
    what: `การรันใน ${p.path} ไม่ได้ส่งมอบสคริปต์`,
    why: "การพิสูจน์ของการรันนั้นไม่ผ่าน รายงานบอกเหตุผลไว้",
    next: "แก้สิ่งที่รายงานระบุ แล้วสร้างสคริปต์ใหม่",
  }),
  runOutdated: (p: { side: "from" | "to" }): Advice => ({
    what: `schema ${p.side === "from" ? "ปัจจุบัน" : "ที่ต้องการ"}ไม่ใช่ฉบับที่ใช้สร้างสคริปต์`,
    why: "ลายนิ้วมือต่างจากที่บันทึกในสรุปผลของการรัน: ไฟล์ spec หรือ migration ที่บันทึกไว้เปลี่ยนไปแล้ว หรือโปรแกรมอ่าน schema ต่างจากเดิม",
    next: `ระบุ schema ฉบับนั้นด้วย ${p.side === "from" ? "--from-schema" : "--to-schema"} หรือสร้างสคริปต์ใหม่`,
  }),
  initCollision: (p: { path: string }): Advice => ({
    what: `มี ${p.path} อยู่แล้ว และข้อความไม่เหมือนกัน`,
    why: "ไฟล์อาจถูกแก้ด้วยมือหรือเป็นของรุ่นอื่น จึงไม่เขียนทับ",
    next: "เทียบกับสิ่งที่ init พิมพ์เมื่อไม่ใส่ --apply แล้วลบไฟล์นั้นก่อนสั่งอีกครั้ง",
  }),
};
