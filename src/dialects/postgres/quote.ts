import { keywords } from "./keywords.ts";

/** A name as PostgreSQL reads it: bare where that is safe, else in double quotes. */
export function quote(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A name inside a schema. */
export function qualified(schema: string, name: string): string {
  return `${quote(schema)}.${quote(name)}`;
}

/** A string constant, safe whatever `standard_conforming_strings` says. */
export function literal(text: string): string {
  const body = text.replaceAll("'", "''");
  return text.includes("\\") ? `E'${body.replaceAll("\\", "\\\\")}'` : `'${body}'`;
}

/** A dollar-quoted body; the tag is one that the body does not contain. */
export function dollarQuoted(body: string): string {
  let tag = "$smartspec$";
  for (let n = 1; body.includes(tag); n++) tag = `$smartspec_${n}$`;
  return `${tag}${body}${tag}`;
}
