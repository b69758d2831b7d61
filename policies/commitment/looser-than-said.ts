import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

/** The longest that each can be, in days. */
const days = { day: 1, week: 7, month: 31, year: 366 } as const

export const commitmentLooserThanSaid = defineRule({
  name: 'commitment/looser-than-said',
  summary: 'A promise of a period whose assertion lets a longer one pass.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a)' },
  severity: 'warning',
  *found({ model }) {
    for (const commitment of model.commitments.values()) {
      if (commitment.poisoned) continue
      const { promise, assert } = commitment.value
      const said = saidIn(promise)
      const bound = assert?.must === undefined ? null : boundIn(assert.must)
      if (said === null || bound === null || bound.days <= said) continue
      yield {
        rule: 'commitment/looser-than-said',
        message: `Promise ${quote(commitment.name)} says ${said === 1 ? 'a day' : `${said} days`} at most, and its assertion lets ${bound.days} pass.`,
        at: { ...valueAt(commitment, 'assert', 'must'), within: { start: bound.start, end: bound.end } },
        related: [{ at: valueAt(commitment, 'promise'), message: 'The promise stands here.' }],
        help: 'Assert what is promised, or promise what is asserted, backups included.',
      } satisfies Finding
    }
  },
})

/** The days that a promise speaks of at most: a period, and what it says of backups beside it. */
function saidIn(promise: string): number | null {
  const found = [...promise.matchAll(/\b(\d{1,4})[ -](day|week|month|year)s?\b/gi)]
  if (found.length === 0 || /\b(?:unless|except|or longer|at least|longer where|law)\b/i.test(promise)) return null
  return found.reduce(
    (sum, [, count, unit = 'day']) => sum + Number(count) * days[unit.toLowerCase() as keyof typeof days],
    0,
  )
}

/** The one bound that an assertion puts on how long data is kept. */
function boundIn(must: string): { readonly days: number; readonly start: number; readonly end: number } | null {
  const [first, ...more] = must.matchAll(/\bflow\.retention\.(?:maxDays|days)\s*(<=?)\s*(\d{1,6})\b/g)
  if (!first || more.length > 0 || /\|\||\?/.test(must)) return null
  const [text, relation, number = ''] = first
  const end = first.index + text.length
  return { days: Number(number) - (relation === '<' ? 1 : 0), start: end - number.length, end }
}
