import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { RetentionRule } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { yearsAtMost, yearsKept, yearsToClaim } from '../../law/statutes.ts'
import { defineRule } from '../rule.ts'
import { heldBeyond } from '../support/retention/excessive.ts'
import { GENERATION_DAYS, shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { clip, quote } from '../support/text.ts'

export const retentionExcessive = defineRule({
  name: 'retention/excessive',
  summary: 'A period far beyond what authorities accept for data of this kind, or what the law that it names has kept.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    yield* beyondLaw(model)
    for (const rule of model.retention.values()) {
      const { law, after } = rule.value
      // What a law prescribes or a claim needs is another question; what counts from an event does not tell how long.
      if (rule.poisoned || law !== undefined || after !== undefined) continue
      for (const [plan, period] of Object.entries(periodsOf(rule.value))) {
        const days = shortest(period) ?? 0
        const held = heldBeyond(model, rule.name, days)
        if (!held) continue
        const { category, use, limit } = held
        yield {
          rule: 'retention/excessive',
          message: `Retention rule ${quote(rule.name)} keeps ${quote(category)} for ${quote(period)}: of ${limit.what} authorities accept ${limit.most}.`,
          at: valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan])),
          related: [{ at: use.at, message: 'Kept under it here.' }],
          help: 'Shorten the period, or name the `law` that prescribes it.',
          because: { kind: 'law', ref: `GDPR Art. 5(1)(e); ${limit.source}` },
        } satisfies Finding
        break
      }
    }
  },
})

/** Three times what a statute has kept is kept for something else; some companies have twice as long as others. */
const SLACK = 3
const YEAR = 365
/** From how many years on a minimum that is stated says what its statute is about: beside a short one there are others. */
const LONG = 5
/** How often a period may hold a short one all the same. */
const SHORT_SLACK = 6

/** What is looked through once a quarter goes a while after its day. */
const SWEEP = 100

const inYears = (count: number): string => (count === 1 ? 'a year' : `${count} years`)

/** A time for which something lies, and the law that is named for it. */
interface Span {
  readonly law: string
  readonly lawAt: Place
  readonly minimum: string | undefined
  readonly periods: readonly (readonly [path: readonly string[], period: string])[]
}

/** What a rule keeps, and what lies restricted or archived after it. */
function* spansOf(rule: Resource<RetentionRule>): Iterable<Span> {
  const { law, minimum, afterwards } = rule.value
  if (law !== undefined)
    yield {
      law,
      lawAt: valueAt(rule, 'law'),
      minimum,
      periods: Object.entries(periodsOf(rule.value)).map(([plan, period]) => [
        plan === '' ? ['for'] : ['byPlan', plan],
        period,
      ]),
    }
  if (afterwards?.law !== undefined && afterwards.for !== undefined)
    yield {
      law: afterwards.law,
      lawAt: valueAt(rule, 'afterwards', 'law'),
      minimum: undefined,
      periods: [[['afterwards', 'for'], afterwards.for]],
    }
}

/** Rules that name a statute, and no other reason, and keep for far longer than it says. */
function* beyondLaw(model: Model): Iterable<Finding> {
  for (const rule of model.retention.values())
    for (const span of rule.poisoned ? [] : spansOf(rule)) {
      const found = beyond(rule, span)
      if (found) yield found
    }
}

function beyond(rule: Resource<RetentionRule>, { law, lawAt, minimum, periods }: Span): Finding | null {
  const most = yearsAtMost(law)
  const kept = yearsKept(law)
  const stated = Math.floor((shortest(minimum) ?? 0) / YEAR)
  const claims = kept === null && stated === 0 ? yearsToClaim(law) : null
  const years = kept ?? (stated > 0 ? stated : claims)
  const slack = kept === null && stated > 0 && stated < LONG ? SHORT_SLACK : SLACK
  for (const [path, period] of periods) {
    const days = shortest(period) ?? 0
    // Of a generation `retention/absurd` says so; a minimum that is as long is the law's word on something else.
    if ((days >= GENERATION_DAYS && kept !== null) || minimum === period) continue
    const tooLong = years !== null && days > years * YEAR * slack
    if (most !== null && days > most * YEAR + SWEEP)
      return {
        rule: 'retention/excessive',
        message: `Retention rule ${quote(rule.name)} keeps for ${quote(period)} what ${quote(clip(law, 50))} has deleted after ${inYears(most)}.`,
        at: valueAt(rule, ...path),
        related: [{ at: lawAt, message: 'The law is stated here.' }],
        help: 'Shorten the period, or name the other law that has it kept for longer.',
      }
    if (tooLong)
      return {
        rule: 'retention/excessive',
        message:
          claims === null
            ? `Retention rule ${quote(rule.name)} keeps for ${quote(period)} what ${quote(clip(law, 50))} has kept for ${inYears(years)}.`
            : `Retention rule ${quote(rule.name)} keeps for ${quote(period)}, and by ${quote(clip(law, 50))} claims are barred after ${inYears(years)}.`,
        at: valueAt(rule, ...path),
        related: [{ at: lawAt, message: 'The law is stated here.' }],
        help: 'Shorten the period, or name the provision that has it kept for so long.',
      }
  }
  return null
}
