import { authorityOf, complaintUnder } from '../../../../../law/authorities.ts'
import type { Regime } from '../../../../../law/regions.ts'
import type { Right } from '../../../../../law/rights.ts'
import { keyAt, type Place } from '../../../../diagnostics/place.ts'
import { basesOf } from '../../content/basis.ts'
import { type HeldRight, openRights, rightsIn, unknownRights } from '../../content/rights.ts'
import { fact } from '../../content/statement.ts'
import type { ActivityView, View } from '../../content/view.ts'
import { capital, humanise } from '../../content/words.ts'
import { articleIn } from '../articles.ts'
import { heading, list, paragraph, type Section } from '../document.ts'
import { type Input, organisation, titleFacts, titleOf } from '../input.ts'
import { en } from '../messages/en.ts'
import type { MessageKey } from '../messages/message.ts'
import { lack, type Sentence, tell, wrapped } from '../sentence.ts'
import { classesIn } from '../voice.ts'
import { lacksOfActivities } from './lacks.ts'

type RightKey = Extract<MessageKey, `right.${number}${string}`>

/** What an erasure stops at (Art. 17(3)(b)), by how the condition begins that says so. */
const erasureStops = [
  ['Not as far as the legal obligation', '-duty'],
  ['Not as far as the public task', '-task'],
] as const

/** The text of a right; none for what a notice is itself (Art. 13, 14), and for complaints, which have a section. */
function keyOf({ article, condition }: Right): RightKey | null {
  const stop = erasureStops.find(([words]) => condition?.startsWith(words))
  const key = `right.${article}${stop?.[1] ?? ''}`
  return Object.hasOwn(en, key) ? (key as RightKey) : null
}

/** The rights that follow from basis, origin and purpose (Art. 13(2)(b), (c)); none that does not hold is named. */
export function rightsSection(input: Input): Section {
  const { view, voice, activities } = input
  const known = activities.filter((activity) => unknownRights(view, activity) === null)
  const unknown = lacksOfActivities(input, activities, (activity) => {
    const why = unknownRights(view, activity)
    return why ? [why] : openRights(view, activity)
  })
  const contact = view.model.organisation?.value.contacts?.privacy
  const path = ['contacts', 'privacy']
  const rights = Map.groupBy(rightsIn(view, known, input.audience), ({ right }) => right.article.startsWith('21'))
  const told = (objection: boolean): readonly (readonly Sentence[])[] =>
    (rights.get(objection) ?? []).flatMap((held) => rightSentence(input, known, held))
  // Clearly and apart from all else (Art. 21(4)).
  const objections = told(true)
  const write =
    contact === undefined
      ? lack(fact(view.model, organisation, path, undefined, 'where to write about personal data is not declared'))
      : tell(voice, 'right.write', { contact }, [keyAt(organisation, ...path)], { article: '13(2)(b)' })
  return {
    key: 'rights',
    title: voice.text('section.rights', {}),
    articles: ['13(2)(b)', '13(2)(c)', '14(2)(c)', '14(2)(d)', ...(objections.length > 0 ? ['21(4)'] : [])],
    blocks: [
      ...list([...told(false), ...unknown]),
      ...paragraph(write, ...passedOn(input)),
      ...(objections.length > 0 ? [heading(3, voice.text('section.objection', {})), ...list(objections)] : []),
    ],
  }
}

function rightSentence(
  input: Input,
  known: readonly ActivityView[],
  held: HeldRight,
): readonly (readonly Sentence[])[] {
  const { view, voice } = input
  const key = keyOf(held.right)
  if (key === null) return []
  const within = known.filter(({ name }) => held.activities.has(name))
  const article = articleIn(voice, held.right.article, held.regimes)
  const facts = [...within.flatMap((activity) => factsOf(view, activity, held.right)), keyAt(organisation, 'regimes')]
  const said = tell(voice, key, { article }, facts, { article: held.right.article, keptBy: null })
  const titles = within.map((activity) => titleOf(activity))
  const limited = within.map((activity, i) => limitedTitle(input, held, activity, titles[i] ?? ''))
  if (within.length === known.length && limited.every((title, i) => title === titles[i])) return [[said]]
  const activities = voice.list(limited)
  return [[wrapped(said, voice.text('right.in', { sentence: said.text, activities }), within.flatMap(titleFacts))]]
}

/** An activity in the list of a right, with whom, or under which law, it is a right there where that is not all. */
function limitedTitle(
  { voice }: Input,
  { activities, regimes }: HeldRight,
  { name }: ActivityView,
  title: string,
): string {
  const holders = activities.get(name)
  if (!holders) return title
  const classes =
    holders.classes &&
    voice.text('right.for-classes', { activity: title, classes: classesIn(voice, [...holders.classes]) })
  const [law] = holders.regimes
  return holders.regimes.size < regimes.size && law !== undefined
    ? voice.text('right.for-law', { activity: classes ?? title, law: voice.law(law) })
    : (classes ?? title)
}

