import type { server as en, UnreachableReason } from "../../en/failures/server.ts";

const reasons: Readonly<Record<UnreachableReason, string>> = {
  address: "ค่าของตัวแปรไม่ใช่ URL ที่อ่านได้",
  name: "ไม่พบชื่อโฮสต์",
  refused: "ไม่มีเซิร์ฟเวอร์รอรับการเชื่อมต่ออยู่ที่นั่น",
  silent: "โฮสต์ไม่ตอบ",
  login: "เซิร์ฟเวอร์ปฏิเสธชื่อผู้ใช้หรือรหัสผ่าน",
  database: "เซิร์ฟเวอร์ไม่มีฐานข้อมูลชื่อนั้น",
  full: "เซิร์ฟเวอร์รับการเชื่อมต่อเพิ่มไม่ได้ในขณะนี้",
  tls: "สร้างการเชื่อมต่อแบบเข้ารหัสไม่ได้",
  other: "เชื่อมต่อไม่สำเร็จ",
};

export const server: typeof en = {
  engineValue: () => ({
    what: "ระบุเอนจินไม่ถูกรูปแบบ",
    why: "เอนจินคือ embedded หรือ env:NAME โดย NAME เป็นชื่อตัวแปรสภาพแวดล้อมที่เก็บ URL ของ PostgreSQL ส่วนตัว URL ต้องไม่อยู่ในบรรทัดคำสั่งหรือในไฟล์ เพราะผู้อื่นอาจอ่านได้",
    next: "ใส่ URL ไว้ในตัวแปร เช่น PROOF_SERVER แล้วใช้ --engine env:PROOF_SERVER --allow-network",
  }),
  engineNeedsNetwork: (p) => ({
    what: `เอนจิน env:${p.variable} อยู่บนเซิร์ฟเวอร์ แต่ยังไม่ได้อนุญาตให้ใช้เครือข่าย`,
    why: "โปรแกรมไม่เปิดการเชื่อมต่อใด ๆ เว้นแต่จะสั่งไว้ในการเรียกครั้งนั้นเอง",
    next: "เพิ่ม --allow-network หรือไม่ต้องใส่ --engine เพื่อใช้ PostgreSQL ที่ฝังมาในโปรแกรม",
  }),
  engineOnlyEmbedded: (p) => ({
    what: `dialect ${p.dialect} พิสูจน์ได้ด้วย engine ที่ฝังมาในโปรแกรมเท่านั้น`,
    why: "--engine ระบุเซิร์ฟเวอร์ PostgreSQL แต่ schema เหล่านี้เป็นของระบบฐานข้อมูลอื่น",
    next: "ไม่ต้องใส่ --engine หรือระบุ dialect ด้วย --dialect หากตรวจพบผิด",
  }),
  engineVariable: (p) => ({
    what: `ตัวแปรสภาพแวดล้อม ${p.variable} ไม่มี URL ของ PostgreSQL`,
    why: p.why === "unset" ? "ยังไม่ได้ตั้งค่า หรือเป็นค่าว่าง" : "ค่าไม่ได้ขึ้นต้นด้วย postgres:// หรือ postgresql://",
    next: `ตั้งค่า ${p.variable} เป็น URL เช่น postgresql://user@host:5432/postgres แล้วสั่งใหม่`,
  }),
  serverUnreachable: (p) => ({
    what: `ติดต่อเซิร์ฟเวอร์ที่ ${p.variable} ระบุไว้ไม่ได้`,
    why: `${reasons[p.reason]}${p.code === "" ? "" : ` (${p.code})`}`,
    next: `ตรวจสอบค่าของ ${p.variable} เช่น ลองด้วย psql และดูว่าเซิร์ฟเวอร์ทำงานอยู่`,
  }),
  serverLost: (p) => ({
    what: `การเชื่อมต่อกับเซิร์ฟเวอร์ที่ ${p.variable} ระบุไว้ขาดไป`,
    why: "เซิร์ฟเวอร์หรือสิ่งที่อยู่ระหว่างทางตัดการเชื่อมต่อ",
    next: "สั่งใหม่อีกครั้ง สิ่งที่ครั้งนี้สร้างไว้บนเซิร์ฟเวอร์จะถูกลบในครั้งนั้น หากตอนนี้ลบไม่ได้",
  }),
  serverTooOld: (p) => ({
    what: `เซิร์ฟเวอร์ที่ ${p.variable} ระบุไว้เก่าเกินไป: ${p.engine}`,
    why: `สคริปต์สร้างและพิสูจน์สำหรับ PostgreSQL ${p.oldest} ขึ้นไป`,
    next: "ระบุเซิร์ฟเวอร์ที่ใหม่กว่า หรือไม่ต้องใส่ --engine เพื่อใช้ PostgreSQL ที่ฝังมาในโปรแกรม",
  }),
  serverNotSuperuser: (p) => ({
    what: `ผู้ใช้ที่ ${p.variable} ระบุไว้ไม่ใช่ superuser`,
    why: "การพิสูจน์ต้องสร้างฐานข้อมูลและ role และใส่แถวโดยไม่ให้ trigger ทำงาน ซึ่งมีแต่ superuser ที่ทำได้",
    next: "ระบุ superuser ของเซิร์ฟเวอร์สำหรับทดสอบ เช่น เซิร์ฟเวอร์ในคอนเทนเนอร์",
  }),
  extensionMissingOnServer: (p) => ({
    what: `schema ต้องใช้ extension ที่เซิร์ฟเวอร์ไม่มี: ${p.names.join(", ")}`,
    why: `การย้ายข้อมูลพิสูจน์บนเซิร์ฟเวอร์นั้น ซึ่งเป็น ${p.engine}`,
    next: "ติดตั้งแพ็กเกจของ extension เหล่านี้บนเซิร์ฟเวอร์ หรือระบุเซิร์ฟเวอร์ที่มีอยู่แล้ว",
  }),
  interrupted: () => ({
    what: "การทำงานถูกขัดจังหวะ",
    why: "มีสัญญาณสั่งให้โปรแกรมหยุด",
    next: "ไม่มีอะไรค้างอยู่ สิ่งที่สร้างไว้บนเซิร์ฟเวอร์ถูกลบแล้ว และไม่ได้เขียนไฟล์ใด สั่งใหม่ได้เมื่อต้องการ",
  }),
};
