import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { minDays, parseDuration, toSeconds } from '../../compiler/language/duration.ts'
import { defineRule } from '../rule.ts'
import { isTimed } from '../support/routes/schemes.ts'
import { quote } from '../support/text.ts'

/** Seconds. Standard Webhooks, Stripe and Slack say five minutes; clocks differ by less than ten seconds. */
const [shortest, longest] = [10, 15 * 60]

export const replayWindow = defineRule({
  name: 'security/replay-window',
  summary: 'A source that takes signatures for longer than requests need, or for less than they need.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-294' },
  severity: 'warning',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      const { verify } = source.value.http
      if (verify?.tolerance === undefined || !isTimed(verify)) continue
      const period = parseDuration(verify.tolerance)
      if (!period) continue
      const seconds = toSeconds(period) ?? minDays(period) * 86_400
      if (seconds >= shortest && seconds <= longest) continue
      yield {
        rule: 'security/replay-window',
        message:
          seconds > longest
            ? `Source ${quote(source.name)} takes a request for ${verify.tolerance} after it was signed, and anyone who has captured it can send it again until then.`
            : `Source ${quote(source.name)} refuses what is older than ${verify.tolerance}: clocks differ by more, and requests take time.`,
        at: valueAt(source, 'http', 'verify', 'tolerance'),
        help: 'Leave it out for five minutes (`PT5M`), which is what senders expect.',
      } satisfies Finding
    }
  },
})
