import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { parseDuration, toSeconds } from '../../compiler/language/duration.ts'
import type { RetentionRule } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { yearsKept } from '../../law/statutes.ts'
import { defineRule } from '../rule.ts'
import { GENERATION_DAYS, isCentury, longest, shortest } from '../support/retention/periods.ts'
import { clip, quote } from '../support/text.ts'
import { retentionUses, type Use } from '../support/uses.ts'

export const retentionAbsurd = defineRule({
  name: 'retention/absurd',
  summary: 'A period of nothing, of a generation without a law that prescribes it, or of a century and more.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'error',
  *found({ model }) {
    const uses = retentionUses(model)
    for (const rule of model.retention.values()) {
      if (rule.poisoned) continue
      for (const [path, period] of periodsIn(rule.value)) {
        const wrong = wrongWith(path, period, rule.value, () => isForResearch(model, uses.get(rule.name) ?? []))
        if (wrong)
          yield {
            rule: 'retention/absurd',
            message: `${quote(period)} in retention rule ${quote(rule.name)} ${wrong}.`,
            at: valueAt(rule, ...path),
            help: 'State the period that the data is needed for; what is not kept at all needs no rule.',
          } satisfies Finding
      }
    }
    for (const recipient of model.recipients.values()) {
      const period = recipient.poisoned ? undefined : recipient.value.keeps?.for
      if (period !== undefined && isCentury(period))
        yield {
          rule: 'retention/absurd',
          message: `${quote(period)}, for which ${quote(recipient.name)} keeps what it gets, is a century or more.`,
          at: valueAt(recipient, 'keeps', 'for'),
          help: 'State the period of its contract or of its own notice.',
        } satisfies Finding
    }
  },
})

function* periodsIn({
  for: single,
  byPlan,
  minimum,
  backups,
  afterwards,
}: RetentionRule): Iterable<[readonly string[], string]> {
  if (single !== undefined) yield [['for'], single]
  for (const [plan, period] of Object.entries(byPlan ?? {})) yield [['byPlan', plan], period]
  if (minimum !== undefined) yield [['minimum'], minimum]
  if (backups !== undefined) yield [['backups'], backups]
  if (afterwards?.for !== undefined) yield [['afterwards', 'for'], afterwards.for]
}

function wrongWith(
  [key = '']: readonly string[],
  period: string,
  rule: RetentionRule,
  forResearch: () => boolean,
): string | null {
  const { onExpiry, from, after } = rule
  if (isCentury(period)) return 'is a century or more'
  const law = key === 'afterwards' ? rule.afterwards?.law : rule.law
  // Archives are for generations; what is only restricted waits for something.
  const isBound = key === 'for' || key === 'byPlan' || (key === 'afterwards' && onExpiry === 'restrict')
  if (isBound && isLong(period, law) && !forResearch())
    return `is thirty years or more, and ${law === undefined ? 'no law is named that prescribes it' : `${quote(clip(law, 50))} does not prescribe that`}`
  // What lies there for no time is not put there.
  if (key === 'afterwards') return longest(period) === 0 ? 'is zero' : null
  // No backups are none; what is used at collection and dropped is kept for nothing; an event may end data at once.
  const mayBeNone = key === 'backups' || from === 'collected' || after !== undefined
  if (mayBeNone) return null
  if (longest(period) === 0) return 'is zero'
  return key !== 'minimum' && isMoment(period) ? 'is over before anything can be done with what is kept' : null
}

/** A minute is the least: what is delivered, or looked up once, takes as long. */
function isMoment(period: string): boolean {
  const duration = parseDuration(period)
  const seconds = duration && toSeconds(duration)
  return seconds !== null && seconds < 60
}

/** A statute whose period is known prescribes that one, and no generation. */
const prescribesIt = (law: string | undefined): boolean => law !== undefined && yearsKept(law) === null

/** Backups and minimums are held against the period by rules of their own. */
const isLong = (period: string, law: string | undefined): boolean =>
  !prescribesIt(law) && (shortest(period) ?? 0) >= GENERATION_DAYS

/** Research, archives and statistics may keep longer (Art. 5(1)(e), 89(1)): said by the condition of what is kept. */
const isForResearch = (model: Model, uses: readonly Use[]): boolean =>
  uses.some(({ activity, categories }) =>
    categories.some(
      (category) => model.activities.get(activity ?? '')?.value.data?.[category]?.condition?.article === '9(2)(j)',
    ),
  )
