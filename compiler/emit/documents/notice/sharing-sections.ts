import { keyAt } from '../../../../policies/support/place.ts'
import { isChosenByCustomer } from '../../../../policies/support/recipients.ts'
import { keptByFlows } from '../content/kept-by.ts'
import { privacyContact, regimeTitle } from '../content/organisation.ts'
import { relationshipOf, roleStatements } from '../content/recipients.ts'
import { gap, plain, say } from '../content/statement.ts'
import { locationStatements, transferList } from '../content/transfers.ts'
import { categoryTitle, type RecipientView } from '../content/view.ts'
import { compare, listOf } from '../content/words.ts'
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
  const rows = receiving(input).map((recipient) => {
    const { resource, flows, title } = recipient
    const { does } = resource.value
    const byCategory = [...Map.groupBy(flows, ({ category }) => categoryTitle(view, category))]
    return [
      [plain(title), ...(does === undefined ? [] : [say(does, { places: [keyAt(resource, 'does')] })])],
      roleStatements(view, recipient),
      byCategory
        .sort(([a], [b]) => compare(a, b))
        .map(([category, moved]) => say(category, { keptBy: keptByFlows(moved), places: [keyAt(resource)] })),
      locationStatements(view, recipient),
    ]
  })
  return {
    title: 'Who receives your data',
    articles: ['13(1)(e)', '14(1)(e)'],
    texts: ['recipients', 'sharing', 'processors'],
    blocks: [tableOr(['Recipient', 'Role', 'Data', 'Where'], rows, say('Nobody else receives your data.'))],
  }
}

/** Transfers, what carries them, and how to get a copy (Art. 13(1)(f)). */
export function transfersSection(input: NoticeInput): NoticeSection {
  const { view } = input
  const all = receiving(input)
  const items = all.flatMap((recipient) => transferList(view, recipient))
  const chosen = all.filter(
    ({ resource, name, flows }) =>
      isChosenByCustomer(resource.value) ||
      flows.some(({ role }) => relationshipOf(view, name, role) === 'chosen-by-customer'),
  )
  const laws = view.regimes.map((regime) => regimeTitle[regime])
  const none =
    laws.length === 0
      ? gap(view.model, { section: 'organisation', name: '' }, ['regimes'], 'which law applies is not declared')
      : say(`Your data is not transferred outside the area of the ${listOf(laws, 'or')}.`)
  return {
    title: 'Transfers to other countries',
    articles: ['13(1)(f)', '14(1)(f)'],
    texts: ['transfers', 'international-transfers'],
    blocks: [
      ...(items.length > 0 || chosen.length === 0 || laws.length === 0 ? [listOr(items, none)] : []),
      ...(chosen.length > 0
        ? [paragraph(plain(`The customer chooses the country for: ${listOf(chosen.map(({ title }) => title))}.`))]
        : []),
      ...(items.length > 0
        ? [paragraph({ ...privacyContact(view.model), label: 'To get a copy of what safeguards a transfer, write to' })]
        : []),
    ],
  }
}
