import { away } from '../../compiler/diagnostics/away.ts'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { advertises } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

export const retentionTriggerMisfit = defineRule({
  name: 'retention/trigger-misfit',
  summary: 'A period that waits for an event which cannot come.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    const named = [...model.retention.values()].filter(({ poisoned, value }) => !poisoned && value.after !== undefined)
    if (named.length === 0) return
    const times = Map.groupBy(named, ({ value }) => value.after ?? '')
    const told = new Set<string>()
    const uses = retentionUses(model)
    for (const rule of named) {
      const { after = '' } = rule.value
      const alone = !usual.includes(after) && !calledNames(model).includes(after) && times.get(after)?.length === 1
      // Of two that are alike, the second may be the slip as well as the first: one is told.
      const meant =
        alone && !told.has(after) ? slipOf(after, [...calledNames(model), ...usual, ...times.keys()]) : undefined
      if (meant) {
        told.add(meant)
        yield {
          rule: 'retention/trigger-misfit',
          message: `Retention rule ${quote(rule.name)} waits for ${quote(after)}, which nothing else names.`,
          at: valueAt(rule, 'after'),
          help: `Did you mean ${quote(meant)}?`,
        } satisfies Finding
        continue
      }
      if (!withdrawn.test(after)) continue
      const vain = (uses.get(rule.name) ?? []).filter(({ activity, categories }) =>
        neverAgreed(model, activity, categories),
      )
      const [first, ...more] = vain
      if (first)
        yield {
          rule: 'retention/trigger-misfit',
          message: `Activity ${quote(first.activity ?? '')} rests on no consent, so that ${quote(after)} never comes and ${quote(rule.name)} never begins.`,
          at: first.at,
          related: [
            { at: valueAt(rule, 'after'), message: 'What begins the period.' },
            ...more.slice(0, 3).map(({ at }) => ({ at, message: 'Here too.' })),
          ],
          help: 'Name a rule that begins with something that happens here, such as the end of the contract.',
        } satisfies Finding
    }
  },
})

/** Whether a tracker of the activity needs consent; one that is essential needs none. */
const watches = (model: Model, name: string | null): boolean =>
  [...model.trackers.values()].some(({ value }) => value.activity === name && value.class !== 'essential')

/** Whether data hangs on the withdrawal of a consent that nobody is asked for. */
function neverAgreed(model: Model, name: string | null, categories: readonly string[]): boolean {
  const activity = model.activities.get(name ?? '')
  if (!activity || activity.poisoned || categories.every((category) => category === 'consent.record')) return false
  // Where consent is what the law asks for, the basis is the mistake.
  if (advertises(activity) || watches(model, name)) return false
  const grounds = [...groundsOf(model, activity)]
  return grounds.length > 0 && grounds.every(({ basis }) => !basis.poisoned && basis.value.type !== 'consent')
}

/** What documents are told to call by other words. */
const calledNames = ({ project }: Model): readonly string[] =>
  project === null || project.poisoned ? [] : (project.value.texts ?? []).flatMap(({ name }) => name ?? [])

/** One slip of the hand, or another form of one verb: two names that differ in more may both be meant. */
const slipOf = (name: string, others: readonly string[]): string | undefined =>
  others.find(
    (other) =>
      other !== name &&
      ((Math.abs(other.length - name.length) < 2 && away(name, other) === 1) || isSameVerb(name, other)),
  )

/** `employment.end` and `employment.ended`: one thing that happens to one noun. */
function isSameVerb(one: string, other: string): boolean {
  const [noun, verb = ''] = partsOf(one)
  const [itsNoun, itsVerb = ''] = partsOf(other)
  return noun === itsNoun && verb !== '' && stemsOf(verb).some((stem) => stemsOf(itsVerb).includes(stem))
}

const partsOf = (name: string): readonly [noun: string, verb?: string] => {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)]
}

const endings = ['', 'led', 'ed', 'es', 'ing', 'd', 's']
const stemsOf = (verb: string): readonly string[] =>
  endings.flatMap((ending) =>
    verb.endsWith(ending) && verb.length - ending.length > 2 ? [verb.slice(0, verb.length - ending.length)] : [],
  )

/** What projects call the ends that most have. */
const usual = [
  'account.closed',
  'account.deleted',
  'consent.withdrawn',
  'contract.ended',
  'employment.ended',
  'relationship.ended',
  'subscription.ended',
]

const withdrawn = /^consent\.(withdrawn|revoked|ended)$/
