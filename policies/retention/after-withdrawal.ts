import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'
import { isIn } from '../words/match.ts'

/** Without undue delay: a year and a month is a delay in every reading. */
const DELAY_DAYS = 396
const withdrawn = /(?:^|[._-])consent[._-](?:withdrawn|revoked)$/i

export const retentionAfterWithdrawal = defineRule({
  name: 'retention/after-withdrawal',
  summary: 'Data that rests on consent alone and is kept for years after that was withdrawn.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 7(3), 17(1)(b)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { after = '', law } = rule.value
      if (rule.poisoned || law !== undefined || !isIn(withdrawn, after)) continue
      for (const [plan, period] of Object.entries(periodsOf(rule.value))) {
        if ((shortest(period) ?? 0) <= DELAY_DAYS) continue
        const use = (retentionUses(model).get(rule.name) ?? []).find(
          ({ activity, categories }) =>
            categories.some((category) => category !== 'consent.record') && isConsentAlone(model, activity),
        )
        if (!use) continue
        yield {
          rule: 'retention/after-withdrawal',
          message: `Retention rule ${quote(rule.name)} keeps for ${quote(period)} after ${quote(after)} what activity ${quote(use.activity ?? '')} has on consent alone.`,
          at: valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan])),
          related: [{ at: use.at, message: 'Kept under it here.' }],
          help: 'Erase it without undue delay; what shows that there was a consent, or whom not to write to again, is an activity of its own with a basis of its own.',
        } satisfies Finding
        break
      }
    }
  },
})

const isConsentAlone = (model: Model, name: string | null): boolean => {
  const activity = model.activities.get(name ?? '')
  const bases = !activity || activity.poisoned ? [] : [...groundsOf(model, activity)]
  return bases.length > 0 && bases.every(({ basis }) => basis.value.type === 'consent')
}
