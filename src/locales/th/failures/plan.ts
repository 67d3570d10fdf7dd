import type { plan as en } from "../../en/failures/plan.ts";

export const plan: typeof en = {
  targetLacks: (p) => ({
    what: `PostgreSQL ${p.target} ซึ่งเป็นรุ่นปลายทาง รองรับ schema เหล่านี้ไม่ได้`,
    why: `สิ่งที่ไม่มีในรุ่นนั้น: ${p.needs.map(({ feature, since, object }) => `${feature} (มีตั้งแต่รุ่น ${since}): ${object}`).join("; ")}`,
    next: "นำสิ่งเหล่านี้ออกจาก schema หรือระบุ --target-version ของเซิร์ฟเวอร์ที่จะรันสคริปต์จริง",
  }),
  engineBelowTarget: (p) => ({
    what: `พิสูจน์สคริปต์สำหรับ PostgreSQL ${p.target} บน ${p.engine} ไม่ได้`,
    why: "สคริปต์อาจใช้สิ่งที่มีเฉพาะในรุ่นปลายทาง",
    next: "ระบุเซิร์ฟเวอร์รุ่นนั้นด้วย --engine หรือไม่ต้องใส่ --engine เพื่อใช้ PostgreSQL ที่ฝังมาในโปรแกรม",
  }),
  tableCannotChange: (p) => ({
    what: `ตาราง ${p.table} จะต้องสร้างใหม่พร้อมแถวข้อมูล`,
    why: "การเปลี่ยนระหว่างตารางธรรมดากับตารางแบบ partition ทำในที่เดิมไม่ได้ และรุ่นนี้ยังไม่คัดลอกแถวให้",
    next: "คงตารางไว้ตามเดิมในสคีมาปลายทาง หรือย้ายแถวด้วย migration ของคุณเองก่อน",
  }),
  planHasCycle: (p) => ({
    what: `การเปลี่ยนแปลงรอกันเป็นวง: ${p.path}`,
    why: "ไม่มีลำดับคำสั่งใดที่ตรงกับการพึ่งพากันของวัตถุเหล่านี้ทั้งหมด",
    next: "แบ่งการเปลี่ยนแปลงเป็นสอง migration เพื่อให้วัตถุหนึ่งหายไปหรือมีอยู่ก่อนที่อีกวัตถุจะเปลี่ยน",
  }),
  renameUnknown: (p) => ({
    what: `spec เปลี่ยนชื่อ ${p.kind} ${p.name} ซึ่งไม่มีในสคีมา${p.side === "from" ? "ปัจจุบัน" : "ปลายทาง"}`,
    why: "การเปลี่ยนชื่อต้องเริ่มจากชื่อในสคีมาปัจจุบัน ไปเป็นชื่อในสคีมาปลายทาง",
    next: "แก้ชื่อใต้ rename ในบล็อก migration ของ spec โดยคอลัมน์เขียนเป็น table.column ด้วยชื่อใหม่ของตาราง",
  }),
  fillUnknown: (p) => ({
    what: `spec ใส่ค่าให้ ${p.column} ซึ่งไม่มีในสคีมาปลายทาง`,
    why: "fill ต้องระบุคอลัมน์ของสคีมาปลายทางด้วยชื่อใหม่",
    next: "แก้ชื่อใต้ fill ในบล็อก migration ของ spec โดยเขียนเป็น table.column หรือ schema.table.column",
  }),
  expressionRefused: (p) => ({
    what: `ใช้นิพจน์ที่ ${p.place} ไม่ได้`,
    why: {
      syntax: "ตัวแยกวิเคราะห์ของ PostgreSQL อ่านเป็นนิพจน์ไม่ได้",
      several: "มีมากกว่าหนึ่งนิพจน์",
      comment: "มีคอมเมนต์ ซึ่งอาจซ่อนสิ่งที่ตามมา",
      query: "มีคำสั่งค้นข้อมูลในที่ที่ใช้ไม่ได้ หรือคำสั่งที่แก้ไขหรือล็อกแถว",
    }[p.why],
    next: "เขียนนิพจน์ SQL หนึ่งนิพจน์จากคอลัมน์ในแถวเดียว เช่น 'THB' ในเครื่องหมายคำพูด หรือ lower(email)",
  }),
  transformUnknown: (p) => ({
    what: `spec กล่าวถึง ${p.name} ที่ ${p.place} ซึ่งไม่มีในสคีมา${p.side === "from" ? "ปัจจุบัน" : "ปลายทาง"}`,
    why: "up ให้ค่าแก่คอลัมน์ของสคีมาปลายทาง ส่วน down และ map ให้ค่าแก่คอลัมน์ของสคีมาปัจจุบัน โดยใช้ชื่อใหม่ของตารางและคอลัมน์",
    next: "แก้ชื่อในบล็อก migration ของ spec",
  }),
  transformGenerated: (p) => ({
    what: `spec ให้ค่าแก่ ${p.name} ที่ ${p.place} ซึ่งฐานข้อมูลคำนวณเอง`,
    why: "คอลัมน์ที่คำนวณเองรับค่าอื่นนอกจากนิพจน์ของมันไม่ได้",
    next: "ลบออกจากบล็อก migration ของ spec",
  }),
  transformTwice: (p) => ({
    what: `spec บอกค่าของ ${p.column} สองครั้ง`,
    why: "จากหลายนิพจน์ใต้ transform และ map มีผลได้เพียงหนึ่งเดียว",
    next: "เหลือไว้เพียงหนึ่งในบล็อก migration ของ spec",
  }),
  mapUnknown: (p) => ({
    what: `spec แปลงค่าของ ${p.column} ${p.side === "from" ? "จาก" : "เป็น"} ${JSON.stringify(p.value)} ซึ่งไม่ใช่ค่าของชนิดนั้นในสคีมา${p.side === "from" ? "ปัจจุบัน" : "ปลายทาง"}`,
    why: "map นำจากค่าที่คอลัมน์มีอยู่ ไปเป็นค่าที่คอลัมน์มีได้",
    next: "แก้ค่าใต้ map ในบล็อก migration ของ spec",
  }),
  renameRefused: (p) => ({
    what: "PostgreSQL ไม่รับการเปลี่ยนชื่อที่ spec ระบุ",
    why: p.reason,
    next: "ตรวจชื่อใต้ rename ในบล็อก migration ของ spec ชื่อใหม่ต้องยังไม่มีผู้ใช้ และการสลับสองชื่อต้องแบ่งเป็นสอง migration",
  }),
};
