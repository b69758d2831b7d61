import { authorityOf } from '../../../../law/authorities.ts'
import { isInside } from '../../../../law/regions.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import { fact, gap, missing, notApplicable, plain, say } from '../content/statement.ts'
import type { View } from '../content/view.ts'
import { capital, periodText } from '../content/words.ts'
import type { Block, Document, Fact, Statement } from '../document.ts'
import { type Clauses, clausesOf, paperOf } from './clauses-of.ts'
import { line, organisation, section } from './lines.ts'
import { choice, elsewhereStatements, type Party, partiesOf, roleOfParty, signedStatement, term } from './parties.ts'
import {
  categoriesOf,
  frequencyOf,
  keptThere,
  natureOf,
  onwardStatements,
  purposesOf,
  safeguardsOf,
  subjectsOf,
} from './transfer-content.ts'

/**
 * The annexes of the standard contractual clauses, one document for each recipient that has signed them: Commission
 * Implementing Decision (EU) 2021/914, Annex, Appendix.
 */
export const sccAnnexes = (view: View): readonly Document[] =>
  clausesOf(view, ['scc'])
    .filter(({ regime }) => regime === 'eu-gdpr')
    .map((clauses) => ({
      path: paperOf(clauses, 'scc-annexes').path,
      audience: 'internal',
      title: `Standard contractual clauses with ${paperOf(clauses, 'scc-annexes').with}: options and annexes`,
      blocks: [
        {
          kind: 'paragraph',
          statements: [
            plain('What the parties fill in under Commission Implementing Decision (EU) 2021/914, as it is declared.'),
            plain('The clauses themselves are not part of this document, and may not be changed (Clause 2).'),
            ...elsewhereStatements(clauses),
          ],
        },
        ...section('Options in the clauses', optionsOf(view, clauses)),
        ...appendixBlocks(view, clauses),
      ],
    }))

const module = ({ model }: View, { recipient: { resource }, regime, tool }: Clauses): Statement =>
  fact(
    model,
    resource,
    ['transfer', regime, 'module'],
    tool.module === undefined ? undefined : String(tool.module),
    'which module of the clauses was signed is not declared',
  )

/** What the clauses leave to the parties: Clauses 7, 9(a), 11(a), 17 and 18; the UK Addendum says itself what it has of the last two. */
export function optionsOf(view: View, clauses: Clauses, british?: true): readonly Fact[] {
  const { tool } = clauses
  const processors = tool.module === 2 || tool.module === 3
  const terms = tool.terms ?? {}
  const authorisation =
    terms.subprocessors && `option ${terms.subprocessors === 'specific' ? 1 : 2}: ${terms.subprocessors} authorisation`
  return [
    line('module', 'Module', module(view, clauses)),
    line('docking', 'Clause 7, docking (optional)', choice(view, clauses, 'docking', 'included', 'not included')),
    ...(processors || tool.module === undefined
      ? [
          line(
            'subprocessors',
            'Clause 9(a), further processors',
            term(view, clauses, 'subprocessors', authorisation),
            {
              ...term(view, clauses, 'noticePeriod', terms.noticePeriod && periodText(terms.noticePeriod)),
              label: 'At least how long ahead',
            },
          ),
        ]
      : []),
    line(
      'redress',
      'Clause 11(a), independent dispute resolution (option)',
      choice(view, clauses, 'redress', 'included', 'not included'),
    ),
    ...(british
      ? [
          line(
            'law',
            'Clauses 17 and 18',
            plain('the law and the courts of England and Wales (Section 15 of the Addendum)'),
          ),
        ]
      : [
          line('law', 'Clause 17, governing law', term(view, clauses, 'law', terms.law)),
          line('courts', 'Clause 18, courts', term(view, clauses, 'courts', terms.courts)),
        ]),
  ]
}

/** Annexes I to III, as far as the module has them; under the UK Addendum, whose parties and signatures are its own. */
export function appendixBlocks(view: View, clauses: Clauses, addendum: Clauses | null = null): readonly Block[] {
  const { recipient, tool } = clauses
  const signed = addendum ?? clauses
  const [exporter, importer] = partiesOf(view, signed)
  const processors = tool.module === 2 || tool.module === 3 || tool.module === undefined
  return [
    ...(exporter ? section('Annex I.A: data exporter', partyLines(view, signed, ...exporter)) : []),
    ...(importer ? section('Annex I.A: data importer', partyLines(view, signed, ...importer)) : []),
    ...section('Annex I.B: description of the transfer', [
      line('subjects', 'Categories of data subjects', ...subjectsOf(view, clauses)),
      line('categories', 'Categories of personal data', ...categoriesOf(view, clauses)),
      line('sensitive', 'Sensitive data', ...categoriesOf(view, clauses, true)),
      line('safeguards', 'Restrictions and safeguards for sensitive data', ...safeguardsOf(view, clauses)),
      line('frequency', 'Frequency of the transfer', ...frequencyOf(view, clauses)),
      line('nature', 'Nature of the processing', ...natureOf(view, clauses)),
      line('purpose', 'Purposes of the transfer and of further processing', ...purposesOf(view, clauses)),
      line('retention', 'Period for which the data is kept', keptThere(view, clauses)),
      ...(processors
        ? [
            line(
              'subprocessing',
              'Transfers to further processors: subject matter, nature and duration',
              ...onwardStatements(view, recipient, 'whether it passes the data on is not declared'),
            ),
          ]
        : []),
    ]),
    ...section('Annex I.C: competent supervisory authority', [
      line(
        'authority',
        'Supervisory authority (Clause 13)',
        ...(addendum
          ? [plain('not used: the Information Commissioner takes its place (Section 15 of the Addendum)')]
          : authorityStatements(view, clauses)),
      ),
    ]),
    ...(tool.module === 4
      ? []
      : section('Annex II: technical and organisational measures of the importer', measureLines(view, clauses))),
    ...(processors ? section('Annex III: list of further processors', furtherLines(view, clauses)) : []),
  ]
}

