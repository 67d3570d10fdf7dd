export const unfilled = {};
