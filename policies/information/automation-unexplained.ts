import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { markAt } from '../support/missing.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'

const parts = [
  ['logic', 'by what logic'],
  ['significance', 'with what significance and consequences'],
  ['intervention', 'how a person can step in'],
] as const

/** What is no answer to what the law asks to be told. */
const denials = [
  [
    'intervention',
    /\b(no|never an?|without any|nobody) (\w+ )?(human|persons?|people|review|intervention|appeal|staff|employees?|steps? in|looks? at)\b|(?<!\b(?:no|not|never|nothing|neither|nor)\b[^.;,]{0,24})\b(final|irreversible|binding|conclusive)\b(?!.*\b(until|unless|except|person|human|doctor|staff|somebody|someone|team)\b)|\b(cannot|can not|can't|may not|not) be (contested|challenged|appealed|reviewed|changed|questioned|disputed)\b|\b(nobody|no one) (\w+ )?(can |could |may )?(change|alter|overturn|correct|undo|reconsider|reopen|hear|answer|listen)s?\b|\b(you|they|people|nobody|no one|candidates?|applicants?|customers?) (cannot|can not|can't|may not|can) (contest|challenge|appeal|dispute|question|object)\b(?<!(?<!nobody|no one) can \w+)|\bno (appeal|objection|contest|challenge|way to)\b|\b(algorithm|machine|system|software|model|ai)\b[^.;]{0,20}\b(looks|reviews|checks|decides|repeats|runs)\b(?!.*\b(person|human|staff|employee|agent|somebody|someone|team)\b)/i,
    'which does not lead to a human being (Art. 22(3))',
  ],
  [
    'intervention',
    /^\W*(there (is|are) )?(none|nobody|nothing|no one)( at all)?\W*$/i,
    'which does not lead to a human being (Art. 22(3))',
  ],
  [
    'intervention',
    /\b(?<!\b(without|no|never) )(for|against|upon|on payment of) (a |an )?((small|handling|processing) )*(fee|charge|payment)\b|\bcosts? ((EUR|GBP) |[€£$] ?)?\d|\bfee of\b/i,
    'and that is free of charge (Art. 12(5), 22(3))',
  ],
  [
    'significance',
    /^\W*(there (is|are) )?(no|without|not any|hardly any) (real |legal |further )?(consequences?|effects?|significance|impact|meaning)\W*$|^\W*(?:it (?:means|changes) nothing|nothing (?:follows|happens|changes))(?: (?:to|for|of it|from it|at all)\b[^.;,]*)?\W*$/i,
    'and without any it would not be such a decision (Art. 22(1))',
  ],
  [
    'logic',
    /^\W*(magic|luck|chance|random(ly)?|gut feeling|intuition|we decide|a decision)\W*$/i,
    'which explains nothing',
  ],
  [
    'logic',
    /^\W*(?:[^\s.;,]+ ){0,6}(?:(?:trade|business) secrets?(?: of \S+(?: \S+){0,3})?|confidential|proprietary|secret|secret of (?:our|the) (?:business|company|trade|house)|undisclosed|not (?:disclosed|revealed|explained)|we (?:do not|don't|cannot|will not|never) (?:disclose|reveal|explain|publish|tell|say)(?: (?:it|this|that|them|how))?)\W*$/i,
    'and a secret does not excuse from explaining it (Art. 15(1)(h), C-203/22)',
  ],
  [
    'logic',
    /^\W*(?:a |an |our |the |one of our )?(?:person|human(?: being)?|clerk|colleague|employee|manager|member of (?:our )?staff|staff|team|doctor|nurse)\b(?:(?!\b(?:after|where|when|if|unless)\b)[^.;])*\b(?:decides?|chooses?|judges?)\W*$/i,
    'and what a person decides is not automated (Art. 22(1))',
  ],
] as const

export const automationUnexplained = defineRule({
  name: 'information/automation-unexplained',
  summary: 'Decisions by automation without the logic, the consequences or how a person can step in.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(f), 22(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const decisions = activity.value.automatedDecisions
      if (typeof decisions !== 'object') continue
      for (const [key, words, what] of denials) {
        const said = decisions[key]
        if (said === undefined || isPlaceholder(said) || !words.test(said)) continue
        yield {
          rule: 'information/automation-unexplained',
          class: 'violation',
          message: `Activity ${quote(activity.name)} decides by automation and says ${quote(clip(said, 60))}, ${what}.`,
          at: valueAt(activity, 'automatedDecisions', key),
          help: 'Say what a person does on request, by what the decision is made, and what it means for them.',
        } satisfies Finding
      }
      const open = parts.filter(
        ([key]) => decisions[key] === undefined && !markAt(model, activity, 'automatedDecisions', key),
      )
      const [first] = open
      if (!first) continue
      yield {
        rule: 'information/automation-unexplained',
        message: `Activity ${quote(activity.name)} decides by automation and does not say ${open.map(([, what]) => what).join(' or ')}.`,
        at: keyAt(activity, 'automatedDecisions', first[0]),
        help: `State ${open.map(([key]) => quote(key)).join(', ')} under \`automatedDecisions\`.`,
      } satisfies Finding
    }
  },
})