function partyLines(view: View, clauses: Clauses, side: 'exporter' | 'importer', party: Party): readonly Fact[] {
  const activities = clauses.activities.map(({ title, resource }) => say(title, { places: [keyAt(resource)] }))
  return [
    line('name', 'Name', party.name),
    line('address', 'Address', party.address),
    line('contact', 'Contact person', ...party.contact),
    ...(party.officers.length > 0
      ? [line('officers', 'Data protection officer or representative', ...party.officers)]
      : []),
    line(
      'activities',
      'Activities relevant to the data',
      ...(activities.length > 0 ? activities : [missing('no activity is declared under these clauses')]),
    ),
    line('signed', 'Signature and date', signedStatement(view, clauses)),
    line('role', 'Role', roleOfParty(view, clauses, side)),
  ]
}

/**
 * The authority of Clause 13(a): of the exporter's state in the area; of the representative's, where the exporter is
 * outside; of the state of the people concerned where it needs none. Module 4 has no such clause.
 */
export function authorityStatements(
  { model, asOf }: View,
  { tool, recipient, direction }: Clauses,
): readonly Statement[] {
  if (tool.module === 4) return [notApplicable]
  const value = model.organisation?.value ?? {}
  if (direction === 'out' && value.authority !== undefined)
    return [say(value.authority, { places: [keyAt(organisation, 'authority')] })]
  const [of, key] =
    direction === 'out' ? ([organisation, 'country'] as const) : ([recipient.resource, 'established'] as const)
  const country = direction === 'out' ? value.country : recipient.resource.value.established
  if (country === undefined) return [gap(model, of, [key], 'where the exporter is established is not declared')]
  const row = isInside('eu-gdpr', country) ? authorityOf('eu-gdpr', country, asOf) : null
  const unnamed = (why: string): readonly Statement[] => [gap(model, organisation, ['authority'], why)]
  if (!row) {
    const represented = value.representatives?.['eu-gdpr']
    if (represented && represented.exempt === undefined)
      return unnamed('the authority of the state in which the representative is established is not declared')
    return unnamed('the authority of a state whose people the data is about, or of the representative, is not declared')
  }
  const said = say(capital(row.name), { places: [keyAt(of, key)] })
  return row.doubtful === undefined || (row.publicBodies && value.publicAuthority === false)
    ? [said]
    : [said, ...unnamed(`which one is competent is not declared: ${row.doubtful}`)]
}

/** What the importer itself does: our own measures are not its. */
export function measureLines({ model }: View, { recipient: { resource }, direction }: Clauses): readonly Fact[] {
  if (direction === 'back') {
    const own = [...model.measures.values()].filter(({ poisoned }) => !poisoned)
    const said = own.map((measure) => say(measure.value.text, { places: [keyAt(measure, 'text')] }))
    return [line('measures', 'Measures', ...(said.length > 0 ? said : [missing('no measures are declared')]))]
  }
  const { measures } = resource.value
  const said = measures?.map((text, i) => say(text, { places: [keyAt(resource, 'measures', i)] }))
  return [
    line(
      'measures',
      'Measures',
      ...(said ?? [gap(model, resource, ['measures'], 'what the importer itself does is not declared')]),
    ),
  ]
}

function furtherLines(view: View, clauses: Clauses): readonly Fact[] {
  const list = onwardStatements(view, clauses.recipient, 'whether it has further processors is not declared')
  const general = clauses.tool.terms?.subprocessors === 'general'
  const known = list.some((statement) => statement.missing === null)
  return [
    ...(general
      ? [
          line(
            'option',
            'Option',
            plain('Clause 9(a), option 2: the list is kept as agreed there; this annex need not be filled in.'),
          ),
        ]
      : []),
    ...(general && !known ? [] : [line('list', 'Further processors: name, address, contact, what they do', ...list)]),
  ]
}
