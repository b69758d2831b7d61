import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { ageOfConsent } from '../../law/age-of-consent.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { type Ground, grounds, relatedUses, usedBases } from '../support/bases/bases.ts'
import { regimesOf } from '../support/settings.ts'
import { quote, quoteAll } from '../support/text.ts'

const parents = /\b(parents?|parental|guardians?|mother|father|carers?|responsib(le|ility) (for|over))\b/i
const children = /(^|[._-])(child|children|minors?|pupils?|kids?|teenagers?|schoolchildren|infants?)$/i

export const basisChildConsent = defineRule({
  name: 'basis/child-consent',
  summary: 'Consent of children who cannot give it by themselves.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 8(1)' },
  severity: 'error',
  *found(input) {
    yield* ofTheYoung(input)
    for (const ground of grounds(input.model)) {
      const who = ground.basis.value.type === 'consent' && !isByParents(ground) ? childrenOf(ground) : null
      if (who !== null)
        yield {
          rule: 'basis/child-consent',
          message: `Activity ${quote(ground.activity.name)} rests on the consent of ${who}, and no parent is asked.`,
          at: ground.at,
          related: [{ at: valueAt(ground.basis, 'asked'), message: 'So it is asked for.' }],
          help: 'Say under `parental` how the holder of parental responsibility consents, or rest on another basis.',
        } satisfies Finding
    }
  },
})

/** Those whom the organisation takes from an age on at which they cannot consent. */
function* ofTheYoung({ model }: RuleInput): Iterable<Finding> {
  const { organisation } = model
  const least = organisation?.value.minimumAge
  if (!organisation || organisation.poisoned || least === undefined) return
  const law = ageOfConsent(organisation.value.country, regimesOf(model))
  if (!law || least >= law.age) return
  // How it is asked may be unknown: the strictest reading is that nobody asks the parents.
  const consents = [...usedBases(model, 'consent')].filter(
    ({ basis }) => basis.value.parental === undefined && !parents.test(basis.value.asked ?? ''),
  )
  if (consents.length === 0) return
  yield {
    rule: 'basis/child-consent',
    message: `People of ${least} years are asked for ${quoteAll(consents.map(({ basis }) => basis.name))}, which they cannot give before ${law.age}.`,
    at: valueAt(organisation, 'minimumAge'),
    related: consents.flatMap(({ uses }) => relatedUses(uses)).slice(0, 5),
    help: 'Raise the age, or say under `parental` how the holder of parental responsibility consents.',
    because: { kind: 'law', ref: `GDPR Art. 8(1); ${law.statute}` },
  }
}

/** Whether a parent consents; where nobody says how it is asked, that is told by itself. */
const isByParents = ({ basis }: Pick<Ground, 'basis'>): boolean =>
  basis.value.parental !== undefined || basis.value.asked === undefined || parents.test(basis.value.asked)

/** Children by their class, or by data that is known to be about them. */
function childrenOf({ activity, classes }: Ground): string | null {
  const young = classes.filter((name) => children.test(name))
  if (young.length > 0) return quoteAll(young)
  return Object.hasOwn(activity.value.data ?? {}, 'child.data') ? 'children' : null
}
