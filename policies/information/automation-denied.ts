import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'
import { saidIn, type Wording } from '../words/wording.ts'

export const automationDenied = defineRule({
  name: 'information/automation-denied',
  summary: 'Scores or decisions by machines where nothing is said to be decided by automation.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(4), 13(2)(f), 14(2)(g), 22' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { automatedDecisions, purpose } = activity.value
      if (automatedDecisions !== false) continue
      const term = typeof purpose === 'object' && scoring.has(purpose.term ?? '') ? purpose.term : undefined
      const own = saidIn(purposeText(activity.value), deciding)
      // An assessment that was made because a machine decides says it, too.
      const { dpia } = activity.value
      const assessed =
        own || term !== undefined || dpia?.required === false ? null : saidIn(dpia?.why ?? '', deciding.slice(1))
      const said = own ?? assessed
      if (!said && term === undefined) continue
      const key = typeof purpose === 'string' ? [] : [said ? 'text' : 'term']
      const what = assessed
        ? `is assessed because of ${quote((dpia?.why ?? '').slice(assessed.start, assessed.end))}`
        : own
          ? own.what
          : `is for ${quote(term ?? '')}`
      const place = assessed ? valueAt(activity, 'dpia', 'why') : valueAt(activity, 'purpose', ...key)
      yield {
        rule: 'information/automation-denied',
        message: `Activity ${quote(activity.name)} says that nothing is decided by automation, and ${what}.`,
        at: valueAt(activity, 'automatedDecisions'),
        related: [
          {
            at: said ? { ...place, within: { start: said.start, end: said.end } } : place,
            message: 'What speaks of it.',
          },
        ],
        help: 'State its `logic`, `significance` and `intervention`; or say in the purpose that a person decides.',
      } satisfies Finding
    }
  },
})

/** Terms of DPV 2.3 for scores of people, on which others decide (C-634/21, SCHUFA). */
const scoring: ReadonlySet<string> = new Set(['dpv:CustomerSolvencyMonitoring'])

const people =
  '(?:people|persons?|customers?|applicants?|candidates?|applications?|users?|leads?|employees?|workers?|patients?|borrowers?|tenants?|drivers?|visitors?)'
/** Words for decisions by machines and for scores that they rest on (C-634/21). Profiles on which nothing is decided are none (Art. 4(4), 22(1)). */
const deciding: readonly Wording[] = [
  {
    what: 'scores people',
    words: new RegExp(
      `\\b(?:credit|risk|fraud|lead|health|trust)[- ]?scor(?:es?|ing)\\b|\\b(?:scor(?:e|es|ing)|rat(?:e|es|ing)|rank(?:s|ing)?) (?:of )?(?:(?:the|our|all|new) )?${people}\\b|\\bcreditworthiness\\b`,
      'i',
    ),
  },
  {
    what: 'decides by itself',
    words:
      /\bautomatic(ally)? (decid\w*|decisions?|reject\w*|refus\w*|approv\w*|declin\w*|block(s|ing)?|suspend\w*|hir(e|es|ing)|dismiss\w*|den(y|ies|ying))\b|\b(decide|reject|refuse|approve|decline|block|suspend|hire|dismiss|deny)s? (\w+ ){0,3}(automatically|by (machine|algorithm|software|itself)|without (a |any )?(human|person|people))\b|\b(?:decid|evaluat|refus|reject|approv|select|choos|rank|scor)(?:e|es|ed|ing|s)?\b[^.;,]{0,30}\bby (?:automation|machines?|an? (?:model|program|algorithm)|software)\b|\b(?:automated|automatic) (?:individual )?decisions?\b|\bdecisions? (?:are |is )?(?:made |taken )?by (?:automation|machines?|algorithms?|software)\b|\bscor(?:e|es|ing)\b[^.;]{0,60}\bdecid(?:e|es|ing)\b/i,
  },
]
