import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "../../src/locales/say.ts";
import { message } from "../../src/model/message.ts";

const script = { script: "rollback.sql", reason: "SQLSTATE 23505" };
const table = "public.people";
const told = [
  message("violations", "failsAgain", { ...script, script: "migration.sql" }),
  message("violations", "failsAfterEdits", script),
  message("violations", "editsLost", { table, lost: 2, extra: 1 }),
  message("violations", "uneditedDiffer", { table, rows: 3 }),
  message("violations", "keptLost", { table, rows: 3 }),
  message("violations", "insertedDiffer", { table, rows: 3 }),
  message("violations", "notPutAway", { table, rows: 3 }),
  message("violations", "notChecked", {}),
  message("violations", "notRefused", { script: "migration.sql", rule: table }),
  message("violations", "reasonNotTold", { script: "migration.sql", rule: table }),
  message("violations", "notNoticed", { script: "migration.sql" }),
  message("violations", "changedWhenRefused", { script: "migration.sql" }),
  message("violations", "notStopped", { script: "migration.sql" }),
];

test("what breaks the law edits reads as agreed in English", () => {
  assert.deepEqual(
    told.map((violation) => say("en", violation)),
    [
      "migration.sql fails when the migration is run once more after a rollback: SQLSTATE 23505",
      "rollback.sql fails once rows were edited after the migration: SQLSTATE 23505",
      "table public.people: 2 rows as they were edited after the migration are not there after the rollback, 1 are there that should not be",
      "table public.people: 3 rows that nobody edited do not have all their old values after the rollback",
      "table public.people: 3 rows that were edited do not get back the values of columns that only the old schema has",
      "table public.people: 3 rows that were inserted after the migration have other values after the rollback",
      "table public.people: 3 rows of the new schema are not in the archive after the rollback",
      "it was not checked, because the rollback does not lead back even without edits",
      "migration.sql does not refuse rows of public.people that it cannot carry",
      "migration.sql refuses rows of public.people without telling this reason with the right count",
      "migration.sql does not refuse, by looking at it, a database that is in the other state",
      "after scripts were refused or stopped there, the database is not as it was before migration.sql",
      "migration.sql goes on where a statement fails",
    ],
  );
});

test("what breaks the law edits reads as agreed in Thai", () => {
  assert.deepEqual(
    told.map((violation) => say("th", violation)),
    [
      "migration.sql ทำงานไม่สำเร็จเมื่อรัน migration อีกครั้งหลัง rollback: SQLSTATE 23505",
      "rollback.sql ทำงานไม่สำเร็จเมื่อมีการแก้ไขแถวหลัง migration: SQLSTATE 23505",
      "ตาราง public.people: 2 แถวที่แก้ไขหลัง migration ไม่อยู่หลัง rollback และมี 1 แถวที่ไม่ควรมี",
      "ตาราง public.people: 3 แถวที่ไม่มีใครแก้ไขไม่ได้ค่าเดิมครบหลัง rollback",
      "ตาราง public.people: 3 แถวที่ถูกแก้ไขไม่ได้ค่าของคอลัมน์ที่มีเฉพาะในสคีมาเดิมกลับคืน",
      "ตาราง public.people: 3 แถวที่เพิ่มหลัง migration มีค่าเปลี่ยนไปหลัง rollback",
      "ตาราง public.people: 3 แถวของสคีมาใหม่ไม่อยู่ใน archive หลัง rollback",
      "ไม่ได้ตรวจ เพราะ rollback ไม่พากลับไปที่เดิมแม้ไม่มีการแก้ไข",
      "migration.sql ไม่ปฏิเสธแถวของ public.people ที่ย้ายไม่ได้",
      "migration.sql ปฏิเสธแถวของ public.people โดยไม่บอกเหตุผลนี้พร้อมจำนวนที่ถูกต้อง",
      "migration.sql ไม่ได้ตรวจดูแล้วปฏิเสธฐานข้อมูลที่อยู่ในสภาพของอีกฝั่ง",
      "หลังจากสคริปต์ถูกปฏิเสธหรือถูกหยุด ฐานข้อมูลไม่เป็นเหมือนก่อนรัน migration.sql",
      "migration.sql ทำงานต่อทั้งที่มีคำสั่งล้มเหลว",
    ],
  );
});
