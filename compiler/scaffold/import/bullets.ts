import { apartFromAddress, companyForm } from './company-form.ts'
import { countryCodes, isTown, namesPlace } from './countries.ts'
import { knownHeaders, nameHeaders } from './recipient-columns.ts'
import type { ListRecord, Sheet } from './sheet.ts'
import { plainHeader, uncounted } from './table.ts'
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
  /** The headings over that one. */
  readonly under?: readonly string[]
  readonly items: readonly Item[]
}

/** Headings over those who receive data, rather than over rights, purposes or measures. */
const receiving =
  /sub-?\s?processor|processors|vendor|recipient|third[- ]part|service provider|providers|partners|supplier|hosting|infrastructure|auftragsverarbeiter|unterauftrag|empf[äa]nger|dienstleister|sous-?\s?traitant|destinataire|prestataire|subverwerker|verwerkers|ontvangers|databehandler|underleverant|podmiot|podprocesor|zpracovatel|sub-?\s?responsabil|fornitor|fornecedor|encargad|destinatari|proveedor|underbitr|subprosessor|sub-?\s?procesor|alik[äa]sittelij|affiliate|group compan|konzern|filiales/i

/** Whether a heading stands over those who receive data. */
export const receives = (heading: string): boolean => receiving.test(heading)

/** Longer texts are sentences and name nobody. */
const longestName = 80

/**
 * Lists of recipients as sheets with the headers that their items make out: `**Acme** - sends mail (Ireland)`, or the
 * name with `Purpose: ...` and `Location: ...` below it. Lists under other headings say something else; where no heading
 * names recipients, a text's only list is taken.
 */
function sheetsOf(all: readonly BulletList[]): readonly Sheet[] {
  // What several lists begin their items with are labels, where one of them is known for one: `Category`, `To be filled in`.
  const begins = all.map(({ items }) => new Set(items.map(({ text }) => plainHeader(nameIn(text).name))))
  const again = (name: string): boolean => begins.filter((one) => one.has(name)).length > 1
  const lists = all.filter((_, i) => {
    const names = [...(begins[i] ?? [])]
    const labels = names.filter(again)
    return labels.length * 2 <= names.length || !labels.some((name) => knownHeaders.has(name) || label.test(name))
  })
  const named = lists.filter(({ heading }) => heading !== null && receives(heading))
  // Below such a heading, further down, names that are marked as such.
  const marked = lists.filter(
    ({ under = [], items }) => under.some(receives) && items.length > 1 && items.every(({ text }) => isMarked(text)),
  )
  const read = (meant: readonly BulletList[]) => meant.flatMap(({ heading, items }) => sheetOf(heading, items) ?? [])
  return (
    [named, marked, named.length === 0 && lists.length === 1 ? lists : []]
      .map(read)
      .find((sheets) => sheets.length > 0) ?? []
  )
}

/** Labels of what no recipient has a key for. */
const label = /^(categor(y|ies)|kategorien?|status|notes?|owner|data|data categories|evidence|scope)$/

const isMarked = (text: string): boolean => /^(?:\*\*[^*]+\*\*|__[^_]+__|\[[^\]]+\]\([^)\s]*\))/.test(text)

/**
 * Lists of recipients that stand beside tables (`Our affiliates`, with a company to each mark): under a heading that names
 * recipients, each item with a company and its legal form, or most with a place. Notes to a table are written with marks,
 * too. What stands under a heading of its own and is not understood is told, item by item.
 */
export const sheetsBeside = (lists: readonly BulletList[], tables: readonly Sheet[]): readonly Sheet[] =>
  lists
    .filter(({ heading }) => heading !== null && receives(heading))
    .flatMap(({ heading, items }) => {
      const sheet = sheetOf(heading, items)
      const companies = items.every(({ text }) => companyForm.test(apartFromAddress(nameIn(text).name).name))
      const placed = items.filter((item) =>
        [...(cellsOf(item) ?? [])].some(([header]) => /^(Country|Location)$/.test(header)),
      )
      if (sheet !== null && (companies || placed.length * 2 > items.length)) return [sheet]
      if (tables.some((table) => table.heading === heading)) return []
      return [{ heading, records: [], leftOut: items.map(({ line, text }) => ({ line, cells: [unmarked(text)] })) }]
    })

/** A heading, how deep it is, and the lines below it up to the next. */
export interface Section {
  readonly level: number
  readonly title: string
  readonly line: number
  readonly body: readonly string[]
}

