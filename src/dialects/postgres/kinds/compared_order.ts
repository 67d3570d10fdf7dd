/**
 * Catalog expression for an expression tree (`pg_node_tree`): true when it may ask which of two values of a user's type is
 * the greater one. What it calls stands in it by number; PostgreSQL records no dependency on what is its own.
 */
export function comparesOrder(tree: string): string {
  return `(exists (select from regexp_matches(${tree}::text, '\\{(MINMAXEXPR|ROWCOMPAREEXPR)'))
    or exists (select from (select m[1] as word, m[2]::oid as oid from regexp_matches(${tree}::text, ':(opno|funcid) (\\d+)', 'g') m) u
      join pg_proc p on p.oid = case u.word when 'funcid' then u.oid else (select o.oprcode from pg_operator o where o.oid = u.oid) end
      where p.proname not in ('enum_eq', 'enum_ne') and exists (select from unnest(p.proargtypes::oid[]) a
        join pg_type y on y.oid = a where y.typtype <> 'b' or y.typcategory = 'A')))`;
}
