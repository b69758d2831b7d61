import { keyAt, type Place } from '../../../../diagnostics/place.ts'
import type { Flow } from '../../../../flows/flow.ts'
import type * as language from '../../../../language/types.ts'
import { purposeStatement } from '../../content/activity.ts'
import { basesOf } from '../../content/basis.ts'
import {
  conditionStatements,
  flowsByCategory,
  isOnDeviceAlone,
  isSensitive,
  type Origin,
  originsOf,
  sourceStatements,
} from '../../content/data.ts'
import { keptByFlows } from '../../content/kept-by.ts'
import { flowsTo, recipientsOf, unnamedRecipients } from '../../content/recipients.ts'
import { fact, gap, isMarked } from '../../content/statement.ts'
import { type ActivityView, type RecipientView, written } from '../../content/view.ts'
import { capital, humanise } from '../../content/words.ts'
import { articleIn } from '../articles.ts'
import { heading, type PublicBlock, paragraph, type Section } from '../document.ts'
import { startsWithVerb } from '../infinitive.ts'
import { dataFacts, type Input, organisation, titleFacts, titleOf } from '../input.ts'
import { lack, lacks, type Sentence, tell } from '../sentence.ts'
import type { Voice } from '../voice.ts'
import { basisSentences, lawKnownUnder } from './basis.ts'
import { nameOf } from './cookies.ts'
import { keepSentences } from './keeping.ts'
import { ownStores } from './own-stores.ts'
import { sharedSentences } from './receivers.ts'
import { whomSentences } from './whom.ts'

/** What for, which data, on what basis, how long (Art. 13(1)(c), (d), 13(2)(a), (e), 14(1)(c), (d), 14(2)(a), (b), (f)). */
export function usesSection(input: Input): Section {
  const { voice, activities } = input
  return {
    key: 'purposes',
    title: voice.text('section.purposes', {}),
    articles: [
      '13(1)(c)',
      '13(1)(d)',
      '13(2)(a)',
      '13(2)(e)',
      '14(1)(c)',
      '14(1)(d)',
      '14(2)(a)',
      '14(2)(b)',
      '14(2)(f)',
    ],
    blocks: [...activities.flatMap((activity) => useBlocks(input, activity)), ...ownStores(input)],
  }
}

const useBlocks = (input: Input, activity: ActivityView): readonly PublicBlock[] => [
  heading(3, titleOf(activity), titleFacts(activity)),
  ...paragraph(
    ...whomSentences(input, activity.resource),
    purposeSentence(input, activity),
    ...dataSentences(input, activity),
    ...requiredSentences(input, activity),
  ),
  ...paragraph(
    ...basisSentences(input, activity),
    ...softOptIn(input, activity),
    ...conditions(input, activity),
    ...notInformed(input, activity),
  ),
  ...paragraph(...keepSentences(input, activity), ...shared(input, activity)),
]

/** What an activity is for. */
export function purposeSentence(
  { view, voice }: Pick<Input, 'view' | 'voice'>,
  activity: ActivityView,
  verbal: 'use.to' | 'terms.to' = 'use.to',
  other: 'use.for' | 'short.purpose' = 'use.for',
): Sentence {
  const statement = purposeStatement(view, activity)
  if (statement.missing) return lack(statement)
  const said = statement.text.replace(/\.$/, '')
  // "To tell you": what follows is done, as in "Tell you".
  const bare = voice.language === 'en' ? said.replace(/^to (?=\p{L})/iu, '') : said
  const isVerbal = voice.language === 'en' && (bare !== said || startsWithVerb(said))
  const key = isVerbal ? verbal : other
  const purpose = isVerbal || other === 'use.for' ? voice.inner(bare) : capital(said)
  return tell(voice, key, { purpose }, [keyAt(activity.resource, 'purpose')], { article: '13(1)(c)' })
}

