export const evidence = {
  sameType: (p: { type: string }): string => `same type (${p.type})`,
  sameNullability: (): string => "same rule on NULL",
  samePosition: (): string => "same position in the table",
  similarName: (): string => "similar name",
  sharedColumns: (p: { shared: number; of: number }): string => `${p.shared} of ${p.of} columns are the same`,
};
