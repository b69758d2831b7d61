import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { unfreeConsents } from '../support/bases/unfree-consents.ts'

export const basisConsentNotFree = defineRule({
  name: 'basis/consent-not-free',
  summary: 'Consent of people who can hardly refuse it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 7(4), Recital 43' },
  also: 'GDPR Art. 7(3)',
  severity: 'warning',
  *found({ model }) {
    for (const consent of unfreeConsents(model)) yield { rule: 'basis/consent-not-free', ...consent } satisfies Finding
  },
})
