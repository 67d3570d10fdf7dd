import type { Frame } from "../script_writer.ts";
import { dollarQuoted, literal } from "./quote.ts";

/** Values that are text in the archive and in comparisons must read the same in every session. */
const settings: Readonly<Record<string, string>> = {
  client_min_messages: "warning",
  lock_timeout: "'10s'",
  check_function_bodies: "off",
  row_security: "off",
  TimeZone: "'UTC'",
  DateStyle: "'ISO, YMD'",
  IntervalStyle: "'postgres'",
  extra_float_digits: "1",
  bytea_output: "'hex'",
};

/** What single statements set. */
const inBetween = ["search_path", "constraint_exclusion", "enable_indexscan"];

const settled = [
  ...Object.entries(settings).map(([name, value]) => `SET LOCAL ${name} = ${value};`),
  "SET CONSTRAINTS ALL IMMEDIATE;",
];

export const ownFrame: Frame = { opening: () => ["BEGIN;", ...settled], ending: () => ["COMMIT;"] };

const names = [...Object.keys(settings), ...inBetween].map(literal).join(", ");

/** `BEGIN` inside a transaction is a warning only; outside of one it makes sure that nothing stays half done. */
export const joinedFrame: Frame = {
  opening: () => [
    "BEGIN;",
    `DO ${dollarQuoted(` BEGIN
  PERFORM set_config('smartspec.settings', (SELECT jsonb_object_agg(s, current_setting(s))::text FROM unnest(ARRAY[${names}]) s), true);
END `)};`,
    ...settled,
  ],
  ending: () => [
    `DO ${dollarQuoted(` BEGIN
  PERFORM set_config(s.key, s.value, true) FROM jsonb_each_text(current_setting('smartspec.settings')::jsonb) s;
END `)};`,
  ],
};
