import type { help as en } from "../../en/cli/help.ts";

export const help: typeof en = (p) => `smartspec_data_migration_generator ${p.version}
สร้างสคริปต์ย้ายข้อมูลจากการเปลี่ยน schema และส่งมอบก็ต่อเมื่อพิสูจน์แล้วบนฐานข้อมูลที่ฝังมาในโปรแกรม
ทั้งขาไปและขากลับ โดยมีแถวข้อมูลอยู่จริง และเทียบกันทุกค่า

วิธีใช้
  smartspec_data_migration_generator <spec_md> [ตัวเลือก]
  smartspec_data_migration_generator verify <run-id> [options]   พิสูจน์สคริปต์ของโฟลเดอร์การรันอีกครั้ง
                         ตามที่เป็นอยู่ ไม่ว่าแก้ด้วยมือหรือไม่ ถ้ากฎข้อใดไม่เป็นจริงได้รหัส 1
  smartspec_data_migration_generator init --platform <agent> [--apply]   ติดตั้งเป็นคำสั่งของเอเจนต์:
                         kilo, claude, cursor หรือ opencode แสดงไฟล์ และเขียนเมื่อใส่ --apply

อาร์กิวเมนต์
  <spec_md>              path ของ spec.md ที่อยู่ใต้ specs/ นับจากรากของโปรเจกต์

ตัวเลือก
  --from-schema <path>   schema ที่ฐานข้อมูลมีอยู่ตอนนี้ (ถ้าไม่ใส่จะค้นหาให้)
  --to-schema <path>     schema ที่ต้องการ (ถ้าไม่ใส่จะค้นหาให้)
  --dialect <name>       postgres หรือ sqlite (ถ้าไม่ใส่ ดูจาก spec ไฟล์ตั้งค่า แล้วจึงดูจาก schema)
  --apply                บันทึกสคริปต์ไว้กับ migration ของโปรเจกต์ด้วย
  --interactive          ถามคำถามที่ยังค้างทีละข้อในเทอร์มินัล แล้วแสดงสิ่งที่จะเพิ่มใน spec
                         ถ้าใส่ --apply ด้วยจะเขียนคำตอบลงใน spec แล้วทำงานใหม่
  --json                 แสดงผลเป็นเอกสาร JSON หนึ่งฉบับ เป็นเพียงตัวอย่าง ไม่บันทึกอะไร
  --strict               ถือว่าล้มเหลว (รหัส 1) หากยังมีคำถามที่ไม่ได้ตอบ หรือมีวัตถุที่ยังไม่รองรับ
  --target-version <n>   รุ่นของฐานข้อมูลที่จะรันสคริปต์: PostgreSQL 14 ถึง 18, SQLite 3.35 ถึง 3.53
                         (ค่าเริ่มต้นคือใช้ได้กับทุกรุ่น)
  --engine <name>        ที่ที่ใช้พิสูจน์: embedded (ค่าเริ่มต้น) หรือ env:NAME คือตัวแปรสภาพแวดล้อม
                         ที่เก็บ URL ของเซิร์ฟเวอร์ PostgreSQL ต้องใช้คู่กับ --allow-network
  --allow-network        อนุญาตให้ --engine เปิดการเชื่อมต่อ ไม่มีส่วนอื่นใดใช้เครือข่าย
  --proof <depth>        full (ค่าเริ่มต้น) หรือ quick: ไม่ตรวจกฎ edits, refuses และ fails
                         ซึ่งต้องรันสคริปต์ทั้งสองอีกรอบ
  --platform <name>      cli, kilo, ci หรือ other (ถ้าไม่ใส่จะตรวจหาให้)
  --lang <name>          en หรือ th (ถ้าไม่ใส่ ดูจากไฟล์ตั้งค่า แล้วจึงดู locale ของเครื่อง)
  --config <path>        ไฟล์ตั้งค่า (ค่าเริ่มต้น .spec/smartspec.config.yaml)
  --out <dir>            โฟลเดอร์เก็บผลลัพธ์ (ค่าเริ่มต้น .spec/reports/data-migration-generator)
  --quiet                แสดงเฉพาะโฟลเดอร์ผลลัพธ์และข้อผิดพลาด
  --coverage             แสดงชนิดของวัตถุที่รองรับและที่ยังไม่รองรับ
  -h, --help             แสดงข้อความนี้
  -V, --version          แสดงรุ่นของโปรแกรม

ตัวอย่าง
  สร้างสคริปต์จากไฟล์ schema สองไฟล์:
    smartspec_data_migration_generator specs/data/user_profile/spec.md \\
      --from-schema db/schema_v1.sql --to-schema db/schema_v2.sql
  ค้นหา schema ทั้งสองให้ แล้วบันทึกสคริปต์:
    smartspec_data_migration_generator specs/data/orders/spec.md --apply --platform kilo
  ดูตัวอย่างเป็น JSON:
    smartspec_data_migration_generator specs/data/products/spec.md --json

ทุกครั้งจะเขียน migration.sql, rollback.sql, finalize.sql, report.md และ summary.json ลงในโฟลเดอร์ใหม่
โปรแกรมไม่แตะต้องฐานข้อมูลของคุณ คุณเป็นผู้สั่งสคริปต์เองเมื่อพร้อม

รหัสผลลัพธ์
  0  สำเร็จ
  1  ทำงานไม่สำเร็จ (พิสูจน์ไม่ผ่าน SQL ใช้งานไม่ได้ หรือใช้เซิร์ฟเวอร์ที่ระบุไม่ได้)
  2  ใช้งานหรือตั้งค่าไม่ถูกต้อง
`;
