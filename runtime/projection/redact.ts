import { RE2JS } from 're2js'
import type { IdentifierPattern } from './identifier-pattern.ts'
import { identifierPatterns } from './identifier-patterns.ts'

type Compiled = Omit<IdentifierPattern, 'pattern'> & { readonly pattern: RE2JS }

/** Compiled when a text is first redacted: few routers ever do. */
let compiled: readonly Compiled[] | null = null

const patterns = (): readonly Compiled[] => {
  compiled ??= identifierPatterns.map((each) => ({ ...each, pattern: RE2JS.compile(each.pattern) }))
  return compiled
}

/**
 * A text without what looks like an identifier: e-mail addresses become `[email]`, telephone numbers `[phone]`, and so
 * `[ip]`, `[iban]`, `[card]`, `[official-id]`, `[token]`, and `[number]` for other long numbers. Dates stay. It finds forms, not people:
 * names stay, and so does whatever has no form of its own. Time is linear in the length of the text, whatever it holds.
 */
export function redact(text: string): string {
  let left = text
  for (const { hint, pattern, judge } of patterns()) {
    if (!hint.test(left)) continue
    let redacted = ''
    let done = 0
    let from = 0
    const matcher = pattern.matcher(left)
    while (from < left.length && matcher.find(from)) {
      const start = matcher.start()
      const end = matcher.end()
      const { label, length } = judge(
        left.slice(start, end),
        left.slice(Math.max(0, start - 1), start),
        left.slice(end, end + 1),
      )
      from = start + length
      if (label === null) continue
      redacted += `${left.slice(done, start)}[${label}]`
      done = from
    }
    left = redacted + left.slice(done)
  }
  return left
}
