import { keyAt } from '../../../diagnostics/place.ts'
import { flowsByCategory } from '../content/data.ts'
import {
  type Relationship,
  recipientsOf,
  relationshipGap,
  relationshipOf,
  unnamedRecipients,
} from '../content/recipients.ts'
import type { RetentionUse } from '../content/retention.ts'
import { fact, isMarked, missing } from '../content/statement.ts'
import {
  type ActivityView,
  onBehalf,
  onwardOf,
  type RecipientView,
  receiverOf,
  recipientTitle,
} from '../content/view.ts'
import { heading, type PublicBlock, paragraph, type Section } from './document.ts'
import { dataFacts, type Input, titleFacts, titleOf } from './input.ts'
import { categoriesOf, keepSentences, storeTexts } from './sections/keeping.ts'
import { registeredSentences } from './sections/own-stores.ts'
import { isStatement, nameOf } from './sections/receivers.ts'
import { formText, purposeSentence } from './sections/uses.ts'
import { whoSection } from './sections/who.ts'
import { securityOverview } from './security-overview.ts'
import { lack, lacks, type Sentence, tell } from './sentence.ts'
import { classesIn } from './voice.ts'

/** What we do on behalf of customers: subject, duration, kind of data, whose it is, and what we owe (Art. 28(3)). */
export function dataTerms(input: Input): readonly Section[] {
  const { view, voice } = input
  const activities = onBehalf(view)
  const none = missing('no activity is declared that is carried out for a controller')
  return [
    whoSection({ ...input, activities: [] }, 'customers'),
    {
      key: 'on-behalf',
      title: voice.text('section.services', {}),
      articles: ['28(3)'],
      blocks:
        activities.length === 0
          ? paragraph(lack(none))
          : activities.flatMap((activity) => termsOf({ ...input, activities: [activity] }, activity)),
    },
    ...securityOverview(input),
  ]
}

function termsOf(input: Input, activity: ActivityView): readonly PublicBlock[] {
  const { view, voice } = input
  const { model } = view
  const { resource } = activity
  const role = typeof resource.value.role === 'object' ? resource.value.role.processor : undefined
  const path = (key: string) => ['role', 'processor', key]
  const at = (key: string) => [keyAt(resource, ...path(key))]
  const { instructions, atEnd, noticePeriod } = role ?? {}
  const { dataSubjects } = resource.value
  const use = { activity: activity.name, role: activity.role }
  const categories = flowsByCategory(view, activity)
  const receivers = recipientsOf(view, activity)
  const article = { article: '28(3)' }
  const absent = (key: string, why: string): Sentence => lack(fact(model, resource, path(key), undefined, why))
  return [
    heading(3, titleOf(activity), titleFacts(activity)),
    ...paragraph(
      purposeSentence(input, activity, 'terms.to'),
      instructions === undefined
        ? absent('instructions', 'no instructions are declared')
        : tell(voice, 'terms.instructions', { instructions: voice.inner(instructions) }, at('instructions'), {
            article: '28(3)(a)',
          }),
      dataSubjects === undefined
        ? lack(fact(model, resource, ['dataSubjects'], undefined, 'whose data it is is not declared'))
        : tell(
            voice,
            'terms.subjects',
            { classes: classesIn(voice, dataSubjects) },
            [keyAt(resource, 'dataSubjects')],
            article,
          ),
      categories.length === 0
        ? lack(fact(model, resource, ['data'], undefined, 'no personal data is declared'))
        : tell(
            voice,
            'terms.data',
            { data: voice.list(categories.map(([name]) => kindOfData(input, activity, name))) },
            categories.flatMap(([name, flows]) => dataFacts(view, activity, name, flows)),
            article,
          ),
    ),
    ...paragraph(
      ...keepSentences(input, activity, dataOfPeople(categories.length)),
      atEnd === undefined
        ? absent('atEnd', 'what happens at the end of the service is not declared')
        : tell(voice, `terms.end.${atEnd}`, {}, at('atEnd'), { article: '28(3)(g)' }),
      ...registeredSentences(input, activity),
    ),
    ...paragraph(
      ...(receivers.length === 0
        ? lacks(unnamedRecipients(view, activity) ?? [])
        : [
            ...engaged(input, activity),
            ...listed(input, activity),
            ...sent(input, activity, ['chosen-by-customer'], 'terms.destinations'),
            ...sent(input, activity, ['controller', 'joint-controller'], 'terms.others'),
            ...receivers
              .filter(({ name }) => relationshipOf(view, name, use) === null)
              .map((receiver) => lack(relationshipGap(view, receiver, undefined, receiver.title))),
          ]),
      ...(noticePeriod === undefined
        ? isMarked(model, resource, ...path('noticePeriod'))
          ? [absent('noticePeriod', 'how long ahead is not declared')]
          : []
        : [
            tell(voice, 'terms.notice-period', { period: voice.period(noticePeriod) }, at('noticePeriod'), {
              article: '28(2)',
            }),
          ]),
    ),
  ]
}

