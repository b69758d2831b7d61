import { escapeMarkdown, oneLine } from '../emit/documents/print/escape-markdown.ts'
import type { Flow } from '../flows/flow.ts'
import { countries } from '../language/countries.ts'
import { readable } from '../model/in-shape.ts'
import type { Model } from '../model/model.ts'
import { isMap } from '../syntax/plain-value.ts'
import { layersAt } from '../syntax/schema-walk.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { flowsOf } from './flows-of.ts'
import type { Judgement } from './judge.ts'
import { occurrenceAt, type Subject } from './look-up.ts'
import { keyAt } from './path-at.ts'
import { promisesOf } from './promises.ts'

export interface Hover {
  readonly markdown: string
  readonly start: number
  readonly end: number
}

/** What a name or key at an offset is; `null` where there is nothing to say. */
export function hoverAt({ parsed, compilation }: Judgement, file: ParsedFile, offset: number): Hover | null {
  const { graph } = compilation
  const found = occurrenceAt(parsed, file, offset)
  if (found && compilation.model && graph) {
    const model = readable(compilation.model)
    const flows = flowsOf(graph, found)
    const lines = [...about(model, found), ...movements(flows, found)]
    const promises = promisesOf(parsed, model, graph, found, flows)
    if (promises.length > 0) lines.push(`Promises that speak of it: ${few(promises.map(promiseText(model)), '; ')}`)
    return { markdown: lines.join('\n\n'), start: found.start, end: found.end }
  }
  const key = keyAt(file, offset)
  if (key === null) return null
  const description = layersAt(file.value, key.path).flatMap(({ schema }) => schema.description ?? [])[0]
  if (description === undefined) return null
  return {
    markdown: `**${escapeMarkdown(String(key.path.at(-1)))}**\n\n${description}`,
    start: key.start,
    end: key.end,
  }
}

/** So many of a list are told; of more, how many there are. */
const most = 12

const few = (texts: readonly string[], between = ', '): string =>
  texts.length <= most ? texts.join(between) : `${texts.slice(0, most).join(between)} and ${texts.length - most} more`

/** A name as code; backticks are none of a name's letters. */
const code = (name: string): string => `\`${oneLine(name).replaceAll('`', "'")}\``
const text = (value: unknown): string => (typeof value === 'string' && value !== '' ? escapeMarkdown(value) : '')

const nouns: Readonly<Record<string, string>> = {
  activities: 'Activity',
  categories: 'Category',
  channels: 'Channel',
  commitments: 'Promise',
  events: 'Event type',
  exceptions: 'Exception',
  lawfulBases: 'Lawful basis',
  measures: 'Measure',
  notices: 'Notice',
  recipients: 'Recipient',
  retention: 'Retention rule',
  routes: 'Route',
  rules: 'House rule',
  sources: 'Source',
  trackers: 'Tracker',
}

function about(model: Model, { section, name }: Subject): readonly string[] {
  const facts = factsOf(model, { section, name }).filter((fact) => fact !== '')
  return [`**${nouns[section] ?? section}** ${code(name)}`, ...(facts.length > 0 ? [facts.join('  \n')] : [])]
}

