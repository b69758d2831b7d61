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
      const { after = '' } = rule.value
      const kinds = ends.filter(({ what }) => what.test(after))
      if (rule.poisoned || kinds.length === 0) continue
      for (const { activity: name, at } of uses.get(rule.name) ?? []) {
        const activity = model.activities.get(name ?? '')
        const classes = activity?.poisoned ? [] : (activity?.value.dataSubjects ?? [])
        const [outsider] = kinds.flatMap(({ of, all }) =>
          all && !classes.every((one) => of.test(one)) ? [] : classes.filter((one) => of.test(one)),
        )
        if (outsider === undefined) continue
        yield {
          rule: 'retention/trigger-of-others',
          message: `${quote(after)} never comes for ${quote(outsider)}, so that ${quote(rule.name)} never begins.`,
          at,
          related: [{ at: valueAt(rule, 'after'), message: 'What begins the period.' }],
          help: 'Name a rule that begins with something that happens to them.',
        } satisfies Finding
      }
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
