import { isCategory, isChosenByCustomer } from '../../../../policies/support/recipients/recipients.ts'
import { keyAt, type Place } from '../../../diagnostics/place.ts'
import { listing } from '../content/data.ts'
import { keptByFlows } from '../content/kept-by.ts'
import { type Relationship, relationshipGap, relationshipOf, relationshipsOf } from '../content/recipients.ts'
import { fact, gap, isMarked, missing } from '../content/statement.ts'
import { accessLacks, toolLacks } from '../content/transfer-lacks.ts'
import { toolStatement, transfersTo, unknownCountries } from '../content/transfers.ts'
import { onwardOf, type RecipientView, recipientTitle } from '../content/view.ts'
import { announcementsOf } from './announcements.ts'
import { list, type PublicBlock, paragraph, type Section } from './document.ts'
import { dataFacts, type Input, organisation } from './input.ts'
import { isStatement, nameOf } from './sections/receivers.ts'
import { formOf } from './sections/recipients.ts'
import { lack, lackInCell, lacks, quoted, type Sentence, tell } from './sentence.ts'

const columns = ['name', 'does', 'role', 'data', 'where', 'transfer', 'since'] as const

/**
 * Who processes the data of customers for us, and whom these engage in turn (Art. 28(2), (4); EDPB Opinion 22/2024); apart
 * from them, whom we engage for data of our own, and where customers have their data sent.
 */
export function subprocessorPage(input: Input): readonly Section[] {
  const { view, voice } = input
  const among = (wanted: Wanted): readonly RecipientView[] =>
    view.recipients
      .map((recipient) => ({
        ...recipient,
        flows: recipient.flows.filter((flow) => wanted(relationshipOf(view, recipient.name, flow))),
      }))
      .filter(({ flows }) => flows.length > 0)
  const under = among(is('subprocessor'))
  const engaged = [...under, ...onwardOf(view, under)]
  const ours = among(is('processor'))
  const undetermined = among(is(null))
  const section = (key: Key, recipients: readonly RecipientView[], above: readonly Sentence[]): Section => ({
    key,
    title: voice.text(`section.${key}`, {}),
    articles: key === 'subprocessors' ? ['28(2)'] : [],
    blocks: [...paragraph(...above), ...tableOf(input, recipients)],
  })
  const intro = (key: 'list.intro' | 'list.own-intro', recipients: readonly RecipientView[]): readonly Sentence[] =>
    recipients.length === 0
      ? []
      : [
          tell(
            voice,
            key,
            {},
            recipients.map(({ resource }) => keyAt(resource, 'engagement')),
            { keptBy: null },
          ),
        ]
  const none = under.length > 0 || undetermined.length > 0 ? [] : [noneOf(input)]
  return [
    section('subprocessors', engaged, [...intro('list.intro', under), ...noticePeriods(input), ...none]),
    {
      key: 'announcements',
      title: voice.text('section.announcements', {}),
      articles: [],
      blocks: list(announcementsOf(input).map(({ sentences }) => sentences)),
    },
    section('destinations', among(is('chosen-by-customer')), []),
    section('processors', ours, intro('list.own-intro', ours)),
    section('undetermined', undetermined, []),
  ]
}

type Key = 'subprocessors' | 'processors' | 'destinations' | 'undetermined'
type Wanted = (relationship: Relationship | null) => boolean
const is =
  (wanted: Relationship | null): Wanted =>
  (relationship) =>
    relationship === wanted

const tableOf = (input: Input, recipients: readonly RecipientView[]): readonly PublicBlock[] =>
  recipients.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: columns.map((column) => input.voice.text(`column.${column}`, {})),
          rows: recipients.map((recipient) => row(input, recipient)),
        },
      ]

/** How long ahead customers are told, where every activity on their behalf says the same. */
function noticePeriods({ view, voice }: Input): readonly Sentence[] {
  const promised = view.activities.flatMap(({ resource }) => {
    const role = typeof resource.value.role === 'object' ? resource.value.role.processor : undefined
    return role ? [{ period: role.noticePeriod, at: keyAt(resource, 'role', 'processor', 'noticePeriod') }] : []
  })
  const periods = new Set(promised.map(({ period }) => period))
  const [period] = periods
  if (periods.size !== 1 || period === undefined) return []
  return [
    tell(
      voice,
      'list.notice',
      { period: voice.period(period) },
      promised.map(({ at }) => at),
      { article: '28(2)' },
    ),
  ]
}

/** That there are none is said only where every activity says who receives its data. */
function noneOf({ view: { model, activities }, voice }: Input): Sentence {
  const silent = activities.find(({ resource }) => resource.value.recipients === undefined)
  if (silent) {
    const why = `who receives the data of “${silent.title}” is not declared`
    return lack(gap(model, silent.resource, ['recipients'], why))
  }
  if (activities.length === 0) return lack(missing('no activity is declared'))
  return tell(
    voice,
    'list.none',
    {},
    activities.map(({ resource }) => keyAt(resource, 'recipients')),
  )
}

