import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Tracker } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { exemptionRows, isExempt } from '../../law/storage-exemptions.ts'
import { defineRule } from '../rule.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { absentAt } from '../support/missing.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { topicWords } from '../words/topics.ts'

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
  else if (exemption === 'emergency' && isEnglish(model) && !speaksOfHelp(model, tracker))
    yield {
      ...common,
      class: 'violation',
      message: `Tracker ${name} is exempted for an emergency in which somebody asks for help, and nothing that it is for speaks of one.`,
      help: 'Ask for consent under `consent`, or name the exemption of its use.',
    }
  else if (row?.objection && model.recipients.get(tracker.value.setBy ?? '')?.value.engagement === 'own-purposes')
    yield {
      ...common,
      class: 'violation',
      message: `Tracker ${name} is exempted for our own service, and ${quote(tracker.value.setBy ?? '')} reads it for purposes of its own.`,
      related: [{ at: valueAt(tracker, 'setBy'), message: 'Who sets it.' }],
      help: 'Ask for consent under `consent`: what others learn for themselves is not exempted.',
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

/** Whether a tracker, or the activity that it is part of, speaks of somebody in danger. */
function speaksOfHelp(model: Model, { name, value }: Resource<Tracker>): boolean {
  const activity = model.activities.get(value.activity ?? '')
  const said = `${name} ${value.title ?? ''} ${value.purpose ?? ''}`
  return topicWords.danger.test(
    activity ? `${said} ${activity.value.title ?? ''} ${purposeText(activity.value)}` : said,
  )
}
