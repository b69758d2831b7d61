import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Kind } from './kind.ts'

/** Whether an activity waits for consent, and the rest of it. */
export const activityKind = (model: Model): Kind<RouterPlan['activities'][number]> => ({
  called: 'activity',
  extra: 'other',
  absent: 'other',
  at: ({ name }, key) =>
    declaredAmong(model, place('activities', name, ...(key === null ? [] : [inActivity[key] ?? key]))),
  judge: {
    needsConsent(_, runs, name) {
      const at = declaredAmong(model, place('activities', name, 'lawfulBasis'))
      return [
        runs
          ? ['narrower', `waits for consent before it sends for \`${name}\``, at]
          : ['wider', `sends for \`${name}\` without asking for consent`, at],
      ]
    },
  },
})

const inActivity: Readonly<Record<string, string>> = { bases: 'lawfulBasis', directMarketing: 'purpose' }
