import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { personalFlowsTo, relatedFlows } from '../support/recipients/recipients.ts'
import { isCentury, longest, shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/** Ten years in days, and how often they hold our own period, whatever both are counted from. */
const DECADE = 3650
const MANY = 10
/** What lasts, so that nobody knows how long after the receipt of one item its end comes. */
const lasting =
  /\b(?:accounts?|agreements?|cases?|claims?|contracts?|disputes?|employment|engagements?|insurance|leases?|membership|polic(?:y|ies)|proceedings|projects?|relationships?|services?|subscriptions?|tenanc(?:y|ies)|treatments?|warrant(?:y|ies)|years?)\b/i
/** What is left of data a year after the end of a service is no rest of a backup. */
const YEAR = 366
/** The provision of services ends, which is when a processor deletes or returns all of it. */
const endOfService =
  /\b(?:end|ends|ended|expiry|expires|termination|terminated?s?|cancellation)\b.{0,20}\b(?:contract|agreement|services?|subscription|engagement)\b|\b(?:contract|agreement|services?|subscription|engagement)\b.{0,20}\b(?:ends?|ended|expires?|expired|terminated?s?|cancelled)\b/i
/** Nothing that begins with an account's end is held up for so long before. */
const GENERATION = 9125

export const recipientOutlives = defineRule({
  name: 'retention/recipient-outlives',
  summary: 'A processor that keeps data for longer than those for whom it keeps it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 28(3)(g)' },
  severity: 'warning',
  needsWhole: true,
  *found({ model, graph }) {
    for (const recipient of model.recipients.values()) {
      const { keeps, engagement } = recipient.value
      if (recipient.poisoned || keeps?.for === undefined || engagement !== 'on-our-behalf') continue
      const kept = shortest(keeps.for)
      if (kept !== null && kept > YEAR && !isCentury(keeps.for) && isIn(endOfService, keeps.after ?? '')) {
        yield {
          rule: 'retention/recipient-outlives',
          message: `${quote(recipient.name)} keeps for ${quote(keeps.for)} after its service has ended what it has to delete or return then.`,
          at: valueAt(recipient, 'keeps', 'for'),
          related: [{ at: valueAt(recipient, 'keeps', 'after'), message: 'What begins the period.' }],
          help: 'Agree on the time that deletion and backups take; what a law has it keep for longer, it keeps as a controller.',
          because: { kind: 'law', ref: 'GDPR Art. 28(3)(g)' },
        } satisfies Finding
        continue
      }
      // From the end of the contract on, and from its receipt on, are different days: decades alone are too long for
      // both. What happens to one item, `the alert was answered`, follows its receipt before years have gone by.
      const comparable = keeps.after === undefined || /deliver|receipt|received|sent|sending/i.test(keeps.after)
      if (!comparable && (kept ?? 0) < (isIn(lasting, keeps.after ?? '') ? DECADE : YEAR)) continue
      // A century is `retention/absurd`.
      if (kept === null || isCentury(keeps.for)) continue
      const flows = personalFlowsTo(graph, recipient.name)
      // The longest of all that it gets: where it keeps one thing for so long, nobody knows of the others.
      let most: { readonly days: number; readonly name: string } | null = null
      for (const { retention } of flows) {
        const rule = retention && model.retention.get(retention.name)
        // How long an account lasts nobody knows; of several decades its period is no part worth counting.
        if (!rule || rule.poisoned || (rule.value.after !== undefined && kept < GENERATION)) {
          most = null
          break
        }
        const lengths = Object.values(periodsOf(rule.value)).map(longest)
        if (lengths.length === 0 || lengths.includes(null)) {
          most = null
          break
        }
        const days = Math.max(...lengths.map((length) => length ?? 0)) + (longest(rule.value.backups) ?? 0)
        if (most === null || days > most.days) most = { days, name: rule.name }
      }
      if (most === null || kept <= (comparable && kept < GENERATION ? most.days : most.days * MANY)) continue
      yield {
        rule: 'retention/recipient-outlives',
        message: `${quote(recipient.name)} keeps for ${quote(keeps.for)} what is over here after ${most.days} days, by ${quote(most.name)}.`,
        at: valueAt(recipient, 'keeps', 'for'),
        related: relatedFlows(flows, 1),
        help: 'Agree with the processor on the period for which you keep it yourself, or state the longer one in your own rule.',
      } satisfies Finding
    }
  },
})
