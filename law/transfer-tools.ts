import type { Module, TransferTool } from '../compiler/language/types.ts'
import type { Regime } from './regions.ts'
import type { LawRow } from './row.ts'

type Tool = TransferTool['tool']

/** The modules of the Commission's clauses that were signed: one, or several with somebody who has several roles. */
export const modulesOf = ({ module }: Pick<TransferTool, 'module'>): readonly Module[] =>
  module === undefined ? [] : [module].flat()

/** The roles of exporter and importer under each module. */
export const moduleRoles: Readonly<Record<Module, readonly [exporter: string, importer: string]>> = {
  1: ['controller', 'controller'],
  2: ['controller', 'processor'],
  3: ['processor', 'processor'],
  4: ['processor', 'controller'],
}

/** A tool that carries transfers under a regime, other than a decision on a country. */
export interface ToolRow extends LawRow {
  readonly id: Tool
  readonly regime: Regime
}

const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj'
const uk = 'https://www.legislation.gov.uk/eur/2016/679/article'

const row = (
  id: Tool,
  regime: Regime,
  title: string,
  source: string,
  from = regime === 'eu-gdpr' ? '2018-05-25' : '2021-01-01',
): ToolRow => ({ id, regime, title, from, until: null, source })

/**
 * The tools of Art. 46 and 49 by regime. The clauses of the Commission carry nothing in the UK by themselves: what was
 * signed on older ones before 21 September 2022 did so until 21 March 2024. The ICO's two documents carry nothing in the
 * EU.
 */
export const toolRows: readonly ToolRow[] = [
  {
    ...row(
      'scc',
      'eu-gdpr',
      'Art. 46(2)(c): standard contractual clauses of the Commission, Implementing Decision (EU) 2021/914',
      'https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj',
      '2021-06-27',
    ),
    doubtful: 'Recital 7: not written for an importer whose processing is itself subject to the GDPR.',
  },
  row('bcr', 'eu-gdpr', 'Art. 46(2)(b), 47: binding corporate rules', gdpr),
  row('code-of-conduct', 'eu-gdpr', 'Art. 46(2)(e): approved code of conduct', gdpr),
  row('certification', 'eu-gdpr', 'Art. 46(2)(f): approved certification', gdpr),
  row('ad-hoc-clauses', 'eu-gdpr', 'Art. 46(3)(a): clauses that the supervisory authority has authorised', gdpr),
  row('derogation', 'eu-gdpr', 'Art. 49: derogations for specific situations', gdpr),
  row(
    'idta',
    'uk-gdpr',
    'Art. 46(2)(d): International Data Transfer Agreement (s. 119A DPA 2018)',
    'https://www.legislation.gov.uk/ukpga/2018/12/section/119A',
    '2022-03-21',
  ),
  row(
    'uk-addendum',
    'uk-gdpr',
    "Art. 46(2)(d): International Data Transfer Addendum to the Commission's clauses (s. 119A DPA 2018)",
    'https://www.legislation.gov.uk/ukpga/2018/12/section/119A',
    '2022-03-21',
  ),
  row('bcr', 'uk-gdpr', 'Art. 46(2)(b), 47: binding corporate rules', `${uk}/47`),
  row('code-of-conduct', 'uk-gdpr', 'Art. 46(2)(e): approved code of conduct', `${uk}/46`),
  row('certification', 'uk-gdpr', 'Art. 46(2)(f): approved certification', `${uk}/46`),
  row('ad-hoc-clauses', 'uk-gdpr', 'Art. 46(3)(a): clauses that the Commissioner has authorised', `${uk}/46`),
  row('derogation', 'uk-gdpr', 'Art. 49: derogations for specific situations', `${uk}/49`),
]

/** The row of a tool under a regime; `null` where the regime has no such tool, and for decisions on countries. */
export const toolRow = (tool: Tool, regime: Regime): ToolRow | null =>
  toolRows.find((each) => each.id === tool && each.regime === regime) ?? null

/** Tools that rest on a decision on the country itself. */
export const restsOnDecision = (tool: Tool): boolean => tool === 'adequacy' || tool === 'dpf'

/** Tools that come in the modules of the Commission's clauses. */
export const hasModules = (tool: Tool): boolean => tool === 'scc' || tool === 'uk-addendum'

/** Tools of Art. 46: somebody signs or is approved, and the law of the country is assessed (C-311/18, Schrems II). */
export const isSafeguard = (tool: Tool): boolean => !restsOnDecision(tool) && tool !== 'derogation'

/** Transfers for compelling legitimate interests that nothing else carries: the second subparagraph of Art. 49(1). */
export const compellingInterests = '49(1) subparagraph 2'

/** Derogations that recital 111 and Guidelines 2/2018 of the EDPB limit to what is occasional. */
export const occasionalOnly: ReadonlySet<string> = new Set([
  '49(1)(b)',
  '49(1)(c)',
  '49(1)(e)',
  // Only where the transfer is not repetitive, in the words of the law itself.
  compellingInterests,
])

/** Art. 49(3), the second subparagraph among them: not for activities of public authorities in the exercise of their powers. */
export const notForAuthorities: ReadonlySet<string> = new Set(['49(1)(a)', '49(1)(b)', '49(1)(c)', compellingInterests])

/** Case C-311/18, Schrems II: whoever exports under Art. 46 looks at the law of the country. */
export const schremsII = '2020-07-16'
