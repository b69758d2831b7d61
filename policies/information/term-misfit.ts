import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { termBesideAll } from '../support/bases/term-beside.ts'
import { quote } from '../support/text.ts'

/**
 * Purposes of W3C DPV 2.3 beside which nobody advertises to the same people: what a law asks for, research, security,
 * disputes, payment, and staff.
 */
const besides: ReadonlySet<string> = new Set(
  (
    'AcademicResearch CredentialManagement DisputeManagement EnforceAccessControl EnforceSecurity ' +
    'FraudPreventionAndDetection HumanResourceManagement IdentityAuthentication IdentityVerification LegalCompliance ' +
    'LegalObligation MisusePreventionAndDetection NonCommercialResearch PaymentManagement PersonnelManagement ' +
    'PersonnelPayment ResearchAndDevelopment RightsFulfilment ScientificResearch'
  )
    .split(' ')
    .map((term) => `dpv:${term}`),
)

export const informationTermMisfit = defineRule({
  name: 'information/term-misfit',
  summary:
    'Direct marketing whose term says that it is for something else, or the term of marketing where nothing else is.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 21(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { purpose } = activity.value
      const term = termBesideAll(model, activity)
      if (term) {
        yield {
          rule: 'information/term-misfit',
          message: `Activity ${quote(activity.name)} is ${quote(term.term)} by its term, and its purpose and ${quote(term.basis.name)} are about something else.`,
          at: valueAt(activity, 'purpose', 'term'),
          related: [
            { at: valueAt(activity, 'purpose', 'text'), message: 'The purpose in words.' },
            { at: valueAt(term.basis, term.key), message: 'What it rests on.' },
          ],
          help: 'Write the term of this purpose; or declare the marketing as an activity of its own, with its basis.',
        } satisfies Finding
        continue
      }
      if (typeof purpose !== 'object' || purpose.directMarketing !== true || !besides.has(purpose.term ?? '')) continue
      yield {
        rule: 'information/term-misfit',
        message: `Activity ${quote(activity.name)} is direct marketing, and ${quote(purpose.term ?? '')} says that it is for something else.`,
        at: valueAt(activity, 'purpose', 'directMarketing'),
        related: [{ at: valueAt(activity, 'purpose', 'term'), message: 'The purpose by its term.' }],
        help: 'Take `directMarketing` away; or declare the marketing as an activity of its own, with its basis.',
      } satisfies Finding
    }
  },
})
