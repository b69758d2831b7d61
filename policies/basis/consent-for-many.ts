import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { type Ground, grounds } from '../support/bases.ts'
import { isMarketing } from '../support/marketing.ts'
import { quote } from '../support/text.ts'

export const basisConsentForMany = defineRule({
  name: 'basis/consent-for-many',
  summary: 'One consent for purposes that people must be able to choose between.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(a), 7(2), Recitals 32 and 43' },
  severity: 'error',
  *found({ model }) {
    const asked = Map.groupBy(
      [...grounds(model)].filter(({ basis }) => basis.value.type === 'consent'),
      ({ basis }) => basis.name,
    )
    for (const [name, uses] of asked) {
      const first = uses.find(({ activity, basis }) => isMeant(activity, basis.value.asked ?? '', name)) ?? uses[0]
      if (!first) continue
      for (const other of uses) {
        if (other.activity === first.activity) continue
        const why = difference(first, other)
        if (!why) continue
        yield {
          rule: 'basis/consent-for-many',
          message: `Consent ${quote(name)} is asked for activity ${quote(first.activity.name)}, and ${quote(other.activity.name)} ${why}.`,
          at: other.at,
          related: [{ at: first.at, message: 'It is relied on here too.' }],
          help: 'Ask for a consent of its own for each purpose, or rest on the basis that fits.',
        } satisfies Finding
      }
    }
  },
})

/** Whether an activity is what a consent was asked for, by a word of its name, as in `newsletter-consent`. */
const isMeant = (activity: Resource<Activity>, asked: string, name: string): boolean => {
  const said =
    `${activity.name} ${activity.value.title ?? ''} ${JSON.stringify(activity.value.purpose ?? '')}`.toLowerCase()
  return `${name} ${asked}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 4 && word !== 'consent' && said.includes(word))
}

function difference(one: Ground, other: Ground): string | null {
  const market = isMarketing(other.activity)
  if (isMarketing(one.activity) !== market) return market ? 'is marketing' : 'is no marketing'
  return one.classes.length > 0 && other.classes.length > 0 && !other.classes.some((name) => one.classes.includes(name))
    ? 'is about other people'
    : null
}
