import { isMap, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { type Entry, type Listed, sheetOfEntries } from '../sheet.ts'
import { ofFides } from './categories.ts'

/** The kinds of resources of a Fides manifest (fideslang, `FidesModel`). */
const kinds = ['data_category', 'data_use', 'data_subject', 'dataset', 'system', 'policy', 'organization', 'evaluation']

/** Something of a manifest: its keys with their values, and the line that it begins on. */
interface Resource {
  readonly line: number
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * A manifest of Fides as a table: of its uses of data where activities are wanted, of its systems of other companies
 * where recipients are. `null` for any other file.
 */
export function parseFides(text: string, recipients: boolean): Listed | null {
  if (!/^(- )?["']?(system|dataset|organization|policy)["']?:/m.test(text) || !/\bfides_key\b/.test(text)) return null
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  if (document.errors.length > 0 || !isMap(document.contents)) return null
  const resources = (kind: string): readonly Resource[] => itemsOf(document.contents as YAMLMap, kind, lines)
  const systems = resources('system')
  const entries = systems.flatMap(recipients ? recipientOf : activitiesOf)
  const others = kinds.flatMap((kind) => {
    const count = kind === 'system' ? 0 : resources(kind).length
    return count === 0 ? [] : [`${count} of \`${kind}\``]
  })
  const own = recipients ? systems.filter((system) => recipientOf(system).length === 0) : []
  if (entries.length === 0)
    return {
      problem: recipients
        ? 'It is a Fides manifest with no system of another company (`vendor_id`, `legal_name` or `dpa_location`).'
        : 'It is a Fides manifest with no system that declares a use of data (`privacy_declarations`).',
    }
  return {
    problem: null,
    sheets: [sheetOfEntries(null, entries)],
    notes: [
      ...(others.length > 0 ? [`Not read of this Fides manifest: ${others.join(', ')}.`] : []),
      ...(own.length > 0
        ? [`Not taken for recipients, as nothing says whose they are: ${own.map(title).join(', ')}.`]
        : []),
    ],
  }
}

function itemsOf(contents: YAMLMap, kind: string, lines: LineCounter): readonly Resource[] {
  const list = contents.get(kind)
  const items: readonly unknown[] =
    typeof list === 'object' && list !== null && 'items' in list ? (list.items as []) : []
  return items.filter(isMap).map((map) => ({ line: lines.linePos(map.range?.[0] ?? 0).line, facts: map.toJSON() }))
}

const title = ({ facts }: Resource): string => textOf(facts.name) || textOf(facts.fides_key)

/** Each use of data that a system declares, as a row of a record of processing. */
function activitiesOf(system: Resource): readonly Entry[] {
  const { facts, line } = system
  const egress = listOf(facts.egress).map(({ fides_key: key }) => textOf(key))
  return listOf(facts.privacy_declarations).map((declaration) => {
    const categories = listOf(declaration.data_categories, isText)
    const known = categories.map((key) => ofFides(key))
    return {
      line,
      cells: cells({
        'Processing activity': [title(system), textOf(declaration.name) || textOf(declaration.data_use)].join(': '),
        Purpose: textOf(declaration.name),
        Role: listOf(facts.responsibility, isText).join(', '),
        'Joint controller': textOf(facts.joint_controller_info),
        'Data subjects': listOf(declaration.data_subjects, isText).map(words).join(', '),
        'Categories of personal data': categories.map((key, i) => known[i]?.join(', ') || key).join(', '),
        'Lawful basis': textOf(declaration.legal_basis_for_processing),
        'Retention period': textOf(declaration.retention_period),
        'DPIA required': stated(facts.requires_data_protection_assessments),
        'Link to DPIA': textOf(declaration.impact_assessment_location),
        Department: textOf(facts.administrating_department),
        'Data use': textOf(declaration.data_use),
        'Condition for special categories': textOf(declaration.special_category_legal_basis),
        'Sent to': [...new Set([...listOf(declaration.egress, isText), ...egress])].join(', '),
        'Third parties': textOf(declaration.third_parties),
        'Categories shared with third parties': listOf(declaration.shared_categories, isText).join(', '),
        'Uses profiling': stated(facts.uses_profiling),
        'Basis of profiling': listOf(facts.legal_basis_for_profiling, isText).join(', '),
        'Security practices': textOf(facts.data_security_practices),
      }),
    }
  })
}

/** A system that another company runs: it has a vendor, a legal name or a contract. */
function recipientOf(system: Resource): readonly Entry[] {
  const { facts, line } = system
  if (![facts.vendor_id, facts.legal_name, facts.dpa_location].some((fact) => textOf(fact) !== '')) return []
  const row = cells({
    Name: title(system),
    'Legal name': textOf(facts.legal_name),
    Purpose: textOf(facts.description),
    Address: textOf(facts.legal_address),
    Contact: textOf(facts.dpo),
    Role: listOf(facts.responsibility, isText).join(', '),
    'Transfer mechanism': listOf(facts.legal_basis_for_transfers, isText).join(', '),
    DPA: textOf(facts.dpa_location),
    'DPA progress': textOf(facts.dpa_progress),
    'Privacy policy': textOf(facts.privacy_policy),
    'Vendor id': textOf(facts.vendor_id),
    'International transfers': stated(facts.does_international_transfers),
  })
  return [{ line, cells: row }]
}

/** What is stated: an empty cell in a column would say that the list leaves it open. */
const cells = (row: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(row).filter(([, text]) => text !== ''))

/** Fides writes `false` for what nobody has answered, too, so that only `true` is an answer. */
const stated = (value: unknown): string => (value === true ? 'yes' : '')

const words = (key: string): string => key.replaceAll('_', ' ')

const isText = (value: unknown): value is string => typeof value === 'string'

const isFacts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[]
function listOf<T>(value: unknown, is: (one: unknown) => one is T): readonly T[]
function listOf(value: unknown, is: (one: unknown) => boolean = isFacts): readonly unknown[] {
  return Array.isArray(value) ? value.filter(is) : is(value) ? [value] : []
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
