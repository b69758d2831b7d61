import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { ageOfConsent } from '../law/age-of-consent.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases.ts'
import { valueAt } from '../support/place.ts'
import { regimesOf } from '../support/settings.ts'
import { quoteAll } from '../support/text.ts'

const parents = /\b(parents?|parental|guardians?|mother|father|carers?|responsib(le|ility) (for|over))\b/i

export const basisChildConsent = defineRule({
  name: 'basis/child-consent',
  summary: 'Consent of children who cannot give it by themselves.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 8(1)' },
  severity: 'error',
  *found({ model }) {
    const { organisation } = model
    const least = organisation?.value.minimumAge
    if (!organisation || organisation.poisoned || least === undefined) return
    const law = ageOfConsent(organisation.value.country, regimesOf(model))
    if (!law || least >= law.age) return
    const consents = [...usedBases(model, 'consent')].filter(({ basis }) => !parents.test(basis.value.asked ?? ''))
    if (consents.length === 0) return
    yield {
      rule: 'basis/child-consent',
      message: `People of ${least} years are asked for ${quoteAll(consents.map(({ basis }) => basis.name))}, which they cannot give before ${law.age}.`,
      at: valueAt(organisation, 'minimumAge'),
      related: consents.flatMap(({ uses }) => relatedUses(uses)).slice(0, 5),
      help: 'Raise the age, or say under `asked` how the holder of parental responsibility consents.',
      because: { kind: 'law', ref: `GDPR Art. 8(1); ${law.statute}` },
    } satisfies Finding
  },
})
