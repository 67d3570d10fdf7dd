import assert from "node:assert/strict";
import { test } from "node:test";
import { postgres } from "../../src/dialects/postgres/index.ts";
import { say } from "../../src/locales/say.ts";
import { type Fact, keyOf } from "../../src/model/fact.ts";
import { Failure } from "../../src/model/failure.ts";
import { storedNeeds } from "../../src/plan/stored_needs.ts";

function fact(kind: string, path: readonly string[], value: Fact["value"] = {}, needs: readonly Fact[] = []): Fact {
  const id = { kind, path };
  return { id, key: keyOf(id), value, needs: needs.map(({ key }) => key) };
}

function needsOf(...all: readonly Fact[]): ReturnType<typeof storedNeeds> {
  const facts = new Map(all.map((each) => [each.key, each]));
  const schema = { dialect: "postgres", facts, uncovered: [], columnOrder: new Map() } as const;
  return storedNeeds(
    [all.at(-1)?.key ?? ""],
    { drops: facts, asides: new Set(), alters: new Map() },
    schema,
    postgres,
    "migration",
  );
}

const column = (needs: readonly Fact[]): Fact => fact("column", ["public", "places", "at"], {}, needs);

test("what a domain of a column needs goes along as well", () => {
  const extension = fact("extension", ["citext"], { schema: "public", relocatable: true });
  const domain = fact("domain", ["public", "label"], {}, [extension]);
  assert.deepEqual([...needsOf(extension, domain, column([domain])).goes.keys()], [domain.key, extension.key]);
});

test("values of an extension that cannot change its schema rest as text", () => {
  const extension = fact("extension", ["postgis"], { schema: "public", relocatable: false });
  const { goes, retyped } = needsOf(extension, column([extension]));
  assert.deepEqual([[...goes.keys()], [...retyped.keys()]], [[], [column([]).key]]);
});

test("a domain over an extension that cannot change its schema is refused in both languages", () => {
  const extension = fact("extension", ["postgis"], { schema: "public", relocatable: false });
  const domain = fact("domain", ["public", "label"], {}, [extension]);
  const run = (): unknown => needsOf(extension, domain, column([domain]));
  assert.throws(run, (error) => {
    assert.ok(error instanceof Failure);
    assert.deepEqual(say("en", error.advice), {
      what: "extension postgis cannot go while the archive keeps domain public.label.",
      why: "The archive keeps what is removed, so that it can come back; what it is made of goes along into the archive's schema, and this object cannot change its schema.",
      next: "Keep extension postgis in both schemas, and remove it by a later migration, after finalize.sql.",
    });
    assert.deepEqual(say("th", error.advice), {
      what: "นำ extension postgis ออกไม่ได้ ขณะที่ที่เก็บสำรองยังเก็บ domain public.label ไว้",
      why: "ที่เก็บสำรองเก็บสิ่งที่ถูกนำออกไว้เพื่อให้กลับมาได้ สิ่งที่ของเหล่านั้นต้องใช้จึงต้องย้ายไปอยู่ใน schema ของที่เก็บสำรองด้วย แต่วัตถุนี้ย้าย schema ไม่ได้",
      next: "คง extension postgis ไว้ในทั้งสอง schema แล้วนำออกด้วย migration ถัดไป หลังจากรัน finalize.sql แล้ว",
    });
    return true;
  });
});
