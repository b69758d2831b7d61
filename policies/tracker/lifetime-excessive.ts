import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { minDays, parseDuration } from '../../compiler/language/duration.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** 13 months at their longest: CNIL, guidelines of 17 September 2020 on cookies and other trackers. */
const referenceDays = 366 + 31
/** Ten years: no purpose lasts longer than the devices. */
const absurdDays = 3650

export const trackerLifetimeExcessive = defineRule({
  name: 'tracker/lifetime-excessive',
  summary: 'A tracker that stays longer than its purpose or the consent to it can last.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    for (const tracker of model.trackers.values()) {
      const { lifetime, class: use } = tracker.value
      const duration = tracker.poisoned || lifetime === undefined ? null : parseDuration(lifetime)
      if (!duration || lifetime === undefined) continue
      const common = { rule: 'tracker/lifetime-excessive', at: valueAt(tracker, 'lifetime') } as const
      const name = quote(tracker.name)
      const days = minDays(duration)
      if (days >= absurdDays || (days === 0 && duration.seconds === 0))
        yield {
          ...common,
          severity: 'error',
          message:
            days === 0
              ? `Tracker ${name} has a lifetime of nothing.`
              : `Tracker ${name} stays for ${quote(lifetime)}, longer than any device.`,
          help: 'State how long it really stays, or `session`.',
        } satisfies Finding
      else if (days > referenceDays)
        yield {
          ...common,
          message:
            use === 'essential'
              ? `Tracker ${name} stays for ${quote(lifetime)}, longer than anything that somebody asked for needs it.`
              : `Tracker ${name} stays for ${quote(lifetime)}; consent to one for ${quote(use)} should be asked for again after 13 months.`,
          help: 'Shorten it to `P13M` or less, or accept it with a reason.',
        } satisfies Finding
    }
  },
})
