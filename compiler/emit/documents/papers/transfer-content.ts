import { keyAt, type Place } from '../../../diagnostics/place.ts'
import type { Flow } from '../../../flows/flow.ts'
import { purposeStatement } from '../content/activity.ts'
import { className } from '../content/called.ts'
import { isSensitive, placesOf } from '../content/data.ts'
import { keptByFlows } from '../content/kept-by.ts'
import { fact, gap, missing, plain, say } from '../content/statement.ts'
import { categoryTitle, onwardOf, type RecipientView, type View } from '../content/view.ts'
import { compare, isNoPeriod, periodText, sorted } from '../content/words.ts'
import type { Statement } from '../document.ts'
import { formOf } from '../public/sections/recipients.ts'
import { voiceOf } from '../public/voice.ts'
import type { Clauses } from './clauses-of.ts'
import { term } from './parties.ts'

/** Whose data is transferred. */
export function subjectsOf({ model }: View, { activities }: Clauses): readonly Statement[] {
  const named = new Map<string, Place[]>()
  const unknown: Statement[] = []
  for (const { resource, title } of activities) {
    const { dataSubjects } = resource.value
    if (dataSubjects === undefined)
      unknown.push(gap(model, resource, ['dataSubjects'], 'whose data it is is not declared', { label: title }))
    for (const name of dataSubjects ?? [])
      named.set(name, [...(named.get(name) ?? []), keyAt(resource, 'dataSubjects')])
  }
  const known = [...named]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, places]) => say(className(model, name), { places }))
  return orNothing([...known, ...unknown])
}

/** The categories that reach it, in the form in which they do; or the sensitive ones among them alone. */
export function categoriesOf(view: View, { flows }: Pick<Clauses, 'flows'>, sensitive?: true): readonly Statement[] {
  const voice = voiceOf('en')
  const byCategory = [...Map.groupBy(flows, ({ category }) => category)]
    .filter(([category]) => sensitive !== true || isSensitive(view, category))
    .map(([category, moved]) => ({
      moved,
      title: categoryTitle(view, category),
      form: formOf({ view, voice }, category, moved),
    }))
    .sort((a, b) => compare(a.title, b.title))
  const said = byCategory.map(({ moved, title, form }) =>
    say(form === null ? title : `${title} (${form})`, { keptBy: keptByFlows(moved), places: placesOf(moved) }),
  )
  if (said.length > 0) return said
  // What nobody has classified may be sensitive too: it is not said that nothing is.
  if (sensitive !== true) return orNothing([])
  const opaque = flows.filter(({ handling }) => handling === 'opaque')
  return opaque.length === 0
    ? [plain('none among the categories that are declared')]
    : [
        missing('content that nobody has classified further is transferred, and may hold any', null, {
          places: placesOf(opaque),
        }),
      ]
}

/** Whether sensitive data is sent, or content that may hold some. */
export const isSensitiveSent = (view: View, { flows }: Pick<Clauses, 'flows'>): boolean =>
  flows.some(({ category, handling }) => isSensitive(view, category) || handling === 'opaque')

/** Restrictions and safeguards for sensitive data, where any goes there. */
export function safeguardsOf(view: View, clauses: Clauses): readonly Statement[] {
  const text = clauses.tool.terms?.safeguards
  return isSensitiveSent(view, clauses) || text !== undefined
    ? [term(view, clauses, 'safeguards', text)]
    : [plain('not applicable')]
}

/** How often: what a route sends goes with each event; of the rest people have to say it. */
export function frequencyOf(view: View, clauses: Clauses): readonly Statement[] {
  const text = clauses.tool.terms?.frequency
  if (text !== undefined) return [term(view, clauses, 'frequency', text)]
  const isRouted = ({ executed, sink }: Flow): boolean => executed && sink.kind === 'recipient'
  const routed = clauses.flows.filter(isRouted)
  const others = clauses.flows.filter((flow) => !isRouted(flow))
  const open = term(view, clauses, 'frequency', undefined)
  if (routed.length === 0) return [open]
  const said = say('continuous, with each event that a route sends', {
    label: titlesOf(view, routed),
    places: placesOf(routed),
  })
  return others.length === 0 ? [said] : [said, { ...open, label: titlesOf(view, others) }]
}

const titlesOf = (view: View, flows: readonly Flow[]): string =>
  sorted(flows.map(({ activity }) => view.activities.find(({ name }) => name === activity)?.title ?? activity)).join(
    ', ',
  )

/** What the importer does with it. */
export const natureOf = ({ model }: View, { recipient: { resource }, direction }: Clauses): readonly Statement[] => [
  fact(model, resource, ['does'], resource.value.does, 'what it does is not declared', {
    label: direction === 'back' ? 'Done for us' : null,
  }),
]

/** What for, activity by activity. */
export const purposesOf = (view: View, { activities }: Clauses): readonly Statement[] =>
  orNothing(
    activities.map((activity) => ({ ...purposeStatement(view, activity), label: activity.title, article: null })),
  )

/** How long the importer keeps it: what is declared of us says nothing of others. */
export const keptThere = ({ model }: View, { recipient: { resource }, direction }: Clauses): Statement => {
  if (direction === 'back') return plain('as in our own retention schedule')
  const { keeps } = resource.value
  const after = keeps?.after === undefined ? 'receipt' : keeps.after
  const isNone = keeps?.for !== undefined && isNoPeriod(keeps.for)
  const text = keeps?.for && (isNone ? `none of it after ${after}` : `${periodText(keeps.for)} after ${after}`)
  return fact(model, resource, ['keeps', 'for'], text, 'how long it keeps the data is not declared')
}

/** Those that the importer passes the data on to, with what is declared of them. */
export function onwardStatements(view: View, recipient: RecipientView, what: string): readonly Statement[] {
  const all = onwardOf(view, [recipient]).filter(({ from }) => from?.name === recipient.name)
  if (all.length > 0)
    return all.flatMap(({ resource, title }) => {
      const { value } = resource
      const detail = (key: 'address' | 'contact' | 'does', why: string): Statement =>
        fact(view.model, resource, [key], value[key], why, { label: title })
      return [
        fact(view.model, resource, ['legalName'], value.legalName, 'the legal name is not declared', {
          label: title === value.legalName ? null : title,
        }),
        detail('address', 'the address is not declared'),
        detail('contact', 'the contact is not declared'),
        detail('does', 'what it does is not declared'),
      ]
    })
  return recipient.resource.value.onward === undefined
    ? [gap(view.model, recipient.resource, ['onward'], what)]
    : [say('none', { places: [keyAt(recipient.resource, 'onward')] })]
}

const orNothing = (statements: readonly Statement[]): readonly Statement[] =>
  statements.length > 0 ? statements : [missing('no data is declared that goes there under these clauses')]