/** What a resource says of itself; facts that are not stated are said to be so. */
function factsOf(model: Model, { section, name }: Subject): readonly string[] {
  const open = model.missing.filter(({ place }) => place.section === section && place.name === name)
  const unstated = open.map(({ place, ask }) => `${place.path.join('.')}${ask === null ? '' : ` (ask ${ask})`}`)
  const last = unstated.length > 0 ? [`Not stated: ${few(unstated.map(escapeMarkdown))}`] : []
  switch (section) {
    case 'categories': {
      const category = model.categories.get(name)
      if (!category) return ['It is not declared.']
      const { title, sensitivity, handling, dpv, builtin } = category
      const law = { special: 'special category (Art. 9)', criminal: 'criminal data (Art. 10)' } as const
      const kind = sensitivity === 'special' || sensitivity === 'criminal' ? law[sensitivity] : sensitivity
      const more = [handling, dpv && code(dpv), builtin ? 'built in' : 'declared'].filter(Boolean)
      return [text(title), [kind, ...more].join(', '), ...last]
    }
    case 'lawfulBases': {
      const value = model.lawfulBases.get(name)?.value
      if (!value) return ['It is not declared.']
      const { type, contract, law, interest, party } = value
      return [text(type), text(contract), text(law), text(interest), listed('Party', party), ...last]
    }
    case 'activities': {
      const value = model.activities.get(name)?.value
      if (!value) return ['It is not declared.']
      const { purpose, role, lawfulBasis, dataSubjects, retention } = value
      const bases = typeof lawfulBasis === 'string' ? [lawfulBasis] : Object.values(lawfulBasis?.by ?? {})
      return [
        text(typeof purpose === 'string' ? purpose : purpose?.text),
        `Role: ${typeof role === 'string' ? role : isMap(role) ? Object.keys(role).map(escapeMarkdown).join(', ') : 'controller'}`,
        listed('Lawful basis', bases),
        listed('About', dataSubjects),
        listed('Kept by', retention === undefined ? [] : [retention]),
        ...last,
      ]
    }
    case 'recipients': {
      const value = model.recipients.get(name)?.value
      if (!value) return ['It is not declared.']
      const { legalName, does, engagement, established, stored, accessedFrom, transfer } = value
      const tools = Object.entries(transfer ?? {}).flatMap(([regime, tool]) =>
        tool ? [`${regime}: ${tool.tool}`] : [],
      )
      return [
        [text(legalName), text(does)].filter(Boolean).join(', '),
        text(engagement),
        places('Established in', established === undefined ? [] : [established]),
        places('Stores in', stored),
        places('Reaches it from', accessedFrom),
        listed('Transfer', tools),
        ...last,
      ]
    }
    case 'retention': {
      const value = model.retention.get(name)?.value
      if (!value) return ['It is not declared.']
      return [periodOf(value), text(value.why), text(value.law), ...last]
    }
    default: {
      const value = model[section as 'routes']?.get(name)?.value as Readonly<Record<string, unknown>> | undefined
      if (section === 'events') return [...last]
      if (!value) return ['It is not declared.']
      return [text(value.title), text(value.promise), text(value.message), ...last]
    }
  }
}

const periodOf = (value: { for?: string; byPlan?: object; from?: string; after?: string; onExpiry?: string }): string =>
  [
    value.for ??
      Object.entries(value.byPlan ?? {})
        .map(([plan, period]) => `${plan}: ${String(period)}`)
        .join(', '),
    `from ${value.after ?? value.from ?? 'received'}`,
    value.onExpiry === undefined ? '' : `then ${value.onExpiry}`,
  ]
    .filter(Boolean)
    .map(escapeMarkdown)
    .join(', ')

const listed = (label: string, names: readonly unknown[] | undefined): string => {
  const known = (Array.isArray(names) ? names : []).filter((name) => typeof name === 'string')
  return known.length > 0 ? `${label}: ${few(known.map(code))}` : ''
}

const places = (label: string, codes: readonly string[] | undefined): string => {
  const known = (Array.isArray(codes) ? codes : []).map((one) => escapeMarkdown(`${countries.get(one) ?? ''} (${one})`))
  return known.length > 0 ? `${label}: ${few(known)}` : ''
}

/** Where what a resource has to do with goes, and what of it. */
function movements(flows: readonly Flow[], { section }: Subject): readonly string[] {
  const lines: string[] = []
  const sinks = new Set<string>()
  const [categories, activities, routes] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { category, activity, sink, origin } of flows) {
    categories.add(category)
    activities.add(activity)
    if (origin.kind === 'route') routes.add(origin.route)
    const where = sink.countries.length > 0 ? ` (${escapeMarkdown(sink.countries.join(', '))})` : ''
    sinks.add(sink.kind === 'recipient' ? `${code(sink.recipient)}${where}` : `the store ${code(sink.store)}`)
  }
  if (flows.length === 0) return movable.has(section) ? ['No data moves by it.'] : []
  if (section !== 'categories') lines.push(`Data: ${few([...categories].sort().map(code))}`)
  if (section !== 'recipients') lines.push(`Goes to: ${few([...sinks].sort())}`)
  if (section !== 'activities') lines.push(`For: ${few([...activities].sort().map(code))}`)
  if (section !== 'routes' && routes.size > 0) lines.push(`By routes: ${few([...routes].sort().map(code))}`)
  return lines
}

const movable: ReadonlySet<string> = new Set(
  'activities categories channels events lawfulBases recipients retention routes sources trackers'.split(' '),
)

const promiseText =
  (model: Model) =>
  (id: string): string => {
    const [section = '', name = ''] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)]
    const value = section === 'commitments' ? model.commitments.get(name)?.value : undefined
    const words = value && typeof value.promise === 'string' ? `: ${escapeMarkdown(value.promise)}` : ''
    return `${code(name)}${words}`
  }
