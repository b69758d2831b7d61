import { type AdequacyRow, adequacyFor } from '../../../../law/adequacy.ts'
import { isInside, type Regime } from '../../../../law/regions.ts'
import { modulesOf, restsOnDecision } from '../../../../law/transfer-tools.ts'
import { isCategory, isChosenByCustomer } from '../../../../policies/support/recipients/recipients.ts'
import { toolUnder } from '../../../../policies/support/recipients/tool-under.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import { countriesOf } from '../../../flows/facts.ts'
import type * as language from '../../../language/types.ts'
import type { Statement } from '../document.ts'
import { countryInText, countryName } from './countries.ts'
import { keptBySignature } from './kept-by.ts'
import { regimeTitle } from './organisation.ts'
import { fact, gap, isMarked, say } from './statement.ts'
import { accessLacks, toolLacks } from './transfer-lacks.ts'
import type { ActivityView, RecipientView, View } from './view.ts'
import { capital, listOf, small } from './words.ts'

/** What carries data to a recipient outside a regime's area (Art. 44 to 49). */
export interface Transfer {
  readonly regime: Regime
  /** Outside the regime's area, sorted. */
  readonly countries: readonly string[]
  /** Countries of which nobody has stated whether there are any. */
  readonly unknown: readonly Statement[]
  readonly decisions: readonly AdequacyRow[]
  readonly tool: language.TransferTool | undefined
  /** A decision covers every country in full, so that no other tool is needed. */
  readonly covered: boolean
  /** Countries that a decision covers in full although a tool is named: what the tool carries goes elsewhere. */
  readonly decided: readonly string[]
  /** The countries outside that the tool carries data to: all, where no other is left. */
  readonly carried: readonly string[]
}

const countryKeys = ['established', 'stored', 'accessedFrom'] as const

/**
 * Countries of a recipient that nobody has stated; whence it reaches the data only when it is marked as missing. Where a
 * kind of recipients is, nobody can say ahead.
 */
export const unknownCountries = ({ model }: View, { resource }: RecipientView): readonly Statement[] =>
  countryKeys.flatMap((key) => {
    if (isCategory(resource.value)) return []
    const absent = resource.value[key] === undefined
    if (!absent || (key === 'accessedFrom' && !isMarked(model, resource, key))) return []
    return [gap(model, resource, [key], 'not declared', { label: placeWord[key], article: '30(1)(e)' })]
  })

const placeWord = { established: 'Established in', stored: 'Stored in', accessedFrom: 'Accessed from' } as const

/** The transfers to a recipient, one for each regime that has any or may have; none where the customer chooses the place. */
export function transfersTo(view: View, recipient: RecipientView): readonly Transfer[] {
  const { value } = recipient.resource
  if (isChosenByCustomer(value)) return []
  const unknown = unknownCountries(view, recipient)
  return view.regimes.flatMap((regime): readonly Transfer[] => {
    const countries = countriesOf(value).filter((country) => !isInside(regime, country))
    if (countries.length === 0 && unknown.length === 0) return []
    const decisions = countries.flatMap((country) => adequacyFor(regime, country, view.asOf) ?? [])
    const isFull = (country: string): boolean =>
      decisions.some((row) => row.country === country && row.scope === 'full')
    const covered = countries.length > 0 && countries.every(isFull)
    const tool = toolUnder(view.model, recipient.resource, regime)
    const isOther = tool !== undefined && tool.tool !== 'adequacy' && !covered
    const decided = isOther ? countries.filter(isFull) : []
    const carried = countries.filter((country) => !decided.includes(country))
    return [{ regime, countries, unknown, decisions, tool, covered, decided, carried }]
  })
}

/** What a tool is called. */
export const toolTitle: Readonly<Record<language.TransferTool['tool'], string>> = {
  adequacy: 'Adequacy decision',
  dpf: 'Data Privacy Framework',
  scc: 'Standard contractual clauses',
  'uk-addendum': 'UK Addendum to the standard contractual clauses',
  idta: 'International Data Transfer Agreement',
  bcr: 'Binding corporate rules',
  'code-of-conduct': 'Code of conduct',
  certification: 'Certification',
  'ad-hoc-clauses': 'Ad hoc contractual clauses',
  derogation: 'Derogation',
}

/** Tools that somebody signs, and that Art. 46 wants assessed. */
export const isSigned = ({ tool }: language.TransferTool): boolean =>
  tool === 'scc' || tool === 'uk-addendum' || tool === 'idta' || tool === 'bcr' || tool === 'ad-hoc-clauses'

/** Whether a module is for what goes out in our role in an activity; what comes back (module 4) is for either. */
const isFor = (module: number, { role }: ActivityView): boolean =>
  module === 4 || (module === 3) === (role === 'processor')

export const hasModule = ({ tool }: language.TransferTool): boolean => tool === 'scc' || tool === 'uk-addendum'

