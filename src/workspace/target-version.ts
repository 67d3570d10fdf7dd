/** A version as a person writes it, as the number that grows: 15 for PostgreSQL 15, 35 for SQLite 3.35. */
export function targetNumber(version: string | number): number {
  const text = String(version);
  return Number(text.startsWith("3.") ? text.slice(2) : text);
}
