import { modulesOf } from '../../../../law/transfer-tools.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import { fact, gap, missing, notStated, plain, say } from '../content/statement.ts'
import type { View } from '../content/view.ts'
import { periodText } from '../content/words.ts'
import type { Block, Document, Statement } from '../document.ts'
import { type Clauses, clausesOf, paperOf } from './clauses-of.ts'
import { line, section } from './lines.ts'
import { elsewhereStatements, partiesOf, roleOfParty, signedStatement, term } from './parties.ts'
import { appendixBlocks, measureLines, optionsOf } from './scc-annexes.ts'
import { categoriesOf, onwardStatements, purposesOf, subjectsOf } from './transfer-content.ts'

/**
 * The tables of the two documents that the Commissioner issued under s. 119A of the Data Protection Act 2018, in force since
 * 21 March 2022: the International Data Transfer Addendum (B1.0) and Agreement (A1.0).
 */
export const ukTables = (view: View): readonly Document[] =>
  clausesOf(view, ['uk-addendum', 'idta'])
    .filter(({ regime }) => regime === 'uk-gdpr')
    .map((clauses) => (clauses.tool.tool === 'idta' ? agreement(view, clauses) : addendum(view, clauses)))

const documentOf = (
  clauses: Clauses,
  name: string,
  title: string,
  intro: string,
  blocks: readonly Block[],
): Document => ({
  path: paperOf(clauses, name).path,
  audience: 'internal',
  title: `${title} with ${paperOf(clauses, name).with}: tables`,
  blocks: [{ kind: 'paragraph', statements: [plain(intro), ...elsewhereStatements(clauses)] }, ...blocks],
})

const addendum = (view: View, clauses: Clauses): Document =>
  documentOf(
    clauses,
    'uk-addendum',
    'UK Addendum to the standard contractual clauses',
    'What the parties fill in of the International Data Transfer Addendum, version B1.0, as it is declared. Its mandatory clauses (Part 2) are not part of this document.',
    [
      ...section('Table 1: parties', [
        line('start', 'Start date', signedStatement(view, clauses)),
        ...partyLines(view, clauses),
      ]),
      ...section('Table 2: selected SCCs, modules and selected clauses', [
        line(
          'clauses',
          'Addendum EU SCCs',
          plain('the clauses of Commission Implementing Decision (EU) 2021/914 with the options below'),
        ),
        ...optionsOf(view, termsOfEu(clauses), true),
      ]),
      { kind: 'heading', level: 2, text: 'Table 3: appendix information' },
      ...appendixBlocks(view, termsOfEu(clauses), clauses).map(
        (block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block),
      ),
      ...section('Table 4: ending this Addendum when the Approved Addendum changes', [
        line('ending', 'Which parties may end it (Section 19)', endedBy(view, clauses)),
      ]),
    ],
  )

/** The addendum amends clauses that were agreed for the European Union: what it does not say itself is as it is there. */
function termsOfEu(clauses: Clauses): Clauses {
  const european = clauses.recipient.resource.value.transfer?.['eu-gdpr']
  if (european?.tool !== 'scc' || european.terms === undefined) return clauses
  const own = clauses.tool.terms ?? {}
  const stated = ['frequency', 'safeguards', 'subprocessors', 'noticePeriod', 'docking', 'redress'].some((key) =>
    Object.hasOwn(own, key),
  )
  const { module } = clauses.tool
  const isOther = module === undefined ? european.module !== undefined : !modulesOf(european).includes(module)
  return stated || isOther ? clauses : { ...clauses, regime: 'eu-gdpr', tool: { ...european, module } }
}

const endedBy = (view: View, clauses: Clauses): Statement => {
  const value = clauses.tool.terms?.endedBy
  return term(
    view,
    clauses,
    'endedBy',
    value &&
      {
        exporter: 'the exporter',
        importer: 'the importer',
        both: 'the importer and the exporter',
        neither: 'neither party',
      }[value],
  )
}

const partyLines = (view: View, clauses: Clauses) =>
  partiesOf(view, clauses).flatMap(([side, party]) => [
    line(`${side}-name`, `${titles[side]}: full legal name`, party.name),
    line(`${side}-trade`, `${titles[side]}: trading name`, party.tradeName),
    line(`${side}-address`, `${titles[side]}: main address`, party.address),
    line(`${side}-number`, `${titles[side]}: official registration number, if any`, party.registration),
    line(`${side}-contact`, `${titles[side]}: key contact`, ...party.contact),
  ])

