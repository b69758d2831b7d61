import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { type Ground, grounds } from '../support/bases/bases.ts'
import { basisType } from '../support/bases/consent.ts'
import { quote } from '../support/text.ts'

export const trackerConsentOfAnother = defineRule({
  name: 'tracker/consent-of-another',
  summary: 'A tracker set on a consent that its activity does not rest on.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3), GDPR Art. 7(2)' },
  severity: 'warning',
  *found({ model }) {
    const all = [...grounds(model)].filter(({ basis }) => basis.value.type === 'consent')
    const asked = Map.groupBy(all, ({ activity }) => activity.name)
    for (const tracker of model.trackers.values()) {
      const { consent, activity } = tracker.value
      if (tracker.poisoned || consent === undefined || activity === undefined) continue
      const own = asked.get(activity)
      const letters = own ? undefined : lettersOn(all, consent)
      if (letters && tracker.value.class !== 'marketing' && letters.activity.name !== activity)
        yield {
          rule: 'tracker/consent-of-another',
          message: `Tracker ${quote(tracker.name)} is set on ${quote(consent)}, which people give to ${quote(letters.activity.name)}.`,
          at: valueAt(tracker, 'consent'),
          related: [{ at: letters.at, message: 'What it is given for.' }],
          help: 'Ask before it is set, in words about what it does, and declare that consent.',
        } satisfies Finding
      const [first] = own ?? []
      if (!own || !first || basisType(model, consent) !== 'consent') continue
      if (own.some(({ basis }) => basis.name === consent)) continue
      yield {
        rule: 'tracker/consent-of-another',
        message: `Tracker ${quote(tracker.name)} is set on ${quote(consent)}, and its activity ${quote(activity)} rests on ${quote(first.basis.name)}.`,
        at: valueAt(tracker, 'consent'),
        related: [{ at: first.at, message: 'The consent that the activity rests on.' }],
        help: 'Name the consent that is asked for before it is set; one consent covers what is read and what is made of it.',
      } satisfies Finding
    }
  },
})

/** The letters that a consent is given for, where nothing but direct marketing without a tracker rests on it. */
function lettersOn(all: readonly Ground[], consent: string): Ground | undefined {
  const uses = all.filter(({ basis }) => basis.name === consent)
  return uses.every(({ activity: { value } }) => isDirect(value) && !holdsTraces(value)) ? uses[0] : undefined
}

const isDirect = ({ purpose }: Activity): boolean => typeof purpose === 'object' && purpose.directMarketing === true

const holdsTraces = ({ data }: Activity): boolean =>
  Object.keys(data ?? {}).some((category) => /^(?:technical|usage)\./.test(category))