function row(input: Input, recipient: RecipientView): readonly (readonly Sentence[])[] {
  const { view, voice } = input
  const { resource, from } = recipient
  const { value } = resource
  const found = nameOf(view, recipient)
  const chosen = isChosenByCustomer(value)
  // Each processor's name, address and contact have to be at hand for whom it works (EDPB Opinion 22/2024).
  const reach = (['address', 'contact'] as const).flatMap((key) =>
    value[key] === undefined ? [] : [quoted(value[key], [keyAt(resource, key)], { article: '28(2)' })],
  )
  return [
    [isStatement(found) ? lackInCell(found) : quoted(found.name, found.facts, { article: '28(2)' }), ...reach],
    [
      value.does !== undefined
        ? quoted(value.does, [keyAt(resource, 'does')])
        : chosen
          ? tell(voice, 'list.chosen-does', {}, [keyAt(resource, 'engagement')])
          : lackInCell(fact(view.model, resource, ['does'], undefined, 'what it does is not declared')),
    ],
    from
      ? [
          tell(voice, 'list.onward', { from: voice.named(recipientTitle(from.resource)) }, [
            keyAt(from.resource, 'onward'),
            keyAt(from.resource, 'title'),
          ]),
        ]
      : [...relationshipsOf(view, recipient)].map((relationship) =>
          relationship === null
            ? lackInCell(relationshipGap(view, recipient))
            : tell(voice, `relationship.${relationship}`, {}, [keyAt(resource, 'engagement')]),
        ),
    data(input, recipient),
    where(input, recipient),
    transfers(input, recipient),
    since(input, recipient),
  ]
}

function data(input: Input, { flows }: RecipientView): readonly Sentence[] {
  const { view, voice } = input
  const order = listing(view.activities)
  const activities = new Map(view.activities.map((activity) => [activity.name, activity]))
  return [...Map.groupBy(flows, ({ category }) => category)]
    .map(([category, moved]) => ({ category, moved, title: voice.categoryTitle(view, category) }))
    .sort((a, b) => order(a.category) - order(b.category) || (a.title < b.title ? -1 : 1))
    .map(({ category, moved, title }) => {
      const form = formOf(input, category, moved)
      const facts: Place[] = []
      const told = new Set<string>()
      for (const flow of moved) {
        const [place] = flow.places
        if (place) facts.push(place)
        // Where an activity declares the category is the same for all of its flows.
        const activity = told.has(flow.activity) ? undefined : activities.get(flow.activity)
        told.add(flow.activity)
        if (activity) facts.push(...dataFacts(view, activity, category, moved))
      }
      const text = form === null ? title : voice.text('use.item-form', { item: title, form })
      return quoted(text, facts, { keptBy: keptByFlows(moved) })
    })
}

function where({ view, voice }: Input, recipient: RecipientView): readonly Sentence[] {
  const { resource } = recipient
  const { established, stored, accessedFrom } = resource.value
  if (isChosenByCustomer(resource.value))
    return [tell(voice, 'recipient.chosen-place', {}, [keyAt(resource, 'engagement'), keyAt(resource, 'countries')])]
  if (isCategory(resource.value)) return [tell(voice, 'recipient.category', {}, [keyAt(resource, 'kind')])]
  const names = (codes: readonly string[]): string => voice.list([...codes].sort().map(voice.country))
  return [
    ...(established === undefined
      ? []
      : [tell(voice, 'list.established', { country: voice.country(established) }, [keyAt(resource, 'established')])]),
    ...(stored === undefined
      ? []
      : [tell(voice, 'list.stored', { countries: names(stored) }, [keyAt(resource, 'stored')])]),
    ...(accessedFrom === undefined
      ? []
      : accessedFrom.length === 0
        ? [tell(voice, 'list.not-accessed', {}, [keyAt(resource, 'accessedFrom')])]
        : [tell(voice, 'list.accessed', { countries: names(accessedFrom) }, [keyAt(resource, 'accessedFrom')])]),
    ...lacks(unknownCountries(view, recipient)),
  ]
}

/** What carries the data, in short. */
function transfers({ view, voice }: Input, recipient: RecipientView): readonly Sentence[] {
  const { resource } = recipient
  if (isChosenByCustomer(resource.value) || isCategory(resource.value)) return []
  if (view.regimes.length === 0)
    return [lack(gap(view.model, organisation, ['regimes'], 'which law applies is not declared'))]
  const all = transfersTo(view, recipient)
  const places = (['established', 'stored', 'accessedFrom'] as const).flatMap((key) =>
    resource.value[key] === undefined ? [] : [keyAt(resource, key)],
  )
  const facts = [...places, keyAt(organisation, 'regimes')]
  const back = accessLacks(view, recipient).map(lack)
  if (all.length === 0) return back.length > 0 ? back : [tell(voice, 'tool.none-needed', {}, facts)]
  const carried = all.flatMap((transfer) => {
    const statement = toolStatement(view, recipient, transfer)
    const wanting = toolLacks(view, recipient, transfer.regime).map(lack)
    if (statement.missing) return [lack(statement), ...wanting]
    const tool = voice.text(`tool.${transfer.tool?.tool ?? 'adequacy'}`, {})
    const at = transfer.tool === undefined ? facts : [keyAt(resource, 'transfer', transfer.regime), ...facts]
    const said = tell(voice, 'tool.under', { tool, law: voice.law(transfer.regime) }, at, {
      keptBy: statement.keptBy,
      article: '46',
    })
    return [said, ...wanting]
  })
  return [...carried, ...back]
}

/** When it was announced, and from when it is engaged; nothing where neither is declared, for it was there from the start. */
function since({ view: { model }, voice }: Input, { resource }: RecipientView): readonly Sentence[] {
  return (['announced', 'activeFrom'] as const).flatMap((key) => {
    const day = resource.value[key]
    if (day === undefined)
      return isMarked(model, resource, key) ? [lack(fact(model, resource, [key], undefined, 'not declared'))] : []
    const message = key === 'announced' ? 'list.announced' : 'list.active'
    return [tell(voice, message, { date: voice.date(day) }, [keyAt(resource, key)], { article: '28(2)' })]
  })
}
