export const templatesEn = {} as const;