/** A label of what is said of a recipient, and what stands behind it: `Purpose: hosting`, `Territories:Ireland`. */
function saidOf(line: string): string | null {
  const [, label = '', value = ''] = /^([^:]{2,40}):\s*(\S.*)$/s.exec(unmarked(line)) ?? []
  const header = plainHeader(label)
  return knownHeaders.has(header) && !nameHeaders.has(header) ? `${label.trim()}: ${value}` : null
}

/**
 * Recipients that are headings themselves, with `Purpose: ...` and `Location: ...` below each: under a heading that names
 * recipients, or where there are at least two such headings of one depth.
 */
export function sheetsOfSections(sections: readonly Section[]): readonly Sheet[] {
  const above: Section[] = []
  const groups = new Map<string, { readonly heading: string | null; readonly items: Item[] }>()
  for (const section of sections) {
    while ((above.at(-1)?.level ?? 0) >= section.level) above.pop()
    const labels = section.body.filter((line) => saidOf(line) !== null)
    if (labels.length > 0 && above.some(({ title }) => receives(title))) {
      const heading = above.at(-1)?.title ?? null
      const group = groups.get(heading ?? '') ?? { heading, items: [] }
      // What stands there without a label are words about it.
      const below = section.body.flatMap(
        (line) => saidOf(line) ?? (/^[^:]{2,40}:\s+\S/.test(unmarked(line)) ? line : []),
      )
      group.items.push({ line: section.line, text: `**${uncounted(section.title)}**`, below })
      groups.set(heading ?? '', group)
    }
    above.push(section)
  }
  return [...groups.values()].flatMap(({ heading, items }) => sheetOf(heading, items) ?? [])
}

/** The reading that finds more: headings with words about each, or lists. */
export function listsOrCards(lists: readonly BulletList[], sections: readonly Section[]): readonly Sheet[] {
  const [listed, cards] = [sheetsOf(lists), sheetsOfCards(sections)]
  const count = (sheets: readonly Sheet[]) => sheets.reduce((sum, { records }) => sum + records.length, 0)
  return count(cards) > count(listed) ? cards : listed
}

/** Headings of chapters, which name nobody. */
const chapters =
  /^(?:\W*\d+[.)]?\s*)?(overview|introduction|definitions?|scope|changes?|updates?|contact( us)?|questions?|audits?|version( history)?|history|purpose|notice|objections?|security|data protection|transfers?|your rights|how we .*|what .*|why .*)$/i

/**
 * Recipients that are headings with sentences about them, which name them again, as all or nearly all headings of their
 * depth do below one that names recipients.
 */
