import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { grounds } from '../support/bases.ts'
import { quote, quoteAll } from '../support/text.ts'

/** Classes of people who work for whoever asks, or want to (EDPB Guidelines 05/2020, 21). */
const dependent =
  /(^|[._-])(employees?|staff|workers?|personnel|workforce|colleagues|trainees?|interns?|apprentices?|contractors?|applicants?|candidates?)$/i

export const basisConsentNotFree = defineRule({
  name: 'basis/consent-not-free',
  summary: 'Consent of people who can hardly refuse it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 7(4), Recital 43' },
  severity: 'warning',
  *found({ model }) {
    for (const { activity, basis, classes, at } of grounds(model)) {
      const people = basis.value.type === 'consent' ? classes.filter((name) => dependent.test(name)) : []
      if (people.length > 0)
        yield {
          rule: 'basis/consent-not-free',
          message: `Activity ${quote(activity.name)} rests on the consent of ${quoteAll(people)}, who can hardly refuse it to whom they work for.`,
          at,
          help: 'Rest on another basis; or accept with an exception that says why refusing costs them nothing.',
        } satisfies Finding
    }
  },
})
