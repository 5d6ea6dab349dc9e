export const remindEn = {} as const;
