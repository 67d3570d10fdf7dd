import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import { migrate } from "../corpus/cases.ts";

const from = "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL, age integer);";
const to =
  "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL UNIQUE, age integer, CONSTRAINT grown CHECK (age > 17));";

async function refusal(
  answers: string,
  { lang = "en", ...schemas }: { readonly lang?: "en" | "th"; readonly from?: string; readonly to?: string } = {},
): Promise<string> {
  const spec = `# Case\n\n\`\`\`yaml migration\nviolations: { ${answers} }\n\`\`\`\n`;
  try {
    await migrate({ from, to, ...schemas, spec });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { what, next } = say(lang, error.advice);
    return `${what} ${next}`;
  }
  return "";
}

test("an answer that nothing needs is refused", async () => {
  assert.equal(
    await refusal("users.email unique: keep_first, users.phone unique: keep_first"),
    "The spec answers for users.phone unique under violations, and nothing asks for it. Take the line out, or correct the name: run without it, and the report shows the lines for each rule that asks.",
  );
});

test("an answer that cannot be carried out is refused, with those that can", async () => {
  assert.equal(
    await refusal("users.email unique: set_null"),
    "The spec answers for users.email unique with set_null, which cannot be done there. Take one of: stop, keep_first, quarantine.",
  );
  assert.equal(
    await refusal("users.grown: keep_first", { lang: "th" }),
    "spec ตอบเรื่อง users.grown ด้วย keep_first ซึ่งทำที่นั่นไม่ได้ เลือกหนึ่งใน: stop, set_null, quarantine",
  );
});

test("an answer that helps nothing is refused: NULL that breaks the check as well, rows without which others get their numbers", async () => {
  assert.equal(
    await refusal("users.age check: set_null", {
      to: from.replace("age integer", "age integer CHECK (age IS NOT NULL AND age > 17)"),
    }),
    "The spec answers for users.age check with set_null, which cannot be done there. Take one of: stop, quarantine.",
  );
  assert.equal(
    await refusal("users.number check: quarantine", {
      to: from.replace("age integer", "age integer, number serial CHECK (number > 17)"),
    }),
    "The spec answers for users.number check with quarantine, which cannot be done there. Take one of: stop.",
  );
});

test("an answer by name, by columns, with the schema, and stop are all taken", async () => {
  assert.equal(await refusal("users.users_email_key: keep_first, public.users.age check: set_null"), "");
  assert.equal(await refusal("users.email   unique: stop"), "");
});
