import { isInside } from '../../../../policies/law/regions.ts'
import { keyAt } from '../../../../policies/support/place.ts'
import { isChosenByCustomer } from '../../../../policies/support/recipients.ts'
import { countryName } from '../content/countries.ts'
import { keptByFlows } from '../content/kept-by.ts'
import { privacyContact, regimeTitle } from '../content/organisation.ts'
import { onwardStatement, relationshipOf, roleStatements } from '../content/recipients.ts'
import { gap, plain, say } from '../content/statement.ts'
import { locationStatements, transferList } from '../content/transfers.ts'
import { categoryTitle, onwardOf, type RecipientView, type View } from '../content/view.ts'
import { compare, listOf } from '../content/words.ts'
import type { Statement } from '../document.ts'
import { listOr, type NoticeInput, type NoticeSection, paragraph, tableOr } from './section.ts'

/** The recipients with what flows to them from the activities of this notice alone. */
const receiving = ({ view, activities }: NoticeInput): readonly RecipientView[] => {
  const names = new Set(activities.map(({ name }) => name))
  return view.recipients
    .map((recipient) => ({ ...recipient, flows: recipient.flows.filter(({ activity }) => names.has(activity)) }))
    .filter(({ flows }) => flows.length > 0)
}

/** Who receives the data (Art. 13(1)(e)). */
export function recipientsSection(input: NoticeInput): NoticeSection {
  const { view } = input
  const direct = receiving(input)
  const rows = [...direct, ...onwardOf(view, direct)].map((recipient) => {
    const { resource, flows, title, from } = recipient
    const { does } = resource.value
    const byCategory = [...Map.groupBy(flows, ({ category }) => categoryTitle(view, category))]
    return [
      [plain(title), ...(does === undefined ? [] : [say(does, { places: [keyAt(resource, 'does')] })])],
      from ? [onwardStatement(from)] : roleStatements(view, recipient),
      byCategory
        .sort(([a], [b]) => compare(a, b))
        .map(([category, moved]) =>
          // What is passed on is out of our hands.
          say(category, { keptBy: from ? 'declared' : keptByFlows(moved), places: [keyAt(resource)] }),
        ),
      locationStatements(view, recipient),
    ]
  })
  return {
    title: 'Who receives your data',
    articles: ['13(1)(e)', '14(1)(e)'],
    texts: ['recipients', 'sharing', 'processors'],
    blocks: [
      tableOr(['Recipient', 'Role', 'Data', 'Where'], rows, nobody(input)),
      ...(rows.length > 0 ? unnamedHost(input).map((statement) => paragraph(statement)) : []),
    ],
  }
}

/** That nobody else receives data is said only where each activity says so itself. */
function nobody(input: NoticeInput): Statement {
  return unnamed(input) ?? say('Nobody else receives your data.')
}

/** Who may receive the data beside those who are named: of an activity that names nobody, or as host of the router. */
function unnamed(input: NoticeInput): Statement | null {
  const { view, activities } = input
  const silent = activities.find(({ resource }) => resource.value.recipients === undefined)
  const why = 'who receives the data is not declared'
  if (silent) return gap(view.model, silent.resource, ['recipients'], why, { label: silent.title })
  return unnamedHost(input)[0] ?? null
}

/** What the router holds is with its host, too. */
function unnamedHost({ view: { model }, activities }: NoticeInput): readonly Statement[] {
  const held = activities.some(({ flows }) =>
    flows.some(({ sink }) => sink.kind === 'store' && sink.store !== 'records'),
  )
  if (!held || !model.router || model.router.value.hostedBy !== undefined) return []
  return [gap(model, model.router, ['hostedBy'], 'who hosts the router is not declared', { label: 'Hosting' })]
}

/** Transfers, what carries them, and how to get a copy (Art. 13(1)(f)). */
export function transfersSection(input: NoticeInput): NoticeSection {
  const { view } = input
  const direct = receiving(input)
  const all = [...direct, ...onwardOf(view, direct)]
  const items = all.flatMap((recipient) => transferList(view, recipient))
  const chosen = all.filter(
    ({ resource, name, flows, from }) =>
      isChosenByCustomer(resource.value) ||
      (from === null && flows.some((flow) => relationshipOf(view, name, flow) === 'chosen-by-customer')),
  )
  return {
    title: 'Transfers to other countries',
    articles: ['13(1)(f)', '14(1)(f)'],
    texts: ['transfers', 'international-transfers'],
    blocks: [
      ...(items.length > 0 || chosen.length === 0 || view.regimes.length === 0
        ? [listOr(items, unnamed(input) ?? atHome(view))]
        : []),
      ...(chosen.length > 0
        ? [paragraph(plain(`The customer chooses the country for: ${listOf(chosen.map(({ title }) => title))}.`))]
        : []),
      ...(items.length > 0
        ? [paragraph({ ...privacyContact(view.model), label: 'To get a copy of what safeguards a transfer, write to' })]
        : []),
    ],
  }
}

/** Where no recipient is outside: whether we are ourselves, whom people give their data to. */
function atHome({ model, regimes }: View): Statement {
  const organisation = { section: 'organisation', name: '' } as const
  const country = model.organisation?.value.country
  if (regimes.length === 0) return gap(model, organisation, ['regimes'], 'which law applies is not declared')
  if (country === undefined) return gap(model, organisation, ['country'], 'our country is not declared')
  const [inside, outside] = [true, false].map((wanted) =>
    regimes.filter((regime) => isInside(regime, country) === wanted).map((regime) => regimeTitle[regime]),
  ) as [string[], string[]]
  const sentences = [
    inside.length > 0 && `Your data is not transferred outside the area of the ${listOf(inside, 'or')}.`,
    outside.length > 0 &&
      `We are in ${countryName(country)}, outside the area of the ${listOf(outside, 'and')}: what you give us reaches us there.`,
  ]
  return say(sentences.filter(Boolean).join(' '), { places: [keyAt(organisation, 'country')] })
}
