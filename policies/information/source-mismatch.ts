import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { personalData } from '../support/retention/retention.ts'
import { clip, quote } from '../support/text.ts'

const help = 'Say the same in both places: Art. 13 holds for data from the people, Art. 14 for data from others.'

export const sourceMismatch = defineRule({
  name: 'information/source-mismatch',
  summary:
    'Data that the activity has from the people themselves and the source of its route from others, or the reverse.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1), 14(1)' },
  severity: 'warning',
  *found(input) {
    for (const activity of input.model.activities.values())
      for (const [category, { source, from, required }] of activity.poisoned
        ? []
        : personalData(input.model, activity)) {
        if (required === true && source === 'derived')
          yield {
            rule: 'information/source-mismatch',
            message: `Activity ${quote(activity.name)} makes ${quote(category)} of what it has already, and says that people have to give it.`,
            at: valueAt(activity, 'data', category, 'required'),
            related: [{ at: valueAt(activity, 'data', category, 'source'), message: 'Source `derived`.' }],
            help: 'Leave `required` out, or write `source: person` where people give it.',
          } satisfies Finding
        if (source === 'derived' && required !== true && given.has(category))
          yield {
            rule: 'information/source-mismatch',
            message: `Activity ${quote(activity.name)} makes ${quote(category)} of what it has already, and nobody but the people themselves gives it.`,
            at: valueAt(activity, 'data', category, 'source'),
            help: 'Write `source: person`; or `third-party` where somebody gives it for them.',
          } satisfies Finding
        if (source === 'third-party' && from !== undefined && isThemselves(activity, from))
          yield {
            rule: 'information/source-mismatch',
            message: `Activity ${quote(activity.name)} has ${quote(category)} from others, and from ${quote(clip(from, 40))}, whom it is about.`,
            at: valueAt(activity, 'data', category, 'from'),
            related: [{ at: valueAt(activity, 'data', category, 'source'), message: `Source ${quote(source)}.` }],
            help: 'Name who gives it, or write `source: person` where the people themselves do.',
          } satisfies Finding
        if (from === undefined || source === undefined || source === 'third-party') continue
        yield {
          rule: 'information/source-mismatch',
          message: `Activity ${quote(activity.name)} has ${quote(category)} ${source === 'derived' ? 'from what it has already' : 'from the people themselves'}, and from ${quote(clip(from, 40))}.`,
          at: valueAt(activity, 'data', category, 'from'),
          related: [{ at: valueAt(activity, 'data', category, 'source'), message: `Source ${quote(source)}.` }],
          help: 'Write `source: third-party` where somebody else gives it, or leave `from` out.',
        } satisfies Finding
      }
    const { doubted, confirmed } = comparisons(input)
    for (const [source, data] of Map.groupBy(doubted, (one) => one.source)) {
      const [first, second] = data
      const at: Place = { section: 'sources', name: source, path: ['origin'] }
      const origin = input.model.sources.get(source)?.value.origin ?? ''
      // Where all that comes in by a source contradicts it, the source is the one that is wrong.
      if (first && second && !confirmed.has(source))
        yield {
          rule: 'information/source-mismatch',
          message: `Source ${quote(source)} has its data from ${whom(origin)}, and by the activities all of it is from ${whom(first.stated)}.`,
          at,
          related: data.slice(0, 3).map((one) => ({ at: placeOf(one), message: `Source ${quote(one.stated)}.` })),
          help,
        } satisfies Finding
      else
        for (const one of data)
          yield {
            rule: 'information/source-mismatch',
            message: `Activity ${quote(one.activity.name)} has ${quote(one.category)} from ${whom(one.stated)}, and source ${quote(source)} has it from ${whom(origin)}.`,
            at: placeOf(one),
            related: [{ at, message: `Origin ${quote(origin)}.` }],
            help,
          } satisfies Finding
    }
  },
})

/** Whether a text names nobody but the one class of people that the data is about: `The guarantor` of guarantors. */
function isThemselves({ value: { dataSubjects = [] } }: Resource<Activity>, from: string): boolean {
  const named = plural(from.replace(/^(?:the|a|an|each|every|our|all|these)\s+/i, ''))
  if (/^(?:data subjects?|people concerned|themselves|himself|herself)s?$/.test(named)) return true
  // Of several classes one may tell of another.
  const [only, ...more] = dataSubjects
  return only !== undefined && more.length === 0 && plural(only) === named
}

const plural = (text: string): string => {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
  return plain.endsWith('s') ? plain : `${plain}s`
}

/** What a person has to say, choose or ask. */
const given: ReadonlySet<string> = new Set(['rights.request', 'secret.password', 'secret.security-answer'])

/** A category of an activity, with what the activity says of its source and the source by which it comes in. */
interface Doubt {
  readonly activity: Resource<Activity>
  readonly category: string
  readonly stated: string
  readonly source: string
}

const placeOf = ({ activity, category }: Doubt): Place => valueAt(activity, 'data', category, 'source')

/** Art. 13 rather than 14. */
const isDirect = (origin: string): boolean => origin !== 'third-party'

const whom = (origin: string): string => (isDirect(origin) ? 'the people themselves' : 'others')

/** What contradicts its source, and the sources that some data agrees with. */
function comparisons(input: RuleInput): { doubted: readonly Doubt[]; confirmed: ReadonlySet<string> } {
  const { model } = input
  const doubted: Doubt[] = []
  const confirmed = new Set<string>()
  const routed = sourcesByData(input)
  // What a broken event type brings in is not known.
  if (routed.size === 0 || [...model.events.values()].some(({ resource }) => resource.poisoned))
    return { doubted, confirmed }
  for (const activity of informing(model))
    for (const [category, { source: stated }] of personalData(model, activity)) {
      if (stated === undefined || stated === 'derived') continue
      const sources = [...(routed.get(activity.name)?.get(category) ?? [])]
      // Where one of the sources fits, or does not say, the activity may mean that one.
      const fitting = sources.filter((name) => {
        const sender = model.sources.get(name)
        const origin = sender?.value.origin
        return sender?.poisoned === true || origin === undefined || isDirect(origin) === isDirect(stated)
      })
      for (const name of fitting) confirmed.add(name)
      const [source] = sources
      if (source !== undefined && fitting.length === 0) doubted.push({ activity, category, stated, source })
    }
  return { doubted, confirmed }
}

/** The sources by which an activity's categories come in. */
function sourcesByData({ flows }: RuleInput): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const { origin, activity, category } of flows) {
    if (origin.kind !== 'route') continue
    let data = found.get(activity)
    if (!data) {
      data = new Map()
      found.set(activity, data)
    }
    const sources = data.get(category)
    if (sources) sources.add(origin.source)
    else data.set(category, new Set([origin.source]))
  }
  return found
}