/** What allows electronic marketing without consent, where the activity says so (ePrivacy Directive Art. 13(2), PECR reg. 22). */
function softOptIn({ view, voice }: Input, { resource }: ActivityView): readonly Sentence[] {
  const { purpose } = resource.value
  const optIn = typeof purpose === 'object' ? purpose.softOptIn : undefined
  if (optIn !== undefined)
    return [
      tell(voice, 'use.soft-opt-in', { optIn: voice.inner(optIn) }, [keyAt(resource, 'purpose', 'softOptIn')], {
        article: '13(1)(c)',
      }),
    ]
  return isMarked(view.model, resource, 'purpose', 'softOptIn')
    ? [lack(gap(view.model, resource, ['purpose', 'softOptIn'], '', { label: 'Soft opt-in' }))]
    : []
}

/** A category with what limits it: when it is collected at all, and the form that it is kept in, or the first alone. */
export function item(
  { view, voice }: Pick<Input, 'view' | 'voice'>,
  { resource }: ActivityView,
  category: string,
  limits: 'when' | 'all' = 'all',
): string {
  const datum = resource.value.data?.[category]
  const name = voice.category(view, category)
  if (!datum) return name
  const form = limits === 'when' ? null : formText(voice, datum)
  const when = datum.when === undefined ? null : conditionOf(voice, datum.when)
  if (when !== null && form !== null) return voice.text('use.item-when-form', { item: name, when, form })
  if (when !== null) return voice.text('use.item-when', { item: name, when })
  return form === null ? name : voice.text('use.item-form', { item: name, form })
}

/** Categories with the conditions under which they are collected; one that is the same for all is said once. */
function underConditions(input: Input, activity: ActivityView, categories: readonly string[]): string {
  const { view, voice } = input
  const { data } = activity.resource.value
  const [when, ...others] = new Set(categories.map((name) => data?.[name]?.when))
  if (when === undefined || others.length > 0)
    return voice.list(categories.map((name) => item(input, activity, name, 'when')))
  const all = voice.list(categories.map((name) => voice.category(view, name)))
  return voice.text('use.item-when', { item: all, when: conditionOf(voice, when) })
}

/** A condition behind "when". */
const conditionOf = (voice: Voice, when: string): string =>
  (voice.language === 'en' ? voice.embedded(when) : voice.inner(when)).replace(/^(?:when|wenn) /i, '')

/** The form in which data is stored, where it is not plain. */
export function formText(voice: Voice, { form, aggregation }: language.Datum): string | null {
  if (form === undefined || form === 'plain') return null
  if (form === 'aggregated' && aggregation?.minimumGroup !== undefined)
    return voice.text('form.aggregated-minimum', { count: String(aggregation.minimumGroup) })
  return voice.text(`form.${form}`, {})
}

/** Names begin with a capital, and stand as they are. */
const startsSmall = /^\p{Ll}/u

interface Group {
  readonly origin: Origin
  readonly from: string | null
  readonly items: string[]
  readonly facts: Place[]
  readonly flows: Flow[]
}

const origins: readonly Origin[] = ['person', 'observed', 'third-party', 'derived']

/** Which data, by where it comes from; what comes from the same place is one sentence. */
function dataSentences(input: Input, activity: ActivityView): readonly Sentence[] {
  const { view, voice } = input
  const { resource } = activity
  const groups = new Map<string, Group>()
  for (const [category, flows] of flowsByCategory(view, activity)) {
    if (isOnDeviceAlone(activity, category, flows)) continue
    const { origins: stated, sources } = originsOf(view, activity, category, flows)
    for (const origin of stated) {
      const through = sources.flatMap((name) => view.model.sources.get(name) ?? [])
      const named = resource.value.data?.[category]?.from
      // Who it comes from is said once: as the activity says it, or by the source that it comes in by.
      const others =
        named !== undefined
          ? [voice.language === 'en' && startsSmall.test(named) ? voice.embedded(named) : named]
          : through.map(({ name, value }) => voice.named(value.title ?? capital(humanise(name))))
      const from = origin === 'third-party' && others.length > 0 ? voice.list(others) : null
      const key = `${origin}\n${from ?? ''}`
      const group: Group = groups.get(key) ?? { origin, from, items: [], facts: [], flows: [] }
      groups.set(key, group)
      group.items.push(item(input, activity, category))
      group.facts.push(...dataFacts(view, activity, category, flows))
      if (resource.value.data?.[category]?.source === undefined)
        group.facts.push(...through.map((source) => keyAt(source, 'origin')))
      if (from !== null && named === undefined) group.facts.push(...through.map((source) => keyAt(source, 'title')))
      group.flows.push(...flows)
    }
  }
  const told = [...groups.values()]
    .sort((a, b) => origins.indexOf(a.origin) - origins.indexOf(b.origin))
    .map((group) => sourceSentence(voice, group))
  const absent = [
    ...onDevice(input, activity),
    ...lacks(sourceStatements(view, activity, undefined, (name) => capital(voice.category(view, name)))),
  ]
  if (told.length + absent.length > 0) return [...told, ...absent]
  return [lack(gap(view.model, resource, ['data'], 'no personal data is declared'))]
}

