import { isUserNamespace } from "../namespaces.ts";

/** Members of extensions are the extension's own. */
export function isOwn(catalog: string, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend own WHERE own.classid = '${catalog}'::regclass AND own.objid = ${oid} AND own.deptype = 'e')`;
}

export const isUsers = `${isUserNamespace("n")}`;

/** Privileges, those of everybody's own rights included, in an order of their own; the owner is called so. */
export function rights(acl: string, kind: string, owner: string): string {
  return `(SELECT jsonb_agg(said ORDER BY said) FROM (
    SELECT concat_ws(' ', CASE x.grantee WHEN 0 THEN 'everybody' WHEN ${owner} THEN 'owner' ELSE x.grantee::regrole::text END,
      x.privilege_type, CASE WHEN x.is_grantable THEN 'grantable' END, 'by', CASE x.grantor WHEN ${owner} THEN 'owner' ELSE x.grantor::regrole::text END) AS said
    FROM aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) x) listed)`;
}

export function sorted(list: string): string {
  return `(SELECT jsonb_agg(item ORDER BY item) FROM unnest(${list}) item)`;
}
