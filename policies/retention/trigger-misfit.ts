import { away } from '../../compiler/diagnostics/away.ts'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { advertises } from '../support/bases/marketing.ts'
import { shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'
import { isIn } from '../words/match.ts'

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
      const days = Object.values(periodsOf(rule.value)).map(shortest)
      const used = uses.get(rule.name) ?? []
      if (
        isIn(beginning, after) &&
        used.length > 0 &&
        days.length > 0 &&
        days.every((one) => one !== null && one <= QUARTER)
      ) {
        if (!isIn(first, rule.value.why ?? ''))
          yield {
            rule: 'retention/trigger-misfit',
            message: `Retention rule ${quote(rule.name)} begins with ${quote(after)}, so that its data is gone while it is still needed.`,
            at: valueAt(rule, 'after'),
            related: used.slice(0, 3).map(({ at }) => ({ at, message: 'Kept under it here.' })),
            help: 'Name the event that ends what the data is needed for: `account.closed`, `consent.withdrawn`.',
          } satisfies Finding
        continue
      }
      if (!withdrawn.test(after)) continue
      const vain = (uses.get(rule.name) ?? []).filter(({ activity, categories }) =>
        neverAgreed(model, activity, categories),
      )
      const [one, ...more] = vain
      if (one)
        yield {
          rule: 'retention/trigger-misfit',
          message: `Activity ${quote(one.activity ?? '')} rests on no consent, so that ${quote(after)} never comes and ${quote(rule.name)} never begins.`,
          at: one.at,
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

/** What lasts, and begins with it. */
const beginning =
  /^(?:account|consent|contract|employment|membership|relationship|service|subscription|tenancy)\.(?:begun|began|commenced|concluded|created|given|granted|joined|opened|registered|signed|started)$/
/** What is over soon after the beginning. */
const first =
  /\b(?:trials?|onboarding|welcome|verif\w*|confirm\w*|activat\w*|first|signing up|registration|withdraw\w*|cancel\w*|cooling)\b/i
/** Who keeps for longer has reckoned with how long it lasts. */
const QUARTER = 92

const withdrawn = /^consent\.(withdrawn|revoked|ended)$/