/** What is set or read on the device for an activity; how long it stays there is said with the trackers. */
function onDevice({ view, voice }: Input, activity: ActivityView): readonly Sentence[] {
  const trackers = written(view.model.trackers).filter(({ value }) => value.activity === activity.name)
  if (trackers.length === 0) return []
  const facts = trackers.map((tracker) => keyAt(tracker))
  return [tell(voice, 'use.trackers', { names: voice.list(trackers.map(nameOf)) }, facts, { article: '13(1)(c)' })]
}

function sourceSentence(voice: Voice, { origin, from, items, facts, flows }: Group): Sentence {
  const data = voice.list(items)
  const details = { article: origin === 'person' ? '13' : '14(2)(f)', keptBy: keptByFlows(flows) }
  if (origin === 'third-party')
    return from === null
      ? tell(voice, 'use.third-party', { data }, facts, details)
      : tell(voice, 'use.third-party-from', { data, from }, facts, details)
  if (origin === 'person') return tell(voice, 'use.from-you', { data }, facts, details)
  return origin === 'observed'
    ? tell(voice, 'use.observed', { data }, facts, details)
    : tell(voice, 'use.derived', { data }, facts, details)
}

/** What people must give, and what follows if they do not (Art. 13(2)(e)); nothing where nobody says either. */
function requiredSentences(input: Input, activity: ActivityView): readonly Sentence[] {
  const { view, voice } = input
  const { resource } = activity
  const { data = {}, consequences } = resource.value
  const listed = flowsByCategory(view, activity)
  // What others tell us, or what we see ourselves, is nothing that the person gives or keeps back.
  const given = new Set(
    listed.flatMap(([name, flows]) => {
      const { origins } = originsOf(view, activity, name, flows)
      return origins.length === 0 || origins.includes('person') ? [name] : []
    }),
  )
  const among = (required: boolean) => listed.flatMap(([name]) => (data[name]?.required === required ? [name] : []))
  const names = (categories: readonly string[]) => ({ data: underConditions(input, activity, categories) })
  const at = (categories: readonly string[]) => categories.map((name) => keyAt(resource, 'data', name, 'required'))
  const article = { article: '13(2)(e)' }
  const free = among(false).filter((name) => given.has(name))
  const must = among(true)
  const sentences: Sentence[] = []
  if (must.length > 0) {
    const bases = basesOf(view, activity)
    // What a law or a contract asks for is said where every basis is one: consent is free, and an interest obliges nobody.
    const [type, ...otherTypes] = new Set(bases.map(({ basis }) => basis.value.type))
    const key =
      otherTypes.length > 0
        ? 'use.required'
        : type === 'legal-obligation'
          ? 'use.required-law'
          : type === 'contract'
            ? bases.every(({ basis }) => basis.value.preContractual === true)
              ? 'use.required-pre-contractual'
              : 'use.required-contract'
            : 'use.required'
    const rests =
      bases.length > 0 ? [keyAt(resource, 'lawfulBasis'), ...bases.map(({ basis }) => keyAt(basis, 'type'))] : []
    // What the law has people give is apart from what it has us learn elsewhere; for other reasons we need the one as the other.
    const isApart = key === 'use.required-law'
    const first = isApart ? must.filter((name) => given.has(name)) : must
    const others = isApart ? must.filter((name) => !given.has(name)) : []
    if (first.length > 0) sentences.push(tell(voice, key, names(first), [...at(first), ...rests], article))
    if (others.length > 0)
      sentences.push(tell(voice, 'use.required-law-others', names(others), [...at(others), ...rests], article))
    sentences.push(
      consequences === undefined
        ? lack(
            fact(view.model, resource, ['consequences'], undefined, 'what happens without it is not declared', article),
          )
        : tell(
            voice,
            must.every((name) => given.has(name)) ? 'use.consequences' : 'use.consequences-others',
            { consequences: voice.clause(consequences) },
            [keyAt(resource, 'consequences')],
            article,
          ),
    )
  }
  if (free.length > 0) sentences.push(tell(voice, 'use.optional', names(free), at(free), article))
  return sentences
}