/** A kind of data that is not the reader's own, with the form in which it is stored. */
function kindOfData({ view, voice }: Input, { resource }: ActivityView, category: string): string {
  const datum = resource.value.data?.[category]
  const form = datum ? formText(voice, datum) : null
  const item = voice.kindOfData(view, category)
  return form === null ? item : voice.text('use.item-form', { item, form })
}

/** Whom we engage; one whose first day has not come is engaged from then on. */
function engaged(input: Input, activity: ActivityView): readonly Sentence[] {
  const { view, voice } = input
  const isToCome = ({ resource }: RecipientView): boolean => (resource.value.activeFrom ?? '') > view.asOf
  const roles = ['processor', 'subprocessor'] as const
  const later = receiversAs(input, activity, roles).filter(isToCome)
  return [
    ...named(input, activity, roles, 'terms.subprocessors', (receiver) => !isToCome(receiver)),
    ...later.map((receiver) => {
      const found = nameOf(view, receiver)
      const name = isStatement(found) ? voice.recipient(receiver.resource) : voice.named(found.name)
      const date = voice.date(receiver.resource.value.activeFrom ?? '')
      const facts = [...factsOf(activity, receiver), keyAt(receiver.resource, 'activeFrom')]
      return tell(voice, 'terms.subprocessors-from', { name, date }, facts, { article: '28(2)' })
    }),
    ...engagedByThem(input, activity),
  ]
}

/** Whom those engage that we engage, where the activity does not name them itself (Art. 28(4)). */
function engagedByThem(input: Input, activity: ActivityView): readonly Sentence[] {
  const { view, voice } = input
  const known = recipientsOf(view, activity).map(({ name }) => name)
  return onwardOf(view, receiversAs(input, activity, ['processor', 'subprocessor'])).flatMap((receiver) => {
    const { from, resource } = receiver
    if (from === null || known.includes(receiver.name)) return []
    const found = nameOf(view, receiver)
    const name = isStatement(found) ? voice.recipient(resource) : voice.named(found.name)
    const facts = [keyAt(from.resource, 'onward'), keyAt(from.resource, 'title'), keyAt(resource, 'title')]
    return tell(voice, 'recipient.onward', { name, from: recipientTitle(from.resource) }, facts, { article: '28(4)' })
  })
}

/** The page that lists whom we engage, with their countries and transfers: in this language, or else in another one. */
function listed(input: Input, activity: ActivityView): readonly Sentence[] {
  const { view, voice } = input
  if (receiversAs(input, activity, ['processor', 'subprocessor']).length === 0) return []
  const pages = [...view.model.notices.values()].filter(
    ({ poisoned, value }) => !poisoned && value.kind === 'subprocessors' && value.url !== undefined,
  )
  const page = pages.find(({ value }) => (value.language ?? 'en') === voice.language) ?? pages[0]
  if (page?.value.url === undefined) return []
  const { url, title = voice.text('title.subprocessors', {}) } = page.value
  const facts = [keyAt(page, 'kind'), keyAt(page, 'title'), keyAt(page, 'url')]
  return [tell(voice, 'terms.subprocessors-see', { title, url }, facts, { article: '28(3)(a)' })]
}

