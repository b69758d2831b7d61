import { toCells } from './cells.ts'

/** A stretch of a line in UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The part of a long line that is shown, with the stretches moved along and counted in cells. */
export interface Windowed {
  readonly text: string
  readonly marks: readonly Stretch[]
}

const ellipsis = '…'
const lead = 12

/**
 * Cuts a line to about `width` cells around its marks. The first mark stays in view; marks that end beyond the window
 * are cut with it.
 */
export function windowed(line: string, marks: readonly Stretch[], width: number): Windowed {
  const near = marks.map(({ start, end }) => ({
    start: Math.min(start, line.length),
    end: Math.min(Math.max(end, start), line.length),
  }))
  if (line.length <= width) {
    const whole = toCells(line)
    if ((whole.at.at(-1) as number) <= width)
      return { text: whole.text, marks: near.map((mark) => inCells(mark, whole.at)) }
  }
  const first = near[0]?.start ?? 0
  let from = Math.max(0, Math.min(first - lead, line.length - width))
  if (isLowSurrogate(line, from)) from -= 1
  let to = Math.min(line.length, from + width)
  if (isLowSurrogate(line, to)) to -= 1
  let cells = toCells(line.slice(from, to))
  // Wide characters and tabs take more cells than units: give up units from the end until the rest fits.
  while ((cells.at.at(-1) as number) > width && to - 1 > first) {
    to -= Math.max(1, Math.floor(((cells.at.at(-1) as number) - width) / 4))
    to = Math.max(to, first + 1)
    if (isLowSurrogate(line, to)) to -= 1
    cells = toCells(line.slice(from, to))
  }
  const before = from > 0 ? ellipsis : ''
  const after = to < line.length ? ellipsis : ''
  const move = (offset: number) => Math.min(Math.max(offset - from, 0), to - from)
  const moved = near.map(({ start, end }) => {
    const mark = inCells({ start: move(start), end: move(end) }, cells.at)
    return { start: mark.start + before.length, end: mark.end + before.length }
  })
  return { text: before + cells.text + after, marks: moved }
}

const inCells = ({ start, end }: Stretch, at: readonly number[]): Stretch => {
  const first = at[start] as number
  return { start: first, end: Math.max(at[end] as number, first) }
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