/** What carries a transfer; of an activity, the modules for our role in it. */
export function toolStatement(
  { model, asOf }: View,
  { resource, from }: RecipientView,
  transfer: Transfer,
  activity?: ActivityView,
): Statement {
  const { regime, tool, covered, countries } = transfer
  const label = regimeTitle[regime]
  const article = '13(1)(f)'
  if (tool && restsOnDecision(tool.tool) && countries.length === 0)
    return gap(model, resource, ['stored'], 'whether a decision covers it depends on countries that are missing', {
      label,
      article,
    })
  if (tool) {
    const signed = modulesOf(tool)
    // Somebody further down the chain is not engaged in a role of ours.
    const modules =
      activity === undefined || from !== null ? signed : signed.filter((module) => isFor(module, activity))
    if (signed.length > 0 && modules.length === 0)
      return gap(model, resource, ['transfer', regime, 'module'], 'no module for our role in this is declared', {
        label,
        article,
      })
    const module = modules.length === 0 ? '' : `, module${modules.length > 1 ? 's' : ''} ${listOf(modules.map(String))}`
    const derogation = tool.derogation === undefined ? '' : ` of Art. ${tool.derogation}`
    const until = tool.expires === undefined ? '' : `, until ${tool.expires}`
    return say(`${toolTitle[tool.tool]}${module}${derogation}${until}`, {
      label,
      article,
      keptBy: isSigned(tool) ? keptBySignature(tool, asOf) : 'declared',
      places: [keyAt(resource, 'transfer', regime)],
    })
  }
  if (covered) return decisionStatement({ resource }, transfer, countries, label)
  if (countries.length === 0 && !isMarked(model, resource, 'transfer', regime))
    return gap(
      model,
      resource,
      ['transfer', regime],
      'whether a tool is needed depends on countries that are missing',
      { label, article },
    )
  return gap(model, resource, ['transfer', regime], 'no transfer tool is declared', { label, article })
}

/** The decisions that cover some of the countries, each once. */
const decisionStatement = (
  { resource }: Pick<RecipientView, 'resource'>,
  { decisions }: Transfer,
  countries: readonly string[],
  label: string,
): Statement =>
  say(
    `Adequacy decision: ${[...new Set(decisions.filter(({ country }) => countries.includes(country)).map(({ decision }) => decision))].join('; ')}`,
    { label, article: '45', places: [keyAt(resource, 'stored')] },
  )

/** A decision with its reference and validity. */
export function decisionText(row: AdequacyRow): string {
  const scope = row.scope === 'full' ? '' : `, for ${row.scope}`
  const validity = row.until === null ? `since ${row.from}` : `${row.from} to ${row.until}`
  return `${countryName(row.country)}: ${row.decision}${scope} (${validity}; ${row.source})`
}

/** Where a recipient is, keeps the data and reaches it from. */
export function locationStatements(view: View, recipient: RecipientView): readonly Statement[] {
  const { resource } = recipient
  if (isChosenByCustomer(resource.value)) return [say('chosen by the customer', { places: [keyAt(resource)] })]
  if (isCategory(resource.value)) return [say('depends on who it is', { places: [keyAt(resource, 'kind')] })]
  const known = countryKeys.flatMap((key) => {
    const value = resource.value[key]
    const codes = typeof value === 'string' ? [value] : (value ?? [])
    if (codes.length === 0) return []
    return [
      say(listOf([...codes].sort().map(countryInText)), { label: placeWord[key], places: [keyAt(resource, key)] }),
    ]
  })
  return [...known, ...unknownCountries(view, recipient)]
}

/**
 * The countries outside, what carries the data there, and what is unknown of them; each once for a recipient. A tool
 * is asked for only where a country is known to be outside, or somebody has marked the tool itself as missing.
 */
export function transferList(view: View, recipient: RecipientView, activity?: ActivityView): readonly Statement[] {
  const { title, resource } = recipient
  const transfers = transfersTo(view, recipient)
  const carried = transfers
    .filter(
      ({ countries, tool, regime }) =>
        countries.length > 0 || tool !== undefined || isMarked(view.model, resource, 'transfer', regime),
    )
    .flatMap((transfer) => {
      const labelOf = (countries: readonly string[]): string => {
        const where = countries.length > 0 ? ` in ${listOf(countries.map(countryInText))}` : ''
        return `${title}${where}, ${regimeTitle[transfer.regime]}`
      }
      const label = labelOf(transfer.carried)
      const statement = { ...toolStatement(view, recipient, transfer, activity), label }
      const others =
        transfer.decided.length === 0
          ? []
          : [decisionStatement(recipient, transfer, transfer.decided, labelOf(transfer.decided))]
      return [...others, statement, ...toolLacks(view, recipient, transfer.regime).map((lack) => ({ ...lack, label }))]
    })
  const unknown = transfers[0]?.unknown ?? []
  return [
    ...carried,
    ...accessLacks(view, recipient),
    ...unknown.map((each) => ({ ...each, label: `${title}, ${small(each.label ?? '')}` })),
  ]
}

/** A date of a tool, where the tool has one. */
export const toolFact = (
  { model, asOf }: View,
  { resource }: RecipientView,
  { regime, tool }: Transfer,
  key: 'module' | 'signed' | 'assessed' | 'expires' | 'scope',
): Statement =>
  fact(
    model,
    resource,
    ['transfer', regime, key],
    tool?.[key] === undefined
      ? undefined
      : capital(key === 'module' ? listOf(modulesOf(tool).map(String)) : String(tool[key])),
    'not declared',
    {
      keptBy: key === 'signed' ? keptBySignature(tool, asOf) : 'declared',
    },
  )
