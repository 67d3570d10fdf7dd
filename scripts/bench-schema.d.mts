/** Texts of a schema of so many tables, as it is and as it is wanted. */
export function schemaPair(tables: number): { readonly from: string; readonly to: string };
