import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { basisType } from '../support/bases/consent.ts'
import { advertises } from '../support/bases/marketing.ts'
import { clip, quote } from '../support/text.ts'
import { basisUses, retentionUses } from '../support/uses.ts'
import { isIn } from '../words/match.ts'
import { topicsOf } from '../words/topics.ts'
import { wordsOf } from '../words/wording.ts'

/** What is in no book and no voucher, so that no law on taxes or accounts has it kept. */
const noBooks =
  /^(?:secret|biometric|genetic|sex|ethnicity|health)\.|^(?:person\.photo|technical\.(?:cookie-id|fingerprint|user-agent|browser)|usage\.(?:browsing|clicks|analytics)|location\.precise)$/

export const retentionLawOfAnother = defineRule({
  name: 'retention/law-of-another',
  summary: 'A statutory period for what people agree to and may end, or of a law that has something else kept.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 7(3), 17(1)(b)' },
  also: 'GDPR Art. 17(3)(b)',
  severity: 'warning',
  *found({ model }) {
    const uses = retentionUses(model)
    yield* ofOtherActivities(model)
    for (const rule of model.retention.values()) {
      const { law, minimum } = rule.value
      if (rule.poisoned || law === undefined) continue
      for (const { at, activity: name, categories } of uses.get(rule.name) ?? []) {
        const activity = model.activities.get(name ?? '')
        if (!activity || activity.poisoned || categories.length === 0) continue
        const { lawfulBasis } = activity.value
        const agreed = typeof lawfulBasis === 'string' && basisType(model, lawfulBasis) === 'consent'
        // Proof of consent may be kept as long as a claim could be brought.
        const other =
          agreed || advertises(activity) ? undefined : categories.find((category) => isIn(noBooks, category))
        if (other !== undefined && topicsOf(law).join() === 'books')
          yield {
            rule: 'retention/law-of-another',
            message: `Activity ${quote(activity.name)} keeps ${quote(other)} under ${quote(rule.name)}, and ${quote(clip(law, 50))} has none of it kept.`,
            at,
            related: [
              { at: valueAt(rule, 'law'), message: 'The law is stated here.' },
              { at: keyAt(activity, 'data', other), message: 'What it is not about.' },
            ],
            help: 'Name a rule of its own; what the books need is kept by the activity that keeps them.',
          } satisfies Finding
        if (
          minimum === undefined ||
          (!agreed && !advertises(activity)) ||
          categories.every((category) => category === 'consent.record')
        )
          continue
        yield {
          rule: 'retention/law-of-another',
          message: `Activity ${quote(activity.name)} ${agreed ? 'rests on consent' : 'is marketing'} and keeps under ${quote(rule.name)}, for which ${quote(clip(law, 50))} prescribes a minimum.`,
          at,
          related: [{ at: valueAt(rule, 'minimum'), message: 'The minimum is stated here.' }],
          help: 'Name a rule of its own: what people may end at any time is not what that law has kept.',
        } satisfies Finding
      }
    }
  },
})

/** A provision that is the ground of other activities alone: it has nothing kept of those that keep under the rule. */
function* ofOtherActivities(model: Model): Iterable<Finding> {
  const grounds = groundsByLaw(model)
  const uses = retentionUses(model)
  for (const rule of model.retention.values()) {
    const { law } = rule.value
    const ground = rule.poisoned || law === undefined ? undefined : grounds.get(plain(law))
    if (!ground || law === undefined) continue
    const kept = uses.get(rule.name) ?? []
    const activities = kept.flatMap(({ activity }) => activity ?? [])
    const [first] = activities
    if (first === undefined || activities.some((activity) => ground.activities.has(activity))) continue
    // Orders are kept as the books are that the law asks for: the same data may fall under it in several activities.
    const theirs = new Set(
      [...ground.activities].flatMap((name) => Object.keys(model.activities.get(name)?.value.data ?? {})),
    )
    if (kept.some(({ categories }) => categories.some((name) => theirs.has(name) && !isIn(anybodys, name)))) continue
    yield {
      rule: 'retention/law-of-another',
      message: `Retention rule ${quote(rule.name)} names ${quote(clip(law, 50))}, the ground of ${quote([...ground.activities][0] ?? '')}, and is kept by ${quote(first)}, which does not rest on it.`,
      at: valueAt(rule, 'law'),
      related: [{ at: ground.at, message: 'What it is the ground of.' }],
      because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 17(3)(b)' },
      help: 'Name the provision that has this data kept.',
    }
  }
}

/** What nearly every activity holds of people, whatever it is for. */
const anybodys = /^(?:person\.(?:name|id)|contact\.|event\.)/

interface Ground {
  readonly activities: Set<string>
  readonly at: Place
}

/** The activities that rest on a provision, by their basis or by a condition, by its text. */
function groundsByLaw(model: Model): ReadonlyMap<string, Ground> {
  const found = new Map<string, Ground>()
  const add = (law: string | undefined, activity: string, at: Place): void => {
    if (law === undefined) return
    const known = found.get(plain(law))
    if (known) known.activities.add(activity)
    else found.set(plain(law), { activities: new Set([activity]), at })
  }
  for (const [name, uses] of basisUses(model)) {
    const basis = model.lawfulBases.get(name)
    if (basis && !basis.poisoned)
      for (const { activity } of uses) if (activity !== null) add(basis.value.law, activity, valueAt(basis, 'law'))
  }
  for (const activity of model.activities.values())
    for (const [category, { condition }] of activity.poisoned ? [] : Object.entries(activity.value.data ?? {}))
      add(condition?.law, activity.name, valueAt(activity, 'data', category, 'condition', 'law'))
  return found
}

const plain = (law: string): string => wordsOf(law).join(' ')
