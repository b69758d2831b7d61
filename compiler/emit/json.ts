/** Data as JSON with a line end, as files hold it. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
