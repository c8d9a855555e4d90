export const part = 40;
