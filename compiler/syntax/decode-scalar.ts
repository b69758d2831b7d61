/** A scalar read again, character by character: its text, and where in the file each of its UTF-16 units stands. */
export interface Decoded {
  readonly text: string
  readonly offsets: readonly number[]
}

const isBreak = (c: string | undefined): boolean => c === '\n' || c === '\r'
const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\t'

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Decodes a plain or quoted scalar from `start` to `end`, quotes included (YAML 1.2, chapter 7.3). */
export function decodeFlow(source: string, start: number, end: number, style: string): Decoded {
  const quoted = style === 'plain' ? 0 : 1
  const last = end - quoted
  let text = ''
  const offsets: number[] = []
  // White space at the end of a line goes when the line is folded: up to here the text is settled.
  let settled = 0
  let at = start + quoted

  const put = (part: string, offset: number): void => {
    text += part
    for (let i = 0; i < part.length; i++) offsets.push(offset)
  }
  const skipBreaks = (): number[] => {
    const breaks: number[] = []
    while (at < last && (isBreak(source[at]) || isBlank(source[at]))) {
      if (isBreak(source[at])) {
        breaks.push(at)
        if (source[at] === '\r' && source[at + 1] === '\n') at++
      }
      at++
    }
    return breaks
  }

  /** Reads the escape at `from`; returns the offset after it. */
  const readEscape = (from: number): number => {
    const name = source[from + 1] as string
    const digits = hexDigits[name]
    if (isBreak(name)) {
      at = from + 1
      skipBreaks()
      return at
    }
    if (digits === undefined) {
      put(escapes[name] ?? name, from)
      return from + 2
    }
    const code = Number.parseInt(source.slice(from + 2, from + 2 + digits), 16)
    put(code <= 0x10ffff ? String.fromCodePoint(code) : '', from)
    return from + 2 + digits
  }

  while (at < last) {
    const c = source[at] as string
    if (isBreak(c)) {
      text = text.slice(0, settled)
      offsets.length = settled
      const breaks = skipBreaks()
      if (breaks.length === 1) put(' ', breaks[0] as number)
      else for (const offset of breaks.slice(1)) put('\n', offset)
      settled = text.length
    } else if (style === 'single' && c === "'") {
      put("'", at)
      at += 2
      settled = text.length
    } else if (style === 'double' && c === '\\') {
      at = readEscape(at)
      settled = text.length
    } else {
      put(c, at)
      at++
      if (!isBlank(c)) settled = text.length
    }
  }
  offsets.push(last)
  return { text, offsets }
}

/**
 * Decodes a literal or folded block scalar, header included (YAML 1.2, chapter 8.1). How far it is indented follows
 * from comparing its first line with the first line of the text it stands for; how it ends, from that text too.
 */
export function decodeBlock(source: string, start: number, end: number, folded: boolean, value: string): Decoded {
  const lines = linesOf(source, afterLine(source, start, end), end)
  const firstSource = lines.find(({ from, to }) => /[^ ]/.test(source.slice(from, to)))
  const firstText = value.split('\n').find((line) => /[^ ]/.test(line)) ?? ''
  const indent = firstSource ? leading(source.slice(firstSource.from, firstSource.to)) - leading(firstText) : Infinity
  let text = ''
  const offsets: number[] = []
  // Breaks not yet written: that of the last line with content, and those of the empty lines after it.
  let pending: number[] = []
  let begun = false
  let moreIndented = false

  const put = (part: string, offset: number): void => {
    text += part
    offsets.push(offset)
  }

  for (const { from, to, next } of lines) {
    const spaces = Math.min(leading(source.slice(from, to)), indent)
    if (spaces >= to - from) {
      pending.push(to)
      if (next === to) break
      continue
    }
    const content = from + indent
    const deeper = isBlank(source[content])
    if (!folded || deeper || moreIndented) for (const offset of pending) put('\n', offset)
    else if (begun && pending.length === 1) put(' ', pending[0] as number)
    else for (const offset of begun ? pending.slice(1) : pending) put('\n', offset)
    for (let at = content; at < to; at++) put(source[at] as string, at)
    moreIndented = deeper
    begun = true
    pending = [to]
  }
  while (text.length < value.length) put('\n', Math.min(pending.shift() ?? end, end))
  offsets.push(end)
  return { text, offsets }
}

const leading = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

function afterLine(source: string, from: number, end: number): number {
  let at = from
  while (at < end && !isBreak(source[at])) at++
  return source[at] === '\r' && source[at + 1] === '\n' ? at + 2 : at + 1
}

interface Line {
  readonly from: number
  /** Where the line break stands, or the text ends. */
  readonly to: number
  readonly next: number
}

function linesOf(source: string, from: number, end: number): readonly Line[] {
  const lines: Line[] = []
  for (let at = from; at < end; ) {
    let to = at
    while (to < end && !isBreak(source[to])) to++
    const next = to >= end ? to : source[to] === '\r' && source[to + 1] === '\n' ? to + 2 : to + 1
    lines.push({ from: at, to, next })
    at = next
  }
  return lines
}