/** What allows us to use special categories and data about offences (Art. 9(2), 10). */
function conditions({ view, voice }: Input, activity: ActivityView): readonly Sentence[] {
  const sensitive = flowsByCategory(view, activity).filter(([category]) => isSensitive(view, category))
  if (sensitive.length === 0) return []
  const schedule = view.regimes.includes('uk-gdpr')
  const byArticle = new Map<string, { names: string[]; facts: Place[]; condition: language.Condition }>()
  for (const [category, flows] of sensitive) {
    const condition = activity.resource.value.data?.[category]?.condition
    if (!condition) continue
    const key = JSON.stringify([condition.article, condition.law, schedule ? condition.schedule1 : undefined])
    const group = byArticle.get(key) ?? { names: [], facts: [], condition }
    byArticle.set(key, group)
    group.names.push(voice.category(view, category))
    group.facts.push(
      ...dataFacts(view, activity, category, flows),
      keyAt(activity.resource, 'data', category, 'condition'),
    )
  }
  const told = [...byArticle.values()].flatMap(({ names, facts, condition: { article, law, schedule1 } }) => {
    const values = {
      data: voice.list(names),
      condition: voice.text(`condition.${article}`, {}),
      article: articleIn(voice, article, lawKnownUnder(view.regimes, law)),
    }
    const details = { article }
    return [
      tell(voice, 'use.sensitive', values, [...facts, keyAt(organisation, 'regimes')], details),
      ...(law === undefined ? [] : [tell(voice, 'use.sensitive-law', { law }, facts, details)]),
      ...(schedule && schedule1 !== undefined
        ? [tell(voice, 'use.sensitive-schedule', { schedule: voice.inner(schedule1) }, facts, details)]
        : []),
    ]
  })
  return [...told, ...lacks(conditionStatements(view, activity))]
}

/** Why people are not told one by one (Art. 14(5)). */
function notInformed({ voice }: Input, { resource }: ActivityView): readonly Sentence[] {
  const { notInformed: exception } = resource.value
  if (!exception) return []
  const facts = [keyAt(resource, 'notInformed')]
  return [tell(voice, 'use.not-informed', { why: voice.clause(exception.why) }, facts, { article: exception.article })]
}

/** Who receives it, by name; what they are stands in a section of its own. */
function shared({ view, voice }: Input, activity: ActivityView): readonly Sentence[] {
  const { resource } = activity
  const receivers = recipientsOf(view, activity)
  const article = { article: '13(1)(e)' }
  const role = isMarked(view.model, resource, 'role')
    ? [lack(gap(view.model, resource, ['role'], '', { label: 'Our role' }))]
    : []
  if (receivers.length === 0) {
    const unnamed = unnamedRecipients(view, activity)
    return [
      ...(unnamed ? unnamed.map(lack) : [tell(voice, 'use.alone', {}, [keyAt(resource, 'recipients')], article)]),
      ...role,
    ]
  }
  const factsOf = ({ name, resource: recipient }: RecipientView): readonly Place[] => [
    ...(resource.value.recipients?.[name]
      ? [keyAt(resource, 'recipients', name)]
      : flowsTo(activity, name)
          .flatMap(({ places: [place] }) => place ?? [])
          .slice(0, 1)),
    keyAt(recipient, recipient.value.title === undefined ? 'legalName' : 'title'),
  ]
  const keptBy = (of: readonly RecipientView[]) => keptByFlows(of.flatMap(({ name }) => flowsTo(activity, name)))
  const shares = sharedSentences({ view, voice }, receivers, factsOf, (of) => ({ ...article, keptBy: keptBy(of) }))
  return [...shares, ...role]
}
