/** Whether a timestamp in Unix seconds, as a header gives it, lies within the tolerance of `now`, before or after. */
export function withinWindow(timestamp: string, toleranceSeconds: number, now: number): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false
  return Math.abs(now / 1000 - Number(timestamp)) <= toleranceSeconds
}