const titles = { exporter: 'Exporter', importer: 'Importer' } as const

const agreement = (view: View, clauses: Clauses): Document =>
  documentOf(
    clauses,
    'idta',
    'International Data Transfer Agreement',
    'What the parties fill in of the International Data Transfer Agreement, version A1.0, as it is declared. Its mandatory clauses (Part 4) are not part of this document.',
    [
      ...section('Table 1: parties and signatures', [
        line('start', 'Start date', signedStatement(view, clauses)),
        ...partyLines(view, clauses),
      ]),
      ...section('Table 2: transfer details', transferLines(view, clauses)),
      ...section('Table 3: transferred data', [
        line('data', 'Transferred data', ...categoriesOf(view, clauses)),
        line('special', 'Special categories and criminal convictions', ...categoriesOf(view, clauses, true)),
        line('subjects', 'Relevant data subjects', ...subjectsOf(view, clauses)),
        line('purpose', 'Purpose', ...purposesOf(view, clauses)),
      ]),
      ...section('Table 4: security requirements', measureLines(view, clauses)),
    ],
  )

function transferLines(view: View, clauses: Clauses) {
  const { model } = view
  const { recipient, regime, tool } = clauses
  const { resource } = recipient
  const { terms = {}, expires, assessed } = tool
  const { contract } = resource.value
  const linked = [contract?.file, contract?.url, contract?.signed && `signed ${contract.signed}`].filter(
    (part) => part !== undefined && part !== '',
  )
  return [
    line('law', 'UK country’s law that governs the IDTA', term(view, clauses, 'law', terms.law)),
    line('courts', 'Primary place for legal claims', term(view, clauses, 'courts', terms.courts)),
    ...(['exporter', 'importer'] as const).map((side) =>
      line(`${side}-status`, `Status of the ${side}`, statusOf(view, clauses, side)),
    ),
    line(
      'uk-gdpr',
      'Whether UK GDPR applies to the importer',
      term(
        view,
        clauses,
        'underUkGdpr',
        terms.underUkGdpr === undefined
          ? undefined
          : terms.underUkGdpr
            ? 'it applies to what the importer does with the data'
            : 'it does not apply to what the importer does with the data',
      ),
    ),
    line(
      'linked',
      'Linked agreement',
      fact(model, resource, ['contract'], linked.join(', ') || undefined, 'no contract is declared'),
    ),
    line(
      'term',
      'Term',
      expires === undefined
        ? notStated
        : say(`until ${expires}`, { places: [keyAt(resource, 'transfer', regime, 'expires')] }),
    ),
    line('ending', 'Ending when the approved IDTA changes', endedBy(view, clauses)),
    line(
      'further',
      'Further transfers by the importer',
      ...onwardStatements(view, recipient, 'whether the importer passes the data on is not declared'),
      {
        ...term(view, clauses, 'noticePeriod', terms.noticePeriod && periodText(terms.noticePeriod)),
        label: 'At least how long ahead',
      },
    ),
    line(
      'review',
      'Review of the transfer risk assessment',
      fact(
        model,
        resource,
        ['transfer', regime, 'assessed'],
        assessed && `assessed on ${assessed}`,
        'no assessment is declared',
      ),
    ),
  ]
}

/** The IDTA has no modules: what each is follows from the roles in which the data goes out. */
function statusOf(view: View, clauses: Clauses, side: 'exporter' | 'importer'): Statement {
  const { activities, recipient, tool } = clauses
  if (tool.module !== undefined) return roleOfParty(view, clauses, side)
  if (side === 'exporter') {
    const roles = [...new Set(activities.map(({ role }) => (role === 'processor' ? 'processor' : 'controller')))].sort()
    return roles.length === 0
      ? missing('no activity is declared that sends it data')
      : say(roles.join(' and '), { places: activities.map(({ resource }) => keyAt(resource, 'role')) })
  }
  const { engagement } = recipient.resource.value
  const text =
    engagement &&
    {
      'on-our-behalf': 'processor',
      'own-purposes': 'controller',
      jointly: 'controller',
      'chosen-by-customer': undefined,
    }[engagement]
  return text === undefined
    ? gap(view.model, recipient.resource, ['engagement'], 'for whom it works is not declared')
    : say(text, { places: [keyAt(recipient.resource, 'engagement')] })
}
