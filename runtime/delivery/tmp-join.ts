import type { Segment } from '../journal/port.ts'
type Step = string | number
export function joinSegments(segments: readonly Segment[]): Record<string, unknown> | null {
  const [first, ...others] = segments.map((s) => JSON.parse(Buffer.from(s.payload).toString()))
  if (typeof first !== 'object' || first === null) return null
  for (const entries of others as [Step[], unknown][][]) for (const [path, value] of entries) {
    let at = first
    path.forEach((step, i) => { if (i === path.length - 1) at[step] = value; else at = at[step] ??= {} })
  }
  return first
}
