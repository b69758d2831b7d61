import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

export const retentionTriggerOfOthers = defineRule({
  name: 'retention/trigger-of-others',
  summary:
    'A period that waits for the end of an employment, an account or a contract which the people concerned do not have.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    const uses = retentionUses(model)
    for (const rule of model.retention.values()) {
      if (rule.poisoned) continue
      const { after = '' } = rule.value
      const kinds = ends.filter(({ what }) => what.test(after))
      if (kinds.length === 0) continue
      const all = uses.get(rule.name) ?? []
      const wrong = all.flatMap(({ activity: name, at }) => {
        const activity = model.activities.get(name ?? '')
        const outsider =
          activity && !activity.poisoned ? outsiderOf(activity.value.dataSubjects ?? [], kinds) : undefined
        return outsider === undefined ? [] : [{ outsider, at }]
      })
      const [first] = wrong
      // Where it comes for nobody, the rule waits for the wrong event.
      const isRule = first !== undefined && wrong.length > 1 && wrong.length === all.length
      for (const { outsider, at } of isRule ? [first] : wrong)
        yield {
          rule: 'retention/trigger-of-others',
          message: `${quote(after)} never comes for ${quote(outsider)}, so that ${quote(rule.name)} never begins.`,
          at: isRule ? valueAt(rule, 'after') : at,
          related: isRule
            ? wrong.slice(0, 10).map((use) => ({ at: use.at, message: 'What is kept under it.' }))
            : [{ at: valueAt(rule, 'after'), message: 'What begins the period.' }],
          help: isRule
            ? 'Name something that happens to them.'
            : 'Name a rule that begins with something that happens to them.',
        } satisfies Finding
    }
  },
})

/** Who applies, and has not begun: whoever is hired is of another class from then on. */
const applying = /^(?:job-)?(?:applicants?|candidates?)$/i

const account =
  /^(?:(?:user-)?account|contract|tenancy|lease|membership|subscription|policy)\.(?:closed|deleted|cancelled|ended|removed|terminated|expired)$/i
/** People who come by and have signed up for nothing, by what they are called. */
const strangers = /^(?:(?:website|web|site|shop)-)?(?:visitors?|passers-by|callers?|onlookers?)$/i

const employment = /^(?:employment|employee|staff|worker|service-contract)\b/i
/** People with whom nobody has an employment by what they are called. */
const outsiders =
  /^(?:(?:website|web|site|shop|former|new|private|business)-)?(?:customers?|visitors?|readers?|subscribers?|prospects?|leads?|shoppers?|buyers?|guests?|patients?|donors?|policyholders?|tenants?|payers?|customer-users|website-visitors)$/i

/** Ends that some people never come to; `all`: of some of them the period may begin so, if it is about the others. */
const ends: readonly { readonly what: RegExp; readonly of: RegExp; readonly all: boolean }[] = [
  { what: employment, of: outsiders, all: false },
  { what: account, of: strangers, all: true },
  { what: /^(?:employment|employee|staff|worker|service-contract|engagement)\b/i, of: applying, all: true },
]

/** One for whom none of the ends comes, if there is one. */
const outsiderOf = (classes: readonly string[], kinds: typeof ends): string | undefined =>
  kinds.flatMap(({ of, all }) =>
    all && !classes.every((one) => of.test(one)) ? [] : classes.filter((one) => of.test(one)),
  )[0]