function sheetsOfCards(sections: readonly Section[]): readonly Sheet[] {
  const above: Section[] = []
  const groups = new Map<string, { readonly heading: string; readonly items: Item[]; other: number }>()
  for (const section of sections) {
    while ((above.at(-1)?.level ?? 0) >= section.level) above.pop()
    const over = above.findLast(({ title }) => receives(title))
    const [first = '', ...rest] = section.body
    if (over !== undefined && first !== '' && !chapters.test(section.title)) {
      const key = `${over.line} ${section.level}`
      const group = groups.get(key) ?? { heading: over.title, items: [], other: 0 }
      const [word = ''] = uncounted(section.title).split(/[\s,]/)
      const again =
        word.length > 2 &&
        section.body.some((line) =>
          unmarked(line)
            .split(/[\s,.'’]+/)
            .includes(word),
        )
      const below = [first, ...rest.map((line) => `Without a label: ${unmarked(line)}`)]
      if (again) group.items.push({ line: section.line, text: `**${uncounted(section.title)}**`, below })
      else group.other++
      groups.set(key, group)
    }
    above.push(section)
  }
  return [...groups.values()].flatMap(({ heading, items, other }) =>
    items.length < 2 || other * 2 > items.length ? [] : (sheetOf(heading, items) ?? []),
  )
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
  const leftOut = items.filter((_, i) => read[i]?.cells === null).map(({ line, text }) => ({ line, cells: [text] }))
  return { heading, records: [{ line: (fit[0] as { line: number }).line, cells: headers }, ...records], leftOut }
}

type Cells = ReadonlyMap<string, string>

/** Labels that mean one thing, which items of one list write differently. */
const alike = [
  {
    header: 'Location',
    pattern: /^(locations?|regions?( used)?|data (location|residency|region)|hosting( location)?)$/i,
  },
  { header: 'Purpose', pattern: /^(purposes?|services?|services? provided|functions?|uses?|used for|description)$/i },
]

/** Where a sentence ends, rather than a short form: `Acme, Inc. (Beta)`. */
const sentence = /(?<!\b(?:inc|ltd|corp|co|llc|s\.?a|s\.?l|s\.?r\.?l|s\.?r\.?o|b\.?v|n\.?v|no|nr|st|dr|sp|o))[.!?]\s/i

/** What an item says by the header that it would stand under; `null` where it names nobody. */
function cellsOf({ text, below }: Item): Cells | null {
  const { name: whole, rest } = nameIn(text)
  const { name, behind } = apartFromAddress(whole)
  if (name === '' || name.length > longestName || !/^[\p{Lu}\p{N}]|[\p{Lu}.]/u.test(name) || sentence.test(name))
    return null
  const cells = new Map([['Name', name]])
  if (behind !== '') cells.set(countryCodes(behind) === null ? 'Address' : 'Country', behind)
  for (const part of below) {
    const labelled = /^([^:]{2,40}):\s+(.+)$/s.exec(unmarked(part))
    if (labelled) {
      const header = (labelled[1] as string).trim()
      const same = alike.find(({ pattern }) => pattern.test(header))?.header
      const to = same !== undefined && !cells.has(same) ? same : header
      cells.set(to, [cells.get(to), labelled[2] as string].filter(Boolean).join(', '))
    } else cells.set('Purpose', [cells.get('Purpose'), unmarked(part)].filter(Boolean).join('; '))
  }
  const { purpose, location } = placeIn(rest)
  if (purpose !== '' && !cells.has('Purpose')) cells.set('Purpose', purpose)
  if (location !== null && !cells.has('Location')) cells.set('Location', location)
  return cells
}

const separator = /^\s*(?:[-–—→⇒:|,.]\s*)+/

function nameIn(text: string): { readonly name: string; readonly rest: string } {
  const marked = /^(?:\*\*|__)(.+?)(?:\*\*|__)(.*)$/s.exec(text) ?? /^(\[[^\]]+\]\([^)\s]*\))(.*)$/s.exec(text)
  const plain = /^(.+?)(\s+(?:[-–—|→⇒]|->)\s+.*|:\s+.*|\s+\(.*)$/s.exec(unmarked(text))
  const [, name = unmarked(text), rest = ''] = marked ?? plain ?? []
  return { name: unmarked(name).replace(/:$/, '').trim(), rest: unmarked(rest).trim() }
}

/** The purpose and the place in what follows a name: the place in brackets, after a label, or as the last part. */
function placeIn(rest: string): { readonly purpose: string; readonly location: string | null } {
  const bare = rest
    .replace(separator, '')
    .replace(/\.$/, '')
    // All of it in brackets: `Acme (sends mail, France)`.
    .replace(/^\(([^()]*)\)$/, '$1')
  const label =
    /(?:^|[;,|(–—-]\s*)(?:location|country|region|standort|land|pays|ubicación|locatie):\s*([^;|()]+)\)?/i.exec(bare)
  if (label) return { purpose: tidy(bare.replace(label[0], '')), location: (label[1] ?? '').trim() }
  for (const { 0: whole, 1: inner = '' } of bare.matchAll(/\(([^()]+)\)/g))
    if (isPlace(inner)) return { purpose: tidy(bare.replace(whole, '')), location: inner.trim() }
  // The longest end of it that names countries: `sends mail, Dublin, Ireland`.
  for (const part of bare.matchAll(/(?:^|\s+[-–—|→⇒]\s+|[;,]\s+)(?=\S)/g)) {
    const after = bare.slice(part.index + part[0].length)
    // What ends a bracket that it does not begin is a part of something else.
    // `backup, Germany` says what for, and then where.
    if (isPlace(after) && !/^[^(]*\)/.test(after) && isPlace(after.split(/[,;]/)[0] ?? '', true) && !endsInPlace(after))
      return { purpose: tidy(bare.slice(0, part.index)), location: after.trim() }
  }
  return { purpose: tidy(bare), location: null }
}

const isPlace = (text: string, part = false): boolean =>
  (part ? namesPlace(text) : countryCodes(text.trim()) !== null) ||
  /^(the )?(EU|EEA|European Union|EWR|UE)$/i.test(text.trim())

/** `Hosting – Ireland`: what stands after the dash is the place, and what stands before it says what for. */
const endsInPlace = (text: string): boolean => {
  const [before = '', ...after] = text.split(/\s+[-–—|]\s+/)
  return after.length > 0 && countryCodes(after.join(', ')) !== null && countryCodes(before) === null && !isTown(before)
}

const tidy = (text: string): string =>
  text
    .replace(separator, '')
    .replace(/[\s,;:|–—→⇒-]+$/, '')
    .replace(/^[\s,;]+/, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim()
