export const outletEn = {} as const;
