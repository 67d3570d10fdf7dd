/**
 * Condition: a foreign table is among the partitions or heirs of the table with this oid. To read that table is to ask
 * another server, which the embedded engine cannot.
 */
export function hasRowsElsewhere(oid: string): string {
  return `EXISTS (WITH RECURSIVE heirs(oid) AS (SELECT ${oid}::oid UNION SELECT i.inhrelid FROM pg_inherits i JOIN heirs h ON h.oid = i.inhparent)
    SELECT FROM heirs h JOIN pg_class f ON f.oid = h.oid WHERE f.relkind = 'f')`;
}
