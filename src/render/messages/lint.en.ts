export const lintEn = {} as const;
