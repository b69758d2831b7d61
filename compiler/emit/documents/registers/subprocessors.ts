import { keyAt } from '../../../../policies/support/place.ts'
import { keptByFlows } from '../content/kept-by.ts'
import { type Relationship, relationshipGap, relationshipOf, relationshipsOf } from '../content/recipients.ts'
import { fact, gap, isMarked, plain, say } from '../content/statement.ts'
import { locationStatements, transferStatements } from '../content/transfers.ts'
import { categoryTitle, type RecipientView, type View } from '../content/view.ts'
import { compare } from '../content/words.ts'
import type { Entry, Register, Statement } from '../document.ts'

const columns = [
  ['name', 'Name', '28(2)'],
  ['does', 'What it does', null],
  ['role', 'Role', '28'],
  ['dataCategories', 'Personal data', null],
  ['location', 'Location', '30(1)(e)'],
  ['transferTool', 'Transfer tool', '46'],
  ['announced', 'Announced', '28(2)'],
  ['activeFrom', 'Active', '28(2)'],
] as const

const isOurs = (relationship: Relationship | null): boolean =>
  relationship === 'processor' || relationship === 'subprocessor'

/** Who processes data for the organisation, and, apart from them, where customers have their data sent. */
export function subprocessors(view: View): Register {
  const among = (wanted: (relationship: Relationship | null) => boolean): readonly Entry[] =>
    view.recipients
      .filter((recipient) => [...relationshipsOf(view, recipient)].some(wanted))
      .map((recipient) => ({ id: recipient.name, title: recipient.title, cells: cellsOf(view, recipient, wanted) }))
  const undetermined = among((relationship) => relationship === null)
  const none = undetermined.length > 0 ? plain('None is known: see whose role is missing.') : noneOf(view)
  return {
    path: 'public/subprocessors',
    audience: 'public',
    title: 'Subprocessors',
    intro: 'Who processes personal data on our behalf, and on behalf of our customers.',
    header: [],
    columns: columns.map(([key, title, article]) => ({ key, title, article })),
    sections: [
      { key: 'subprocessors', title: 'Processors and subprocessors', none, entries: among(isOurs) },
      {
        key: 'destinations',
        title: 'Destinations that customers choose (not subprocessors)',
        none,
        entries: among((relationship) => relationship === 'chosen-by-customer'),
      },
      ...(undetermined.length > 0
        ? [{ key: 'undetermined', title: 'Recipients whose role is missing', none: plain(''), entries: undetermined }]
        : []),
    ],
    layout: 'table',
    placesInCsv: 'column',
  }
}

/** That there are none is said only where every activity says who receives its data. */
function noneOf({ model, activities }: View): Statement {
  const silent = activities.find(({ resource }) => resource.value.recipients === undefined)
  if (!silent) return plain('None.')
  const why = `who receives the data of “${silent.title}” is not declared`
  return gap(model, silent.resource, ['recipients'], why)
}

function cellsOf(
  view: View,
  recipient: RecipientView,
  wanted: (relationship: Relationship | null) => boolean,
): Readonly<Record<string, readonly Statement[]>> {
  const { model } = view
  const { name, resource, title } = recipient
  const { value } = resource
  const flows = recipient.flows.filter((flow) => wanted(relationshipOf(view, name, flow)))
  const chosen = value.engagement === 'chosen-by-customer'
  const byCategory = [...Map.groupBy(flows, ({ category }) => categoryTitle(view, category))]
  const names = fact(model, resource, ['legalName'], value.legalName, 'the legal name is not declared', {
    label: value.title ?? null,
  })
  return {
    name: [chosen ? say(title, { places: [keyAt(resource)] }) : names],
    does: [
      chosen && value.does === undefined
        ? plain('receives what the customer routes to it')
        : fact(model, resource, ['does'], value.does, 'what it does is not declared'),
    ],
    role: roles(view, recipient, wanted),
    dataCategories: byCategory
      .sort(([a], [b]) => compare(a, b))
      .map(([category, moved]) => say(category, { keptBy: keptByFlows(moved), places: [keyAt(resource)] })),
    location: locationStatements(view, recipient),
    transferTool: transferStatements(view, recipient),
    announced: date(view, recipient, 'announced', ''),
    activeFrom: date(view, recipient, 'activeFrom', 'from '),
  }
}

function roles(view: View, recipient: RecipientView, wanted: (relationship: Relationship | null) => boolean) {
  const found = new Set([...relationshipsOf(view, recipient)].filter(wanted))
  return [...found]
    .sort()
    .map((relationship) =>
      relationship === null
        ? relationshipGap(view, recipient)
        : plain(relationship === 'chosen-by-customer' ? 'destination of the customer' : relationship),
    )
}

/** A date of the list; nothing when the declaration has none, for those were there from the beginning. */
const date = (
  { model }: View,
  { resource }: RecipientView,
  key: 'announced' | 'activeFrom',
  prefix: string,
): readonly Statement[] => {
  const value = resource.value[key]
  if (value === undefined && !isMarked(model, resource, key)) return []
  return [fact(model, resource, [key], value && prefix + value, '')]
}
