import { complaintClockRows } from '../../../../law/complaint-clocks.ts'
import { requestClockRows } from '../../../../law/request-clocks.ts'
import { holdsOn } from '../../../../law/row.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import { calledInEnglish } from '../content/called.ts'
import { privacyContact, regimeTitle } from '../content/organisation.ts'
import { recipientsOf } from '../content/recipients.ts'
import { openRights, rightsIn } from '../content/rights.ts'
import { gap, plain, say } from '../content/statement.ts'
import { controlled, onBehalf, type View } from '../content/view.ts'
import { humanise, listOf, series, sorted } from '../content/words.ts'
import type { Block, Document, Statement } from '../document.ts'
import { dutyStatements } from './joint-arrangement.ts'
import { line, organisation, section } from './lines.ts'

/** How requests of people are answered: the clocks as the law stands on the day, and right by right where their data lies. */
export const runBook = (view: View): Document => ({
  path: 'internal/request-run-book',
  audience: 'internal',
  title: 'Requests of people: run book',
  blocks: [
    {
      kind: 'paragraph',
      statements: [
        plain('Which requests can come in, until when they are answered, and where the data lies that they are about.'),
        plain(
          'The router’s administration runs the same clocks and does what concerns its own stores; all else is done by hand.',
        ),
      ],
    },
    ...section('Where requests come in', [line('contact', 'Address', { ...privacyContact(view.model), label: null })]),
    ...section('Clocks (Art. 12(3))', clockLines(view)),
    { kind: 'heading', level: 2, text: 'Rights' },
    rightsTable(view),
    ...openBlocks(view),
    ...jointBlocks(view),
    ...behalfBlocks(view),
  ],
})

function clockLines({ model, regimes, asOf }: View) {
  if (regimes.length === 0)
    return [line('law', 'Law', gap(model, organisation, ['regimes'], 'which law applies is not declared'))]
  return regimes.flatMap((regime) =>
    requestClockRows
      .filter((row) => row.regime === regime && holdsOn(row, asOf))
      .flatMap(({ months, extension, pauses, title, source }) => [
        line(`${regime}-law`, regimeTitle[regime], plain(`${title} (${source})`)),
        line(
          `${regime}-due`,
          'Answered within',
          plain(`${months} month${months === 1 ? '' : 's'} of receipt, without undue delay`),
        ),
        line(
          `${regime}-extension`,
          'Extension',
          plain(
            `${extension} further months for complex or numerous requests; the person is told why within the first month`,
          ),
        ),
        line(
          `${regime}-pause`,
          'Pause',
          plain(
            pauses
              ? 'the clock stops while the person is asked to prove who they are, or what they mean'
              : 'none: the clock runs on while the person is asked',
          ),
        ),
        ...complaintClockRows
          .filter((complaint) => complaint.regime === regime && holdsOn(complaint, asOf))
          .map((complaint) =>
            line(
              `${regime}-complaint`,
              'Complaints to us',
              plain(
                `acknowledged within ${complaint.days} days, beginning when it is received; inquiries and the outcome without undue delay, and the person is told how it goes on (s. 164A(3), (4), (5) DPA 2018; ${complaint.source})`,
              ),
            ),
          ),
      ]),
  )
}

/** Who of joint controllers answers, and where people are sent first; each of them has to take a request (Art. 26(3)). */
const jointBlocks = (view: View): readonly Block[] => {
  const joint = view.activities.filter(({ role }) => role === 'joint')
  return joint.length === 0
    ? []
    : section(
        'Data with joint controllers (Art. 26)',
        joint.flatMap((activity) => [
          line(
            `${activity.name}-requests`,
            `${activity.title}: who answers`,
            ...dutyStatements(view, activity, 'requests'),
          ),
          line(
            `${activity.name}-contact`,
            `${activity.title}: contact point`,
            ...dutyStatements(view, activity, 'contact'),
          ),
        ]),
      )
}

/** What is the answer of somebody else; nothing where we act for nobody. */
const behalfBlocks = (view: View): readonly Block[] =>
  onBehalf(view).length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Data on behalf of others (Art. 28(3)(e))' },
        {
          kind: 'list',
          items: onBehalf(view).map(({ title, resource }) =>
            say(`${title}: passed on to the controller, who answers; done as it instructs`, {
              places: [keyAt(resource, 'role')],
            }),
          ),
        },
      ]

/** Each right with the activities that it holds in, and who else has the data and hears of it (Art. 19). */
function rightsTable(view: View): Block {
  const activities = controlled(view)
  const rows = rightsIn(view, activities).map(
    ({ right, regimes, activities: names }): readonly (readonly Statement[])[] => {
      const held = activities.filter(({ name }) => names.has(name))
      const told = /^1[678]$/.test(right.article)
        ? sorted(held.flatMap((activity) => recipientsOf(view, activity).map(({ title }) => title)))
        : []
      const law = listOf(sorted([...regimes].map((regime) => regimeTitle[regime])))
      return [
        [
          plain(
            `${right.title} (${/^\d/.test(right.article) && !/DPA/.test(right.article) ? 'Art. ' : 's. '}${right.article})`,
          ),
        ],
        [plain(law)],
        [
          say(
            series(
              held.map(({ name, title }) => {
                const { classes = null, regimes: under } = names.get(name) ?? {}
                const limits = [
                  ...(classes === null
                    ? []
                    : [...classes].map((each) => calledInEnglish(view.model, each) ?? humanise(each))),
                  ...(under && under.size < regimes.size ? [...under].map((regime) => regimeTitle[regime]) : []),
                ]
                return limits.length > 0 ? `${title} (${limits.join(', ')})` : title
              }),
            ),
            { places: held.map(({ resource }) => keyAt(resource)) },
          ),
        ],
        [plain(right.condition ?? '')],
        [plain(series(told))],
      ]
    },
  )
  return rows.length > 0
    ? { kind: 'table', columns: ['Right', 'Law', 'Activities', 'Limit', 'Recipients to tell (Art. 19)'], rows }
    : { kind: 'paragraph', statements: [plain('None follows from what is declared.')] }
}

/** Rights that hang on what is missing. */
function openBlocks(view: View): readonly Block[] {
  const open = controlled(view).flatMap((activity) =>
    openRights(view, activity).map((each) => ({
      ...each,
      label: [activity.title, each.label].filter(Boolean).join(', '),
    })),
  )
  return open.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Rights that hang on what is missing' },
        { kind: 'list', items: open },
      ]
}
