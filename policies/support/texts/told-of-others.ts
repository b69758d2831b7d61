import { valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { isIn, matchOf } from '../../words/match.ts'
import { lawClaimed } from '../../words/other-law-names.ts'
import { quote } from '../text.ts'
import { addressesOfRecipients, addressesOfRepresentatives, mailAddresses, ownAddresses } from './mailbox-domains.ts'
import type { Sentence } from './notice-texts.ts'
import type { Misstated, Read } from './told-otherwise.ts'

/** A law that a notice says to follow, and under which nothing is declared. */
export function* otherLawOf({ text }: Sentence, { model: { organisation } }: Read): Iterable<Misstated> {
  const { regimes } = organisation?.poisoned ? {} : (organisation?.value ?? {})
  const claimed = organisation && regimes ? lawClaimed(text) : null
  if (!organisation || !claimed || regimes?.includes(claimed.regime)) return
  yield {
    words: claimed.words,
    start: claimed.start,
    but: `\`regimes\` does not name ${quote(claimed.regime)}`,
    declared: valueAt(organisation, 'regimes'),
  }
}

const mailboxes = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g
/** Others to whom a notice may send people, with mailboxes of their own. */
const ofOthers =
  /\b(?:authorit|regulator|ombuds|commission|complain|registr|union|counsel|insurer|court|police|consumer|chamber|association)/i

/** A mailbox that a notice sends people to, at a place that is declared nowhere: nobody has said who reads it. */
export function* foreignMailboxOf({ text }: Sentence, { model, told }: Read): Iterable<Misstated> {
  if (!text.includes('@') || isIn(ofOthers, text) || isIn(ofOthers, told.heading)) return
  const known = hostsOf(model)
  for (const match of text.matchAll(mailboxes)) {
    const host = (match[1] ?? '').toLowerCase()
    if (known.size === 0 || [...known].some((one) => isBelow(one, host) || isBelow(host, one))) continue
    // One slip beside our own is told as that.
    yield { words: match[0], start: match.index, but: 'nobody is declared who is reached there' }
  }
}

const isBelow = (name: string, other: string): boolean => name === other || name.endsWith(`.${other}`)

/** Every host at which somebody of a declaration is. */
function hostsOf(model: Model): ReadonlySet<string> {
  const own = ownAddresses(model)
  // Without a home of our own nobody can say what is elsewhere.
  if (own.length === 0) return new Set()
  return new Set(
    [...own, ...addressesOfRecipients(model), ...addressesOfRepresentatives(model), ...mailAddresses(model)]
      .map(({ host }) => host)
      .concat(
        [...model.recipients.values()].flatMap(({ value: { hosts = [], contact = '' } }) => [
          ...hosts,
          contact.split('@')[1] ?? '',
        ]),
      ),
  )
}

const town = /\p{Lu}[\p{L}'’-]{3,}/gu
/** What streets and houses are called everywhere. */
const anywhere =
  /^(?:street|road|lane|avenue|house|square|place|floor|building|park|close|drive|court|gardens|hill|terrace|suite|unit|centre|center|north|south|east|west|straße|strasse)$/i
/** A street and what follows, up to where the sentence goes on in small letters. */
const street = "\\d+[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'’.-]*(?:,? |,?$|(?=[;:)])))+"
let addresses: RegExp | undefined

/** Where a notice says that we are, without a word of the address that is declared. */
export function* addressOf({ text }: Sentence, { model: { organisation } }: Read): Iterable<Misstated> {
  const { address, legalName, tradeName } = organisation?.poisoned ? {} : (organisation?.value ?? {})
  if (!organisation || address === undefined) return
  addresses ??= new RegExp(
    `(?:\\b[Ww]e are |\\b[Oo]ur (?:postal |registered )?(?:address|office|seat) (?:is|are) )([^;:]*?)(${street})`,
    'u',
  )
  const match = matchOf(addresses, text)
  const [said, who = '', where = ''] = match ?? []
  if (!match || said === undefined) return
  const isOurs = who.trim() === '' || [legalName, tradeName].some((name) => name !== undefined && who.includes(name))
  const words = (where.match(town) ?? []).filter((word) => !isIn(anywhere, word))
  const declared = address.toLowerCase()
  if (!isOurs || words.length === 0 || words.some((word) => declared.includes(word.toLowerCase()))) return
  const shown = where.trim().replace(/,$/, '')
  yield {
    words: shown,
    start: match.index + said.length - where.length,
    but: `the organisation is at ${quote(address)}`,
    declared: valueAt(organisation, 'address'),
  }
}
