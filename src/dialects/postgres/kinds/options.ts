import { literal, quote } from "../quote.ts";

/** ` WITH (a = b, …)` for catalog options `a=b`; empty when there are none. */
export function optionsClause(options: readonly string[]): string {
  if (options.length === 0) return "";
  const parts = options.map((option) => {
    const at = option.indexOf("=");
    const name = option.slice(0, at);
    const value = option.slice(at + 1);
    return `${name.split(".").map(quote).join(".")} = ${/^[a-z0-9.]+$/i.test(value) ? value : literal(value)}`;
  });
  return ` WITH (${parts.join(", ")})`;
}

/** Statements that take an object from some catalog options to others. */
export function changedOptions(head: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = new Set(after.map((option) => option.split("=")[0]));
  const gone = before.map((option) => option.split("=")[0] ?? "").filter((name) => !kept.has(name));
  const set = after.filter((option) => !before.includes(option));
  return [
    ...(gone.length > 0
      ? [`${head} RESET (${gone.map((name) => name.split(".").map(quote).join(".")).join(", ")});`]
      : []),
    ...(set.length > 0 ? [`${head} SET (${optionsClause(set).slice(" WITH (".length, -1)});`] : []),
  ];
}

/** Catalog expression: the options of the relation under the alias `c`, and those of its TOAST table as `toast.…`. */
export const relationOptions = `(select coalesce(json_agg(o.option order by o.option), '[]'::json) from (
  select unnest(c.reloptions) as option
  union all select 'toast.' || unnest(toast.reloptions) from pg_class toast where toast.oid = c.reltoastrelid) o)`;