/** What a right hangs on in an activity. */
function factsOf(view: View, activity: ActivityView, { article }: Right): readonly Place[] {
  const { resource } = activity
  const bases = [keyAt(resource, 'lawfulBasis'), ...basesOf(view, activity).map(({ basis }) => keyAt(basis, 'type'))]
  const onConsent = Object.entries(resource.value.data ?? {}).flatMap(([category, { condition }]) =>
    condition?.article === '9(2)(a)' ? [keyAt(resource, 'data', category, 'condition')] : [],
  )
  if (article === '7(3)') return [...bases, ...onConsent]
  if (article === '20') return [...bases, keyAt(resource, 'data')]
  if (article === '21(2)') return [keyAt(resource, 'purpose')]
  return article.startsWith('22') ? [keyAt(resource, 'automatedDecisions')] : bases
}

/** What senders of the router may ask for the people of their tenants (`requests` of a source). */
export function passedOn({ view: { model }, voice, activities, onBehalf }: Input): readonly Sentence[] {
  const concerned = new Set([...activities, ...onBehalf].map(({ name }) => name))
  const used = new Set(
    [...model.routes.values()].filter(({ value }) => concerned.has(value.activity)).map(({ value }) => value.source),
  )
  return [...model.sources.values()]
    .filter(({ name, poisoned }) => used.has(name) && !poisoned)
    .flatMap((source) =>
      Object.entries(source.value.requests ?? {}).map(([name, { erase, export: exported }]) => {
        const key = exported ? 'export' : erase === 'tenant' ? 'erase-tenant' : 'erase'
        return tell(
          voice,
          `right.passed-on.${key}`,
          { source: source.value.title ?? capital(humanise(source.name)) },
          [keyAt(source, 'requests', name), keyAt(source, 'title')],
          { keptBy: 'enforced', article: exported ? '15' : '17' },
        )
      }),
    )
}

/** To whom people may complain (Art. 13(2)(d)). */
export function complaintSection(input: Input): Section {
  const { view, voice, activities } = input
  const { model, regimes } = view
  const toUs = rightsIn(view, activities).filter(({ right }) => right.title === 'Complaint to the controller')
  const { complaints, privacy } = model.organisation?.value.contacts ?? {}
  const contact = complaints ?? privacy
  const path = ['contacts', complaints === undefined && privacy !== undefined ? 'privacy' : 'complaints']
  const own = toUs.map(({ right, regimes: under }) =>
    contact === undefined
      ? lack(fact(model, organisation, path, undefined, 'where to complain is not declared'))
      : tell(
          voice,
          'complaint.to-us',
          { contact, article: articleIn(voice, right.article, under) },
          [keyAt(organisation, ...path), keyAt(organisation, 'regimes')],
          { article: right.article },
        ),
  )
  const law =
    regimes.length > 0
      ? []
      : [lack(fact(model, organisation, ['regimes'], undefined, 'which law applies is not declared'))]
  return {
    key: 'complaints',
    title: voice.text('section.complaints', {}),
    articles: ['13(2)(d)', '14(2)(e)'],
    blocks: paragraph(...regimes.flatMap((regime) => authoritySentences(input, regime)), ...own, ...law),
  }
}

function authoritySentences({ view: { model, asOf }, voice }: Input, regime: Regime): readonly Sentence[] {
  if (!complaintUnder(regime, asOf)) return []
  const facts = [keyAt(organisation, 'regimes')]
  const number = regime === 'eu-gdpr' ? '77' : '165 DPA 2018'
  const details = { keptBy: null, article: number }
  const said = tell(voice, `complaint.${regime}`, { article: articleIn(voice, number, [regime]) }, facts, details)
  const { country, authority: stated } = model.organisation?.value ?? {}
  if (regime === 'eu-gdpr' && stated !== undefined) {
    const at = [keyAt(organisation, 'authority')]
    return [said, tell(voice, 'complaint.competent', { authority: stated.replace(/^The /, 'the ') }, at, details)]
  }
  const own = country === undefined ? null : authorityOf(regime, country, asOf)
  if (!own || country === undefined) return [said]
  const authority = voice.language === 'en' ? own.name : own.german
  const where = tell(
    voice,
    'complaint.own',
    { country: voice.country(country), authority },
    [...facts, keyAt(organisation, 'country')],
    details,
  )
  return [said, where]
}
