import { refusingErrors } from "../row_guard.ts";
import { hasRowsElsewhere } from "../rows_elsewhere.ts";

/** Functions that keep the making of rows to few round trips; their schema is dropped when it is done. */
export const SERVER_CODE = `
CREATE SCHEMA smartspec_seed;
CREATE FUNCTION smartspec_seed.accepts(question text, candidate text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE answer boolean;
BEGIN
  EXECUTE question INTO answer USING candidate;
  RETURN answer;
EXCEPTION WHEN OTHERS OR assert_failure THEN
  RETURN false;
END $$;
CREATE TABLE smartspec_seed.veto (source text NOT NULL, condition text NOT NULL);
CREATE TABLE smartspec_seed.veto_first (sql text NOT NULL);
CREATE FUNCTION smartspec_seed.is_vetoed() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE v record; s text; refused boolean := false;
BEGIN
  IF NOT EXISTS (SELECT FROM smartspec_seed.veto) THEN RETURN false; END IF;
  FOR s IN SELECT sql FROM smartspec_seed.veto_first ORDER BY ctid LOOP EXECUTE s; END LOOP;
  FOR v IN SELECT * FROM smartspec_seed.veto LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM (%s) t WHERE %s)', v.source, v.condition) INTO refused;
    EXIT WHEN refused;
  END LOOP;
  -- What was done first is undone.
  RAISE EXCEPTION USING ERRCODE = 'SSP01';
EXCEPTION
  WHEN SQLSTATE 'SSP01' THEN RETURN refused;
  WHEN ${refusingErrors} THEN RETURN true;
END $$;
-- Keys that are asked later are asked by triggers, which sleep.
CREATE FUNCTION smartspec_seed.repeats_key() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE key record; found boolean;
BEGIN
  FOR key IN
    SELECT CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END || k.conrelid::regclass AS source, m.columns, m.complete
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    CROSS JOIN LATERAL (
      SELECT string_agg(format('%I', a.attname), ', ') AS columns, string_agg(format('%I IS NOT NULL', a.attname), ' AND ') AS complete
      FROM unnest(k.conkey) AS u(number) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
    ) AS m
    WHERE k.condeferrable AND k.contype IN ('p', 'u') AND k.conparentid = 0 AND NOT ${hasRowsElsewhere("k.conrelid")}
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1)', key.source, key.complete, key.columns) INTO found;
    IF found THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;
CREATE FUNCTION smartspec_seed.attempt(statements text[], OUT code text, OUT culprit text, OUT done bigint) LANGUAGE plpgsql AS $$
DECLARE statement text;
BEGIN
  FOREACH statement IN ARRAY statements LOOP
    BEGIN
      EXECUTE statement;
      GET DIAGNOSTICS done = ROW_COUNT;
      IF smartspec_seed.repeats_key() THEN RAISE EXCEPTION USING ERRCODE = 'unique_violation'; END IF;
      IF smartspec_seed.is_vetoed() THEN RAISE EXCEPTION USING ERRCODE = 'triggered_action_exception'; END IF;
      code := NULL;
      culprit := NULL;
      RETURN;
    EXCEPTION WHEN OTHERS OR assert_failure THEN
      GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, culprit = CONSTRAINT_NAME;
    END;
  END LOOP;
END $$;
CREATE FUNCTION smartspec_seed.delete_orphans() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  reference record;
  gone bigint;
  again boolean := true;
BEGIN
  WHILE again LOOP
    again := false;
    FOR reference IN
      SELECT k.conrelid::regclass AS child, k.confrelid::regclass AS parent, m.matches, m.complete,
             CASE k.confmatchtype WHEN 'f' THEN m.started ELSE 'false' END AS started
      FROM pg_constraint k
      CROSS JOIN LATERAL (
        SELECT string_agg(format('p.%I = c.%I', q.attname, a.attname), ' AND ') AS matches,
               string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') AS complete,
               string_agg(format('c.%I IS NOT NULL', a.attname), ' OR ') AS started
        FROM unnest(k.conkey, k.confkey) AS u(child, parent)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.child
        JOIN pg_attribute q ON q.attrelid = k.confrelid AND q.attnum = u.parent
      ) AS m
      WHERE k.contype = 'f' AND k.conparentid = 0 AND k.convalidated
        AND NOT ${hasRowsElsewhere("k.conrelid")} AND NOT ${hasRowsElsewhere("k.confrelid")}
      ORDER BY k.conrelid::regclass::text, k.oid
    LOOP
      EXECUTE format('DELETE FROM %s AS c WHERE (%s) AND NOT EXISTS (SELECT FROM %s AS p WHERE %s) OR (%s) AND NOT (%s)',
        reference.child, reference.complete, reference.parent, reference.matches, reference.started, reference.complete);
      GET DIAGNOSTICS gone = ROW_COUNT;
      again := again OR gone > 0;
    END LOOP;
  END LOOP;
END $$;
CREATE FUNCTION smartspec_seed.advance_sequences() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  used record;
  highest numeric;
BEGIN
  FOR used IN
    SELECT DISTINCT s.seqrelid::regclass AS sequence, s.seqmax, s.seqmin, s.seqstart, a.attrelid::regclass AS owner, a.attname AS name,
      d.deptype = 'i' AND (SELECT c.relkind <> 'p' FROM pg_class c WHERE c.oid = a.attrelid) AS is_alone
    FROM pg_sequence s
    JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
                    AND d.objid = s.seqrelid AND d.refobjsubid > 0
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND a.atttypid IN (20, 21, 23, 1700)
    WHERE s.seqincrement > 0 AND NOT ${hasRowsElsewhere("a.attrelid")}
    UNION
    SELECT s.seqrelid::regclass, s.seqmax, s.seqmin, s.seqstart, a.attrelid::regclass, a.attname, false
    FROM pg_sequence s
    JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = s.seqrelid
    JOIN pg_attrdef f ON f.oid = d.objid
    JOIN pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.atttypid IN (20, 21, 23, 1700)
    WHERE s.seqincrement > 0 AND NOT ${hasRowsElsewhere("a.attrelid")}
    ORDER BY 1, 5, 6
  LOOP
    -- An identity gives no numbers to heirs.
    EXECUTE format('SELECT max(%I) FROM %s %s', used.name, CASE WHEN used.is_alone THEN 'ONLY' ELSE '' END, used.owner) INTO highest;
    IF highest BETWEEN used.seqmin AND used.seqmax THEN
      PERFORM setval(used.sequence, highest::bigint, true)
      WHERE highest > (SELECT coalesce(pg_sequence_last_value(used.sequence), used.seqstart - 1));
    END IF;
  END LOOP;
END $$;
`;
