export const scheduleEn = {} as const;
