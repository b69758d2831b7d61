import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Tracker } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { exemptionRows, isExempt } from '../../law/storage-exemptions.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const trackerWithoutConsent = defineRule({
  name: 'tracker/without-consent',
  summary: 'A tracker that is not essential and for which nobody is asked.',
  class: 'gap',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3)' },
  severity: 'warning',
  *found({ model, asOf }) {
    for (const tracker of model.trackers.values()) {
      const { class: use, consent, exemption } = tracker.value
      if (tracker.poisoned) continue
      if (exemption !== undefined) {
        yield* exempted(tracker, exemption, { regimes: regimesOf(model), asOf }, model)
        if (consent === undefined) continue
      }
      if (use === 'essential' || consent !== undefined) continue
      yield {
        rule: 'tracker/without-consent',
        message: `Tracker ${quote(tracker.name)} is for ${quote(use)}, and no consent is named.`,
        related: [{ at: valueAt(tracker, 'class'), message: 'Only an essential one needs none.' }],
        ...absentAt(
          model,
          tracker,
          ['consent'],
          'Name a lawful basis of type consent under `consent`. In the United Kingdom alone, since 5 February 2026, Schedule A1 to PECR exempts statistics and appearance: say so under `exemption`, with `objection`. Where another law exempts it (audience measurement by some authorities), accept it with an exception that names the provision.',
        ),
      } satisfies Finding
    }
  },
})

/** What an exemption from asking lacks: the law that makes it, the use that it is for, the objection that it wants. */
function* exempted(
  tracker: Resource<Tracker>,
  exemption: NonNullable<Tracker['exemption']>,
  law: Parameters<typeof isExempt>[0],
  model: Model,
): Iterable<Finding> {
  const common = { rule: 'tracker/without-consent', at: valueAt(tracker, 'exemption') } as const
  const name = quote(tracker.name)
  const row = exemptionRows.find((each) => each.exemption === exemption)
  // Beside the law of the Union people are asked there, and exempted here alone.
  if (!isExempt(law, exemption) && tracker.value.consent === undefined)
    yield {
      ...common,
      class: 'violation',
      message: `Tracker ${name} is exempted by Schedule A1 to PECR, which does not hold here alone on this day.`,
      help: 'Name a lawful basis of type consent under `consent`: the exemptions hold since 5 February 2026, and under the law of the United Kingdom only.',
    }
  else if (row && !row.classes.includes(tracker.value.class))
    yield {
      ...common,
      class: 'violation',
      message: `Tracker ${name} is for ${quote(tracker.value.class)}, and exempted for ${quote(exemption)}.`,
      help: 'An exemption is for one use alone. Ask for consent under `consent`.',
    }
  else if (row?.objection && tracker.value.objection === undefined)
    yield {
      rule: 'tracker/without-consent',
      message: `Tracker ${name} is not asked for, and nothing says how people object.`,
      ...absentAt(
        model,
        tracker,
        ['objection'],
        'Say under `objection` how they do, simply and free of charge (PECR, Schedule A1).',
      ),
    }
}
