/**
 * Whether a timestamp in Unix seconds, as a header gives it, lies within the tolerance of `now`, before or after.
 * `parts`: how many of the timestamp make a second, where it is no second.
 */
export function withinWindow(timestamp: string, toleranceSeconds: number, now: number, parts = 1): boolean {
  if (!/^\d{1,13}$/.test(timestamp)) return false
  return Math.abs(now / 1000 - Number(timestamp) / parts) <= toleranceSeconds
}
