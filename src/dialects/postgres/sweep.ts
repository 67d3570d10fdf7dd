/** Query for `s.oid`, a schema: what ALTER and DROP call everything in it but tables, without members of extensions and of other objects. */
const objects = `
        SELECT c.tableoid AS class, c.oid, format('SEQUENCE %I.%I', s.nspname, c.relname) AS object FROM pg_class c WHERE c.relnamespace = s.oid AND c.relkind = 'S'
        UNION ALL SELECT t.tableoid, t.oid, format('TYPE %I.%I', s.nspname, t.typname) FROM pg_type t WHERE t.typnamespace = s.oid
          AND (t.typtype IN ('d', 'e', 'r') OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
        UNION ALL SELECT o.tableoid, o.oid, format('OPERATOR CLASS %I.%I USING %I', s.nspname, o.opcname, a.amname) FROM pg_opclass o JOIN pg_am a ON a.oid = o.opcmethod WHERE o.opcnamespace = s.oid
        UNION ALL SELECT o.tableoid, o.oid, format('OPERATOR FAMILY %I.%I USING %I', s.nspname, o.opfname, a.amname) FROM pg_opfamily o JOIN pg_am a ON a.oid = o.opfmethod WHERE o.opfnamespace = s.oid
        UNION ALL SELECT o.tableoid, o.oid, format('OPERATOR %s', o.oid::regoperator) FROM pg_operator o WHERE o.oprnamespace = s.oid
        UNION ALL SELECT p.tableoid, p.oid, format('ROUTINE %s', p.oid::regprocedure) FROM pg_proc p WHERE p.pronamespace = s.oid
        UNION ALL SELECT l.tableoid, l.oid, format('COLLATION %I.%I', s.nspname, l.collname) FROM pg_collation l WHERE l.collnamespace = s.oid
        UNION ALL SELECT x.tableoid, x.oid, format('TEXT SEARCH CONFIGURATION %I.%I', s.nspname, x.cfgname) FROM pg_ts_config x WHERE x.cfgnamespace = s.oid
        UNION ALL SELECT x.tableoid, x.oid, format('TEXT SEARCH DICTIONARY %I.%I', s.nspname, x.dictname) FROM pg_ts_dict x WHERE x.dictnamespace = s.oid
        UNION ALL SELECT x.tableoid, x.oid, format('TEXT SEARCH TEMPLATE %I.%I', s.nspname, x.tmplname) FROM pg_ts_template x WHERE x.tmplnamespace = s.oid
        UNION ALL SELECT x.tableoid, x.oid, format('TEXT SEARCH PARSER %I.%I', s.nspname, x.prsname) FROM pg_ts_parser x WHERE x.prsnamespace = s.oid
        UNION ALL SELECT x.tableoid, x.oid, format('EXTENSION %I', x.extname) FROM pg_extension x WHERE x.extnamespace = s.oid`;

/** Declarations that `sweep` needs in its block. */
export const sweepVariables = "item record; swept boolean; blocked boolean;";

/**
 * PL/pgSQL, where the record `s` holds `oid` and `nspname` of a schema: drops everything in it but tables, in as many
 * rounds as their dependencies ask for. `blocked` tells whether something outside still needs one of them.
 */
export const sweep = `      LOOP
        swept := false;
        blocked := false;
        FOR item IN SELECT each.object FROM (${objects}
        ) each WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = each.class AND d.objid = each.oid AND d.deptype IN ('e', 'i'))
        ORDER BY each.object LOOP
          BEGIN
            EXECUTE 'DROP ' || item.object;
            swept := true;
          EXCEPTION WHEN dependent_objects_still_exist THEN blocked := true;
          END;
        END LOOP;
        EXIT WHEN NOT swept OR NOT blocked;
      END LOOP;`;
