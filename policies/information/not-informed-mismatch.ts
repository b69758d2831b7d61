import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { personalData } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const notInformedMismatch = defineRule({
  name: 'information/not-informed-mismatch',
  summary: 'An exception from informing people that does not exist for data from this source.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(4), 14(5)' },
  severity: 'error',
  *found({ model }) {
    for (const activity of informing(model)) {
      const article = activity.value.notInformed?.article
      if (article === undefined) continue
      const third = article !== '13(4)'
      const other = personalData(model, activity).find(([, { source }]) =>
        third ? source === 'person' || source === 'observed' : source === 'third-party',
      )
      if (!other) {
        const why = activity.value.notInformed?.why ?? ''
        const meant = articleOfWhy(article, why)
        if (meant)
          yield {
            rule: 'information/not-informed-mismatch',
            message: `Art. ${article} is ${meant.is}, and the reason of activity ${quote(activity.name)} is that of Art. ${meant.article}.`,
            at: valueAt(activity, 'notInformed', 'article'),
            related: [{ at: valueAt(activity, 'notInformed', 'why'), message: 'The reason.' }],
            help: `Write ${quote(`article: ${meant.article}`)}, or the reason that fits.`,
            severity: 'warning',
          } satisfies Finding
        continue
      }
      const [category, { source }] = other
      yield {
        rule: 'information/not-informed-mismatch',
        message: third
          ? `Art. ${article} is for data from others, and activity ${quote(activity.name)} has ${quote(category)} from the people themselves.`
          : `Art. 13(4) is for data from the people themselves, and activity ${quote(activity.name)} has ${quote(category)} from others.`,
        at: valueAt(activity, 'notInformed', 'article'),
        related: [
          { at: valueAt(activity, 'data', category, 'source'), message: `The source is ${quote(source ?? '')}.` },
        ],
        help: third
          ? 'A person who gives data is informed unless they know already (`13(4)`); split the activity where only some of it is from others.'
          : 'For data from others write `14(5)(a)` if people know already, or which other exception applies.',
      } satisfies Finding
    }
  },
})

const effort =
  /\b(impossible|disproportionate|effort|archiv\w*|research|statistic\w*|impair\w*|defeat\w*|prejudice\w*|frustrat\w*|warn\w*|no (?:address|contact|way)|cannot be reached|unknown to us)\b/i
const byLaw =
  /\b(Acts? (?:19|20)\d\d|Regulations? (?:19|20)\d\d|(?:s|sec|section|art|article|reg|regulation|§+)\.? ?\d+\w*)\b.*\b(lays?\b.*\bdown|prescribes?|requires?|orders?|demands?|provides? for|laid down)\b/i

/** The article that a reason is of, where it plainly is of another one. */
function articleOfWhy(article: string, why: string): { article: string; is: string } | null {
  if (article === '14(5)(b)' && isIn(byLaw, why) && !isIn(effort, why))
    return { article: '14(5)(c)', is: 'for what is impossible or a disproportionate effort' }
  if (
    article === '14(5)(c)' &&
    /\b(impossible|disproportionate)\b/i.test(why) &&
    !/\b(Acts?|law|Regulations?|s\.|section|§)/i.test(why)
  )
    return { article: '14(5)(b)', is: 'for what a law lays down' }
  return null
}
