import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { answered } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

/** Under the others people know already what they would be told. */
const untold: ReadonlySet<string> = new Set(['14(5)(b)', '14(5)(c)', '14(5)(d)'])

export const basisConsentUninformed = defineRule({
  name: 'basis/consent-uninformed',
  summary: 'Consent of people who are not informed.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(11), 7(1), Recital 42' },
  severity: 'error',
  *found({ model }) {
    for (const activity of answered(model)) {
      const article = activity.value.notInformed?.article
      if (article === undefined || !untold.has(article)) continue
      const bases = [...groundsOf(model, activity)]
      // Where some are asked, the exception may be for the others.
      if (bases.length === 0 || bases.some(({ basis }) => basis.value.type !== 'consent')) continue
      for (const { basis, at } of bases)
        yield {
          rule: 'basis/consent-uninformed',
          message: `Activity ${quote(activity.name)} rests on ${quote(basis.name)}, and its people are not informed: nobody agrees to what they do not know of.`,
          at,
          related: [{ at: valueAt(activity, 'notInformed', 'article'), message: 'Why they are not informed.' }],
          help: 'Rest on another basis; or inform them, and take `notInformed` away.',
        } satisfies Finding
    }
  },
})
