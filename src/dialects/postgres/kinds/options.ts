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
