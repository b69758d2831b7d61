import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import { sound } from '../../compiler/model/build-model.ts'
import { schremsII } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { evidences, nounOf } from '../support/evidence.ts'
import { shortest } from '../support/retention/periods.ts'
import { quote } from '../support/text.ts'

/** A review after more than five years finds neither the people nor the processing of the first look. */
const RARELY_DAYS = 5 * 366
/** Without a word on reviews, how long a proof stands for what is done today. */
const STANDS = 'P3Y'

export const factEvidenceStale = defineRule({
  name: 'fact/evidence-stale',
  summary: 'A proof that is years old, or looked at again so seldom that it is not.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 24(1)' },
  also: 'GDPR Art. 46(1)',
  severity: 'warning',
  *found({ model, asOf }) {
    for (const named of evidences(model)) {
      const { of, path, evidence } = named
      const { date, review } = evidence
      const due = date === undefined || review !== undefined ? null : dayAfter(date, STANDS)
      if (review !== undefined && (shortest(review) ?? 0) > RARELY_DAYS)
        yield {
          rule: 'fact/evidence-stale',
          severity: 'error',
          message: `The ${nounOf(named)} of ${quote(of.name)} is looked at again after ${quote(review)}, which is never.`,
          at: valueAt(of, ...path, 'review'),
          help: 'State when it is really looked at again; `P1Y` for once a year.',
        } satisfies Finding
      else if (date !== undefined && due !== null && due < asOf)
        yield {
          rule: 'fact/evidence-stale',
          message: `The ${nounOf(named)} of ${quote(of.name)} is of ${date}, and the day on which it is looked at again is not stated.`,
          at: valueAt(of, ...path, 'date'),
          help: 'Look at it again and state the new day, with `review` for how often it is done.',
          byDate: true,
        } satisfies Finding
    }
    for (const recipient of sound(model.recipients))
      for (const [regime, { assessed, evidence }] of Object.entries(recipient.value.transfer ?? {})) {
        // Of one from before there was such a thing `transfer/signed-too-early` says so.
        if (assessed === undefined || assessed < schremsII || evidence?.review !== undefined) continue
        const due = dayAfter(assessed, STANDS)
        if (due === null || due >= asOf) continue
        yield {
          rule: 'fact/evidence-stale',
          message: `The law of the country of ${quote(recipient.name)} was assessed on ${assessed}, and the day on which it is looked at again is not stated.`,
          at: valueAt(recipient, 'transfer', regime, 'assessed'),
          help: 'Look at it again and state the new day; `review` under `evidence` says how often it is done.',
          because: { kind: 'law', ref: 'GDPR Art. 46(1)' },
          byDate: true,
        } satisfies Finding
      }
  },
})
