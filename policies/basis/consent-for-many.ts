import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { placeKey } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { consentsForOthers } from '../support/bases/consent-uses.ts'
import { unfreeConsents } from '../support/bases/unfree-consents.ts'
import { quote } from '../support/text.ts'

export const basisConsentForMany = defineRule({
  name: 'basis/consent-for-many',
  summary: 'A consent for something else than what people are asked.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(a), 7(2), Recitals 32 and 43' },
  severity: 'error',
  *found({ model }) {
    const uses = [...consentsForOthers(model)]
    // Whose name alone speaks of something else may be told with more reason by `basis/consent-not-free`.
    const unfree = new Set(
      uses.some(({ byName }) => byName) ? [...unfreeConsents(model)].map(({ at }) => placeKey(at)) : [],
    )
    for (const { use, about, byName } of uses)
      if (!byName || !unfree.has(placeKey(use.at)))
        yield {
          rule: 'basis/consent-for-many',
          message: `What people are asked for ${quote(use.basis.name)} is about ${about}, not about activity ${quote(use.activity.name)}.`,
          at: use.at,
          related: [{ at: valueAt(use.basis, 'asked'), message: 'What they are asked.' }],
          help: 'Ask for a consent of its own for each purpose, rest on the basis that fits, or state the whole wording under `asked`.',
        } satisfies Finding
  },
})