/** Those who receive the data of an activity in one of some roles. */
const receiversAs = (
  { view }: Input,
  activity: ActivityView,
  roles: readonly Relationship[],
): readonly RecipientView[] =>
  recipientsOf(view, activity).filter((receiver) => {
    const relationship = relationshipOf(view, receiver.name, { activity: activity.name, role: activity.role })
    return relationship !== null && roles.includes(relationship)
  })

const factsOf = ({ resource }: ActivityView, receiver: RecipientView) => [
  ...(resource.value.recipients?.[receiver.name] ? [keyAt(resource, 'recipients', receiver.name)] : []),
  ...(['title', 'legalName'] as const)
    .filter((each) => receiver.resource.value[each] !== undefined)
    .map((each) => keyAt(receiver.resource, each)),
]

/** Those who receive the data in one of some roles: whoever the customer chose is nobody that we engage (Art. 28(2)). */
function named(
  input: Input,
  activity: ActivityView,
  roles: readonly Relationship[],
  key: 'terms.subprocessors' | 'terms.destinations' | 'terms.others',
  wanted: (receiver: RecipientView) => boolean = () => true,
): readonly Sentence[] {
  const { view, voice } = input
  const receivers = receiversAs(input, activity, roles).filter(wanted)
  if (receivers.length === 0) return []
  const names = receivers.map((receiver) => {
    const found = nameOf(view, receiver)
    return isStatement(found) ? voice.recipient(receiver.resource) : voice.named(found.name)
  })
  const facts = receivers.flatMap((receiver) => factsOf(activity, receiver))
  return [tell(voice, key, { names: voice.list(names) }, facts, { article: '28(2)' })]
}

/** Those to whom data goes: all of it, or which. */
function sent(
  input: Input,
  activity: ActivityView,
  roles: readonly Relationship[],
  key: 'terms.destinations' | 'terms.others',
): readonly Sentence[] {
  const { view, voice } = input
  const all = flowsByCategory(view, activity).length
  const gets = ({ name }: RecipientView): readonly string[] =>
    flowsByCategory(view, activity).flatMap(([category, flows]) =>
      flows.some((flow) => receiverOf(flow) === name) ? [category] : [],
    )
  const some = receiversAs(input, activity, roles).filter((receiver) => gets(receiver).length < all)
  return [
    ...named(input, activity, roles, key, (receiver) => !some.includes(receiver)),
    ...some.map((receiver) => {
      const found = nameOf(view, receiver)
      const names = isStatement(found) ? voice.recipient(receiver.resource) : voice.named(found.name)
      const categories = gets(receiver)
      const data = voice.list(categories.map((name) => voice.kindOfData(view, name)))
      const facts = [
        ...factsOf(activity, receiver),
        ...flowsByCategory(view, activity).flatMap(([category, flows]) =>
          categories.includes(category) ? dataFacts(view, activity, category, flows) : [],
        ),
      ]
      return tell(voice, `${key}-some`, { names, data }, facts, { article: '28(2)' })
    }),
  ]
}

/** Data that is not the reader's own: all of an activity, or categories by their titles. */
const dataOfPeople =
  (count: number) =>
  (input: Input, uses: readonly RetentionUse[]): string => {
    const { view, voice } = input
    const categories = categoriesOf(uses)
    const kept = categories.map((name) => voice.kindOfData(view, name))
    return voice.list([
      ...(categories.length === count ? [voice.text('terms.all-data', {})] : kept),
      ...storeTexts(voice, uses),
    ])
  }
