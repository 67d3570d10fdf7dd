import { dollarQuoted, literal } from "./quote.ts";

/** A statement that only servers of a major version or newer execute; older ones could not even read it. */
export function sinceVersion(major: number, sql: string): string {
  return `DO ${dollarQuoted(`
BEGIN
  IF current_setting('server_version_num')::int >= ${major}0000 THEN
    EXECUTE ${literal(sql)};
  END IF;
END `)};`;
}
