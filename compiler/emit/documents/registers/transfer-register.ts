import { keyAt } from '../../../diagnostics/place.ts'
import { evidenceText } from '../content/basis.ts'
import { countryName } from '../content/countries.ts'
import { storedTitle } from '../content/forms.ts'
import { regimeTitle } from '../content/organisation.ts'
import { onwardStatement, roleStatements } from '../content/recipients.ts'
import { fact, gap, isMarked, missing, notApplicable, notStated, plain, say } from '../content/statement.ts'
import {
  decisionText,
  hasModule,
  isSigned,
  type Transfer,
  toolFact,
  toolStatement,
  transfersTo,
} from '../content/transfers.ts'
import { onwardOf, type RecipientView, recipientTitle, type View } from '../content/view.ts'
import { series, sorted } from '../content/words.ts'
import type { Register, Statement } from '../document.ts'

const columns = [
  ['recipient', 'Recipient', '30(1)(e)'],
  ['role', 'Role', '4(7)-(10)'],
  ['regime', 'Law', '3'],
  ['activities', 'Activities', null],
  ['dataCategories', 'Personal data', null],
  ['countries', 'Countries outside', '44'],
  ['adequacy', 'Adequacy decision', '45'],
  ['tool', 'Transfer tool', '46, 49'],
  ['module', 'Module', '46(2)(c)'],
  ['signed', 'Signed', '46'],
  ['assessed', 'Assessed', '46'],
  ['expires', 'Expires', null],
  ['scope', 'What the decision covers', '45'],
  ['evidence', 'Evidence', '5(2)'],
  ['onward', 'Passes the data on to', '44'],
] as const

/** Every transfer out of the area of a law that applies, and what carries it (Art. 44 to 49). */
export const transferRegister = (view: View): Register => ({
  path: 'internal/transfer-register',
  audience: 'internal',
  title: 'Transfer register',
  intro:
    'Recipients outside the area of each law that applies, or of which nobody has stated where they are. Where a customer chooses the destination, the customer chooses the country.',
  header: [],
  columns: columns.map(([key, title, article]) => ({ key, title, article: article && articleOn(view, article) })),
  sections: [
    {
      key: 'transfers',
      title: 'Transfers',
      none: noneOf(view),
      entries: [...view.recipients, ...onwardOf(view, view.recipients)].flatMap((recipient) =>
        transfersTo(view, recipient).map((transfer) => ({
          id: `${recipient.name}/${transfer.regime}`,
          title: `${recipient.title}, ${regimeTitle[transfer.regime]}`,
          cells: cellsOf(view, recipient, transfer),
        })),
      ),
    },
  ],
  layout: 'cards',
  placesInCsv: 'column',
})

/**
 * The articles on transfers of each law on a day: the United Kingdom has Art. 44A and 45A to 45C in the place of 44 and 45
 * since 5 February 2026 (Data (Use and Access) Act 2025, Sch. 7; SI 2026/82).
 */
function articleOn({ regimes, asOf }: View, article: string): string {
  const british = { '44': '44A', '45': '45A' }[article]
  if (british === undefined || !regimes.includes('uk-gdpr') || asOf < '2026-02-05') return article
  return regimes.includes('eu-gdpr') ? `${article}, ${british} UK GDPR` : british
}

/** That there is none is said only where it is known which law applies, and who receives the data. */
function noneOf({ model, regimes, activities }: View): Statement {
  if (regimes.length === 0)
    return gap(model, { section: 'organisation', name: '' }, ['regimes'], 'which law applies is not declared')
  const silent = activities.find(({ resource }) => resource.value.recipients === undefined)
  if (!silent) return plain('No transfer is declared.')
  return gap(model, silent.resource, ['recipients'], `who receives the data of “${silent.title}” is not declared`)
}

function cellsOf(
  view: View,
  recipient: RecipientView,
  transfer: Transfer,
): Readonly<Record<string, readonly Statement[]>> {
  const { model } = view
  const { regime, countries, unknown, decisions, tool } = transfer
  const { resource, flows } = recipient
  const moved = new Set(flows.map(({ activity }) => activity))
  const activities = view.activities.filter(({ name }) => moved.has(name))
  const when = (applies: boolean | undefined, key: 'module' | 'signed' | 'assessed' | 'scope'): readonly Statement[] =>
    tool === undefined ? [unlessTool] : applies ? [toolFact(view, recipient, transfer, key)] : [notApplicable]
  const unlessTool = transfer.covered ? notApplicable : missing('depends on the transfer tool, which is missing')
  const adequate = tool?.tool === 'adequacy' || tool?.tool === 'dpf'
  const evidence = tool?.evidence && evidenceText(tool.evidence)
  return {
    recipient: [say(resource.value.legalName ?? recipient.title, { places: [keyAt(resource)] })],
    role: recipient.from ? [onwardStatement(recipient.from)] : roleStatements(view, recipient),
    regime: [plain(regimeTitle[regime])],
    activities: [plain(series(activities.map(({ title }) => title)))],
    dataCategories: [
      plain(
        series(
          sorted(
            flows.flatMap(({ category, activity }) => {
              const own = activities.find(({ name }) => name === activity)
              return own ? [storedTitle(view, own, category)] : []
            }),
          ),
        ),
      ),
    ],
    countries: [
      ...countries.map((country) => say(countryName(country), { places: [keyAt(resource, 'stored')] })),
      ...unknown,
    ],
    adequacy:
      decisions.length > 0
        ? decisions.map((row) => plain(decisionText(row)))
        : [
            countries.length > 0
              ? plain('none in the law pack')
              : missing('depends on the countries, which are missing'),
          ],
    tool: [toolStatement(view, recipient, transfer)],
    module: when(tool && hasModule(tool), 'module'),
    signed: when(tool && isSigned(tool), 'signed'),
    assessed: when(tool && isSigned(tool), 'assessed'),
    expires:
      tool === undefined
        ? [unlessTool]
        : tool.expires === undefined && !isMarked(model, resource, 'transfer', regime, 'expires')
          ? // A decision on a country ends when the law pack says so.
            [tool.tool === 'adequacy' ? notApplicable : notStated]
          : [toolFact(view, recipient, transfer, 'expires')],
    scope: when(adequate && decisions.some(({ scope }) => scope !== 'full'), 'scope'),
    evidence:
      tool === undefined
        ? [unlessTool]
        : [
            // A decision on a country needs no evidence of ours.
            tool.tool === 'adequacy' &&
            evidence === undefined &&
            !isMarked(model, resource, 'transfer', regime, 'evidence')
              ? notApplicable
              : fact(model, resource, ['transfer', regime, 'evidence'], evidence, 'not declared'),
          ],
    onward: onward(view, recipient),
  }
}

/** The recipients that a recipient passes data on to. */
function onward({ model }: View, { resource }: RecipientView): readonly Statement[] {
  const names = sorted(resource.value.onward ?? [])
  if (names.length === 0) return [plain('none declared')]
  const title = (name: string): string => {
    const recipient = model.recipients.get(name)
    return recipient ? recipientTitle(recipient) : name
  }
  return names.map((name) => say(title(name), { places: [keyAt(resource, 'onward')] }))
}
