import type { Advice } from "../../advice.ts";
import type { workspace as en } from "../../en/failures/workspace.ts";
import { bytes, type FileRole, list } from "../../figures.ts";

const nouns: Readonly<Record<FileRole, string>> = {
  spec: "ไฟล์ spec",
  schema: "ไฟล์ schema",
  config: "ไฟล์ตั้งค่า",
  summary: "สรุปผลของการรัน",
  script: "สคริปต์",
  migration: "ไฟล์ migration",
};

type File = { readonly path: string; readonly role: FileRole };

export const workspace: typeof en = {
  answersContradict: (p: { place: string }): Advice => ({
    what: `คำตอบขัดแย้งกันเอง หรือขัดกับบล็อกใน spec: ${p.place}`,
    why: "เรื่องนี้มีคำตอบได้เพียงอย่างเดียว ยังไม่ได้เขียนอะไรลงไป",
    next: "รัน --interactive อีกครั้งและให้คำตอบเดียว หรือแก้สิ่งที่บล็อกระบุไว้",
  }),
  specChanged: (p: { path: string }): Advice => ({
    what: `${p.path} ไม่เหมือนตอนที่ถามคำถาม`,
    why: "มีคนหรือโปรแกรมอื่นเขียนไฟล์นี้ระหว่างนั้น คำตอบอาจไปอยู่ผิดที่",
    next: "เรียกใหม่ด้วย --interactive",
  }),
  pathEmpty: (_: object): Advice => ({
    what: "มี path ที่ว่างเปล่า",
    why: "ทุก path ต้องระบุไฟล์หรือโฟลเดอร์ภายในโปรเจกต์",
    next: "ระบุ path โดยนับจากรากของโปรเจกต์ เช่น db/schema_v2.sql",
  }),
  pathAbsolute: (p: { path: string }): Advice => ({
    what: `path ${p.path} เป็นแบบสัมบูรณ์ (absolute)`,
    why: "โปรแกรมอ่านและเขียนเฉพาะไฟล์ในโปรเจกต์ เพื่อให้ได้ผลเหมือนกันทุกเครื่อง",
    next: "ระบุ path โดยนับจากรากของโปรเจกต์ เช่น db/schema_v2.sql",
  }),
  pathParent: (p: { path: string }): Advice => ({
    what: `path ${p.path} มี ".."`,
    why: 'path ที่มี ".." อาจออกนอกโปรเจกต์ได้ จึงไม่รับ',
    next: "ระบุ path โดยนับจากรากของโปรเจกต์ หรือสั่งงานจากรากของโปรเจกต์",
  }),
  pathControl: (p: { path: string }): Advice => ({
    what: `path "${p.path}" มีอักขระควบคุม`,
    why: "อักขระควบคุมอาจซ่อน path ที่แท้จริงไว้",
    next: "เปลี่ยนชื่อไฟล์ หรือพิมพ์ path ใหม่โดยไม่มีอักขระที่มองไม่เห็น",
  }),
  pathEscapes: (p: { path: string }): Advice => ({
    what: `path ${p.path} ผ่าน symbolic link ที่ออกนอกโปรเจกต์`,
    why: "โปรแกรมอ่านและเขียนเฉพาะไฟล์ภายในโปรเจกต์เท่านั้น",
    next: "คัดลอกไฟล์เข้ามาในโปรเจกต์ หรือสั่งงานจากโฟลเดอร์ที่ครอบทั้งสองที่",
  }),
  fileMissing: (p: File): Advice => ({
    what: `ไม่พบ${nouns[p.role]} ${p.path}`,
    why: "ไฟล์นี้ถูกระบุไว้ในคำสั่ง ไฟล์ตั้งค่า หรือ spec หรือหายไประหว่างทำงาน",
    next: "ตรวจสอบตัวสะกด โดย path นับจากรากของโปรเจกต์ ซึ่งก็คือโฟลเดอร์ที่สั่งงาน",
  }),
  fileIsFolder: (p: File): Advice => ({
    what: `${nouns[p.role]} ${p.path} เป็นโฟลเดอร์`,
    why: "ตรงนี้ต้องเป็นไฟล์เดียว",
    next: "ระบุชื่อไฟล์ที่อยู่ในโฟลเดอร์นั้น",
  }),
  fileNotRegular: (p: File): Advice => ({
    what: `${nouns[p.role]} ${p.path} ไม่ใช่ไฟล์ธรรมดา`,
    why: "โปรแกรมไม่อ่านจากอุปกรณ์ pipe หรือ socket",
    next: "บันทึกข้อความเป็นไฟล์ธรรมดาในโปรเจกต์ แล้วระบุไฟล์นั้น",
  }),
  fileUnreadable: (p: File & { reason: string }): Advice => ({
    what: `อ่าน${nouns[p.role]} ${p.path} ไม่ได้ (${p.reason})`,
    why: "ระบบปฏิบัติการไม่อนุญาตให้เปิดไฟล์",
    next: "ตรวจสอบสิทธิ์ของไฟล์และของโฟลเดอร์ที่อยู่เหนือขึ้นไป",
  }),
  fileEmpty: (p: File): Advice => ({
    what: `${nouns[p.role]} ${p.path} ว่างเปล่า`,
    why: "ไฟล์ว่างไม่บอกอะไรเลย และมักเกิดจากความผิดพลาดมากกว่าความตั้งใจ",
    next:
      p.role === "schema"
        ? "เขียน schema ลงในไฟล์ หรือระบุไฟล์อื่น หากฐานข้อมูลยังว่าง ไม่ต้องใส่ --from-schema"
        : "เขียนเนื้อหาลงในไฟล์ก่อน หรือระบุไฟล์อื่น",
  }),
  fileBinary: (p: File): Advice => ({
    what: `${nouns[p.role]} ${p.path} ไม่ใช่ไฟล์ข้อความ`,
    why: "ในไฟล์มีไบต์ NUL ซึ่งพบในไฟล์ไบนารี dump ที่บีบอัดไว้ และข้อความแบบ UTF-16",
    next:
      p.role === "schema"
        ? "ใช้ dump ที่เป็น SQL ล้วน (pg_dump --schema-only --format=plain) และบันทึกเป็น UTF-8"
        : "บันทึกเป็นข้อความแบบ UTF-8",
  }),
  fileNotUtf8: (p: File & { line: number }): Advice => ({
    what: `${nouns[p.role]} ${p.path} ไม่ใช่ UTF-8 ที่ถูกต้อง (บรรทัด ${p.line})`,
    why: "ข้อความที่ใช้รหัสอักขระอื่นจะถูกอ่านผิด รวมถึงชื่อต่าง ๆ ด้วย",
    next: "บันทึกไฟล์เป็น UTF-8 แล้วสั่งงานอีกครั้ง",
  }),
  fileTooLarge: (p: File & { size: number; limit: number }): Advice => ({
    what: `${nouns[p.role]} ${p.path} มีขนาด ${bytes(p.size, "th")} แต่อ่านได้ไม่เกิน ${bytes(p.limit, "th")}`,
    why: "กำหนดขนาดไว้เพื่อไม่ให้ไฟล์ที่ระบุผิดกินหน่วยความจำจนหมด",
    next: "ตัดแถวข้อมูลออกจากไฟล์ หรือเพิ่มค่า data_migration_generator.limits.max_file_bytes ในไฟล์ตั้งค่า",
  }),
  tooManyFiles: (p: { folder: string; count: number; limit: number }): Advice => ({
    what: `โฟลเดอร์ ${p.folder} มี migration ${p.count} ไฟล์ แต่อ่านได้ไม่เกิน ${p.limit} ไฟล์`,
    why: "กำหนดจำนวนไว้เพื่อไม่ให้เผลอนำโฟลเดอร์ที่ผิดมาใช้",
    next: "ระบุโฟลเดอร์อื่น หรือเพิ่มค่า data_migration_generator.limits.max_files ในไฟล์ตั้งค่า",
  }),
  specOutside: (p: { path: string }): Advice => ({
    what: `spec ${p.path} ไม่ได้อยู่ใต้ specs/`,
    why: "SmartSpec เก็บทุก spec ไว้ใต้ specs/ ของรากโปรเจกต์ และอ่านเฉพาะที่นั่น",
    next: "ย้ายไปไว้ที่ specs/<หมวด>/<spec_id>/spec.md หรือสั่งงานจากรากของโปรเจกต์",
  }),
  specNotMarkdown: (p: { path: string }): Advice => ({
    what: `spec ${p.path} ไม่ได้ลงท้ายด้วย .md`,
    why: "spec เป็นไฟล์ Markdown ซึ่งปกติชื่อ spec.md",
    next: "ระบุไฟล์ spec.md ของโฟลเดอร์นั้น",
  }),
  specId: (p: { id: string; path: string }): Advice => ({
    what: `ชื่อโฟลเดอร์ "${p.id}" ของ ${p.path} ใช้เป็นรหัส spec ไม่ได้`,
    why: "รหัส spec ยาว 3 ถึง 64 อักขระ ใช้ได้เฉพาะ a ถึง z ตัวพิมพ์เล็ก ตัวเลข _ และ -",
    next: "เปลี่ยนชื่อโฟลเดอร์ที่เก็บ spec เช่น specs/data/user_profile/spec.md",
  }),
  nothingWanted: (p: { lookedFor: readonly string[] }): Advice => ({
    what: "ไม่พบ schema ปลายทางที่จะย้ายไป",
    why: `ค้นหาแล้วที่: ${list(p.lookedFor)}`,
    next: "ใส่ --to-schema <path> หรือเขียนคำสั่ง CREATE ไว้ในบล็อก sql ของ spec",
  }),
  migrationNameUnknown: (p: { path: string }): Advice => ({
    what: `ไม่ทราบลำดับของ ${p.path} ในชุด migration`,
    why: "ชื่อไฟล์ไม่ได้ขึ้นต้นด้วยตัวเลข เวลา หรือ V<version>__ แบบ Flyway จึงต้องเดาลำดับ",
    next: "เปลี่ยนชื่อไฟล์ ย้ายออกจากโฟลเดอร์ หรือใส่ --from-schema <path>",
  }),
  schemaAmbiguous: (p: { role: "from" | "to"; paths: readonly string[] }): Advice => ({
    what: `มีหลายไฟล์ที่อาจเป็น schema ${p.role === "from" ? "ปัจจุบัน" : "ปลายทาง"}: ${list(p.paths)}`,
    why: "ไฟล์เหล่านี้อยู่ในที่แบบเดียวกัน ถ้าเลือกผิดจะได้แผนการย้ายที่ผิด",
    next: `ใส่ --${p.role}-schema <path> โดยเลือกไฟล์หนึ่งจากรายการนี้`,
  }),
  migrationsAmbiguous: (p: { folders: readonly { readonly path: string; readonly tool: string }[] }): Advice => ({
    what: `มี migration อยู่ในหลายโฟลเดอร์: ${list(p.folders.map(({ path, tool }) => `${path} (${tool})`))}`,
    why: "มีเพียงโฟลเดอร์เดียวที่บอกได้ว่าฐานข้อมูลมีอะไรอยู่ และเป็นที่เก็บ migration ใหม่",
    next: "ระบุโฟลเดอร์ในไฟล์ตั้งค่า: data_migration_generator.migrations.folder",
  }),
  migrationMarkTaken: (p: { tool: string; mark: string; path: string; line: number }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: ${p.tool} จะอ่านบรรทัดนี้เป็นเครื่องหมายของตัวเอง (${p.mark})`,
    why: "บรรทัดนี้อยู่ในข้อความที่สคริปต์ต้องใช้ เช่นเนื้อฟังก์ชัน เครื่องมือจะตัดสคริปต์ตรงนั้น ยังไม่ได้เขียนอะไรลงไป",
    next: "เขียนบรรทัดนั้นในสคีมาด้วยคำอื่น หรือรันโดยไม่ใส่ --apply แล้วใช้สคริปต์ในโฟลเดอร์ของการรัน",
  }),
  flywayUnreadable: (p: { path: string; line: number }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: ไม่ใช่ TOML`,
    why: "ไฟล์ตั้งค่าของ Flyway บอกว่า migration อยู่ที่ไหน",
    next: "แก้ไฟล์นี้ หรือระบุโฟลเดอร์ในไฟล์ตั้งค่า: data_migration_generator.migrations.folder",
  }),
  migrationPlanUnreadable: (p: { path: string; line: number }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: อ่านรายการ migration นี้ไม่ได้`,
    why: "รายการนี้บอกลำดับการทำงานของ migration และตำแหน่งของ migration ใหม่",
    next: "แก้ด้วยเครื่องมือเจ้าของรายการ หรือใส่ --from-schema <path> และไม่ใส่ --apply",
  }),
  historyUnreadable: (p: { path: string }): Advice => ({
    what: `อ่าน ${p.path} ใน commit ล่าสุดจาก .git ไม่ได้`,
    why: "repository เสียหาย ใช้รูปแบบที่ไม่รู้จัก หรือไฟล์นั้นไม่ใช่ข้อความ UTF-8",
    next: "ใส่ --from-schema <path> เป็น schema ที่ฐานข้อมูลมีอยู่ตอนนี้",
  }),
  historyTooLarge: (p: { path: string; size: number; limit: number }): Advice => ({
    what: `ไม่ได้อ่าน ${p.path} ใน commit ล่าสุด เพราะไฟล์ pack ใน .git มีขนาด ${bytes(p.size, "th")}`,
    why: `อ่านได้ไม่เกิน ${bytes(p.limit, "th")} เพื่อไม่ให้ประวัติขนาดใหญ่กินหน่วยความจำจนหมด`,
    next: "ใส่ --from-schema <path> หรือเพิ่มค่า data_migration_generator.limits.max_file_bytes ในไฟล์ตั้งค่า",
  }),
  prismaRefused: (p: { path: string; line: number; reason: string }): Advice => ({
    what: `${p.path} บรรทัด ${p.line}: Prisma ไม่รับ schema นี้`,
    why: p.reason,
    next: "แก้ไขให้ถูกต้อง คำสั่ง prisma validate จะแจ้งอย่างเดียวกัน และโมเดลที่ถูกอ้างถึงต้องอยู่ใน schema ด้วย",
  }),
  prismaProvider: (p: { path: string }): Advice => ({
    what: `Prisma schema ${p.path} ไม่ได้เขียนสำหรับ PostgreSQL หรือ SQLite`,
    why: "datasource ใช้ provider อื่น ซึ่งชนิดข้อมูลของตารางต่างกัน",
    next: 'ใช้ schema ที่ datasource มี provider = "postgresql" หรือ "sqlite"',
  }),
  prismaOfOther: (p: { path: string; dialect: string }): Advice => ({
    what: `Prisma schema ${p.path} ไม่ได้เขียนสำหรับ dialect ${p.dialect}`,
    why: "datasource ใช้ provider อื่น ไม่ตรงกับ dialect ของครั้งนี้หรือของอีก schema",
    next: "ระบุ dialect ตาม datasource ด้วย --dialect หรือใช้ schema ที่มี provider เดียวกัน",
  }),
  writeForbidden: (p: { path: string; allowed: readonly string[] }): Advice => ({
    what: `ไม่อนุญาตให้เขียนที่ ${p.path}`,
    why: `การตั้งค่าอนุญาตให้เขียนเฉพาะใต้: ${list(p.allowed)}`,
    next: "เลือกโฟลเดอร์ที่อยู่ใต้รายการนี้ หรือเพิ่มใน safety.allow_writes_only_under ของไฟล์ตั้งค่า",
  }),
  writeFailed: (p: { path: string; reason: string }): Advice => ({
    what: `เขียนผลลัพธ์ที่ ${p.path} ไม่ได้ (${p.reason})`,
    why: "ระบบปฏิบัติการไม่อนุญาต และการทำงานครั้งนี้ไม่ทิ้งไฟล์ใดไว้",
    next: "ตรวจสอบสิทธิ์และพื้นที่ว่าง หรือเลือกโฟลเดอร์อื่นด้วย --out <dir>",
  }),
  saveCollision: (p: { path: string }): Advice => ({
    what: `มี migration ${p.path} อยู่แล้ว`,
    why: "โปรแกรมไม่เขียนทับ migration ที่บันทึกไว้ และการทำงานครั้งนี้ไม่ทิ้งไฟล์ใดไว้",
    next: "สั่งงานอีกครั้ง ถ้าไฟล์นั้นสร้างเองให้เปลี่ยนชื่อก่อน",
  }),
};
