import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { barredSentences } from '../words/barred-sentences.ts'
import { howMany } from '../words/number-words.ts'
import { daysIn, lengthOfTime } from '../words/promise-words.ts'

/** What the law gives no more time for than this, in days: hours are rounded up. */
const clocks: readonly {
  /** A group holds the period alone, where the words before it have another. */
  readonly words: RegExp
  /** The unit of a number that has none of its own. */
  readonly unit?: string
  readonly most: number
  readonly ref: string
  readonly given: string
}[] = [
  {
    words: new RegExp(
      `\\bbreach\\w*\\b[^.;]{0,30}\\b(?:report|notif|announc)\\w*\\b[^.;]{0,30}\\b(?:authorit\\w*|regulators?|commissioner|ICO)\\b[^.;,]{0,20}\\bwithin (?:${lengthOfTime})`,
      'i',
    ),
    most: 3,
    ref: 'GDPR Art. 33(1)',
    given: '72 hours',
  },
  {
    words: new RegExp(
      `\\b(?:answer|reply to|respond to|handle|process)\\w*\\b[^.;,]{0,12}\\b(?<!\\bcomplex )requests?\\b[^.;,]{0,20}\\bwithin (?:${lengthOfTime})|\\b(?<!\\bcomplex )requests?\\b[^.;,]{0,30}\\b(?:answer|repl(?:y|ied)|respond|handl|process)\\w*\\b[^.;,]{0,20}\\bwithin (?:${lengthOfTime})`,
      'i',
    ),
    most: 31,
    ref: 'GDPR Art. 12(3)',
    given: 'one month',
  },
  {
    // The unit may stand with the first number alone: `within one month, complex ones within six`.
    words: new RegExp(
      `\\brequests?\\b[^.;]{0,60}\\bmonths?\\b[^.;]{0,20}\\b(?:complex|complicated|difficult|hard|numerous)\\b[^.;,]{0,25}\\b(?:within|up to|at most|takes?) ((?:${howMany})(?:[ -]months?)?)(?=[.;,]|$)`,
      'i',
    ),
    unit: 'months',
    most: 93,
    ref: 'GDPR Art. 12(3)',
    given: 'three months in all',
  },
]

export const commitmentBeyondLaw = defineRule({
  name: 'commitment/beyond-law',
  summary: 'A promise that takes more time than the law gives, or that takes a right away.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(3), 33(1)' },
  also: [...new Set(barredSentences.map(({ ref }) => ref))].join('; '),
  severity: 'warning',
  *found({ model }) {
    for (const commitment of model.commitments.values()) {
      if (commitment.poisoned) continue
      const { promise } = commitment.value
      for (const { words, but, ref } of barredSentences) {
        const match = words.exec(promise)
        if (match)
          yield {
            rule: 'commitment/beyond-law',
            message: `Promise ${quote(commitment.name)} says ${quote(clip(match[0], 80))}, ${but}.`,
            at: {
              ...valueAt(commitment, 'promise'),
              within: { start: match.index, end: match.index + match[0].length },
            },
            because: { kind: 'law', ref },
            help: 'Promise what the law gives, or more.',
          } satisfies Finding
      }
      for (const { words, unit, most, ref, given } of clocks) {
        const match = words.exec(promise)
        const said = match?.[1] ?? match?.[0] ?? ''
        const told = daysIn(unit === undefined || /month/i.test(said) ? said : `${said} ${unit}`)
        if (!match || told === null || told.days <= most) continue
        yield {
          rule: 'commitment/beyond-law',
          message: `Promise ${quote(commitment.name)} says ${quote(`within ${told.words}`)}, and the law gives ${given}.`,
          at: { ...valueAt(commitment, 'promise'), within: { start: match.index, end: match.index + match[0].length } },
          because: { kind: 'law', ref },
          help: `Promise ${given}, and what may take longer apart from it.`,
        } satisfies Finding
      }
    }
  },
})
