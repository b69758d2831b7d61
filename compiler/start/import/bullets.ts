import { countryCodes } from './countries.ts'
import type { ListRecord, Sheet } from './sheet.ts'
import { unmarked } from './unmarked.ts'

/** An item of a list, with its marks as Markdown writes them, and the items below it. */
export interface Item {
  readonly line: number
  readonly text: string
  readonly below: readonly string[]
}

/** A list and the heading that it stands under. */
export interface BulletList {
  readonly heading: string | null
  readonly items: readonly Item[]
}

/** Headings over those who receive data, rather than over rights, purposes or measures. */
const receiving =
  /sub-?\s?processor|processors|vendor|recipient|third[- ]part|service provider|providers|partners|supplier|hosting|infrastructure|auftragsverarbeiter|unterauftrag|empf[äa]nger|dienstleister|sous-?\s?traitant|destinataire|prestataire|subverwerker|verwerkers|ontvangers|encargad|destinatari|proveedor/i

/** Longer texts are sentences and name nobody. */
const longestName = 80

/**
 * Lists of recipients as sheets with the headers that their items make out: `**Acme** - sends mail (Ireland)`, or the
 * name with `Purpose: ...` and `Location: ...` below it. Lists under other headings say something else; where no heading
 * names recipients, a text's only list is taken.
 */
export function sheetsOf(lists: readonly BulletList[]): readonly Sheet[] {
  const named = lists.filter(({ heading }) => heading !== null && receiving.test(heading))
  const meant = named.length > 0 ? named : lists.length === 1 ? lists : []
  return meant.flatMap(({ heading, items }) => sheetOf(heading, items) ?? [])
}

function sheetOf(heading: string | null, items: readonly Item[]): Sheet | null {
  const read = items.map((item) => ({ line: item.line, cells: cellsOf(item) }))
  const fit = read.filter(({ cells }) => cells !== null)
  // A list in which most items name nobody is no list of recipients.
  if (fit.length === 0 || fit.length * 2 < items.length) return null
  const headers = [...new Set(fit.flatMap(({ cells }) => [...(cells as Cells).keys()]))]
  const records: ListRecord[] = fit.map(({ line, cells }) => ({
    line,
    cells: headers.map((header) => (cells as Cells).get(header) ?? ''),
  }))
  return { heading, records: [{ line: (fit[0] as { line: number }).line, cells: headers }, ...records] }
}

type Cells = ReadonlyMap<string, string>

/** What an item says by the header that it would stand under; `null` where it names nobody. */
function cellsOf({ text, below }: Item): Cells | null {
  const { name, rest } = nameIn(text)
  if (name === '' || name.length > longestName || !/^[\p{Lu}\p{N}]|[\p{Lu}.]/u.test(name) || /[.!?]\s/.test(name))
    return null
  const cells = new Map([['Name', name]])
  for (const part of below) {
    const labelled = /^([^:]{2,40}):\s+(.+)$/s.exec(unmarked(part))
    if (labelled) cells.set(labelled[1] as string, labelled[2] as string)
    else cells.set('Purpose', [cells.get('Purpose'), unmarked(part)].filter(Boolean).join('; '))
  }
  const { purpose, location } = placeIn(rest)
  if (purpose !== '' && !cells.has('Purpose')) cells.set('Purpose', purpose)
  if (location !== null && !cells.has('Location')) cells.set('Location', location)
  return cells
}

const separator = /^\s*(?:[-–—:|,]\s*)+/

function nameIn(text: string): { readonly name: string; readonly rest: string } {
  const marked = /^(?:\*\*|__)(.+?)(?:\*\*|__)(.*)$/s.exec(text) ?? /^(\[[^\]]+\]\([^)\s]*\))(.*)$/s.exec(text)
  const plain = /^(.+?)(\s+[-–—|]\s+.*|:\s+.*|\s+\(.*)$/s.exec(unmarked(text))
  const [, name = unmarked(text), rest = ''] = marked ?? plain ?? []
  return { name: unmarked(name).replace(/:$/, '').trim(), rest: unmarked(rest).trim() }
}

/** The purpose and the place in what follows a name: the place in brackets, after a label, or as the last part. */
function placeIn(rest: string): { readonly purpose: string; readonly location: string | null } {
  const bare = rest.replace(separator, '').replace(/\.$/, '')
  const label =
    /(?:^|[;,|(–—-]\s*)(?:location|country|region|standort|land|pays|ubicación|locatie):\s*([^;|()]+)\)?/i.exec(bare)
  if (label) return { purpose: tidy(bare.replace(label[0], '')), location: (label[1] ?? '').trim() }
  for (const { 0: whole, 1: inner = '' } of bare.matchAll(/\(([^()]+)\)/g))
    if (isPlace(inner)) return { purpose: tidy(bare.replace(whole, '')), location: inner.trim() }
  // The longest end of it that names countries: `sends mail, Dublin, Ireland`.
  for (const part of bare.matchAll(/(?:^|\s+[-–—|]\s+|[;,]\s+)(?=\S)/g)) {
    const after = bare.slice(part.index + part[0].length)
    if (isPlace(after)) return { purpose: tidy(bare.slice(0, part.index)), location: after.trim() }
  }
  return { purpose: tidy(bare), location: null }
}

const isPlace = (text: string): boolean =>
  countryCodes(text.trim()) !== null || /^(the )?(EU|EEA|European Union|EWR|UE)$/i.test(text.trim())

const tidy = (text: string): string =>
  text
    .replace(separator, '')
    .replace(/[\s,;:|–—-]+$/, '')
    .replace(/^[\s,;]+/, '')
    .trim()
