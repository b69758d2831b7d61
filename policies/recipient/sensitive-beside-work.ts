import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { answered } from '../support/bases/role.ts'
import { allows } from '../support/recipients/ceiling.ts'
import { isSensitive } from '../support/sensitive.ts'
import { quote } from '../support/text.ts'

export const sensitiveBesideWork = defineRule({
  name: 'recipient/sensitive-beside-work',
  summary:
    'Somebody who counts visits, takes payments or insures us, and gets special or criminal data for something else.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 5(1)(c), 9(1), 10' },
  severity: 'warning',
  *found({ model }) {
    for (const [name, { at, does }] of [...countersOf(model), ...othersOf(model)])
      for (const activity of answered(model)) {
        if (activity.value.recipients?.[name] === undefined || isWatched(model, activity.name, name)) continue
        const category = Object.entries(activity.value.data ?? {}).find(
          ([held, { condition }]) =>
            isSensitive(model, held) && allows(activity, name, held) && !reaches.has(condition?.article ?? ''),
        )?.[0]
        if (category === undefined) continue
        yield {
          rule: 'recipient/sensitive-beside-work',
          message: `${quote(name)} ${does}, and gets ${quote(category)} of activity ${quote(activity.name)}, which is for something else.`,
          at: keyAt(activity, 'recipients', name),
          related: [{ at, message: 'What it does.' }],
          help: 'Keep the data from it; or say under `does` what else it does, or declare what it gets it for as an activity of its own.',
        } satisfies Finding
      }
  },
})

/** With explicit consent people have agreed to who gets it, and a claim is what an insurer is told of. */
const reaches: ReadonlySet<string> = new Set(['9(2)(a)', '9(2)(e)', '9(2)(f)'])

interface Doer {
  readonly at: Place
  /** Ends a sentence. */
  readonly does: string
}

/** Controllers of their own whose whole work is a payment, or our own insurance against claims. */
const works: readonly (readonly [words: RegExp, does: string])[] = [
  [
    /^(?:takes?|processes|handles|collects?) (?:\w+ )?(?:payments?|cards?|gifts|donations|money)(?: by \w+)?$/i,
    'takes payments',
  ],
  [
    /^insures? (?:us|our (?:company|business|liability|work))\b(?!.*\b(?:and|customers|patients|clients|members|staff)\b)/i,
    'insures us',
  ],
]

function* othersOf(model: Model): Iterable<readonly [string, Doer]> {
  for (const recipient of model.recipients.values()) {
    const { does = '', engagement } = recipient.value
    if (recipient.poisoned || engagement !== 'own-purposes') continue
    const work = works.find(([words]) => words.test(does.trim()))
    if (work) yield [recipient.name, { at: valueAt(recipient, 'does'), does: work[1] }]
  }
}

/** Those who set trackers for statistics alone, to whom no channel sends and who host nothing: what else they would do nobody says. */
function countersOf(model: Model): ReadonlyMap<string, Doer> {
  const found = new Map<string, Doer>()
  const others = new Set<string>([model.router?.value.hostedBy ?? ''])
  for (const { value } of model.channels.values()) others.add(value.recipient)
  for (const tracker of model.trackers.values()) {
    const { setBy = '', class: kind } = tracker.value
    const recipient = model.recipients.get(setBy)
    if (tracker.poisoned || !recipient || recipient.poisoned) continue
    if (kind === 'analytics')
      found.set(setBy, { at: valueAt(tracker, 'setBy'), does: 'counts what people do on a site or in an app' })
    else others.add(setBy)
  }
  for (const name of others) found.delete(name)
  return found
}

const isWatched = (model: Model, activity: string, name: string): boolean =>
  [...model.trackers.values()].some(({ value }) => value.activity === activity && value.setBy === name)
