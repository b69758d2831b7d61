import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Step } from '../../compiler/diagnostics/place.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import { countryMeant } from '../../compiler/language/countries.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { visitStrings } from '../support/texts/strings.ts'
import { worded } from '../support/texts/worded.ts'
import { isIn } from '../words/match.ts'

export const factWrongKind = defineRule({
  name: 'fact/wrong-kind',
  summary: 'A date, a period, an address, a number, a file or a country in the place of something else.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(d), 5(2)' },
  severity: 'warning',
  *found({ model }) {
    const found: Finding[] = []
    for (const resource of worded(model)) {
      if (resource.poisoned) continue
      visitStrings(resource.value, (text, path) => {
        const asked = askedAt(path)
        // What governs standard clauses, and which courts decide, is a country.
        if (path.includes('terms')) return
        const kind = asked && kindOf(text.trim())
        if (!asked || !kind || asked.fits.includes(kind)) return
        found.push({
          rule: 'fact/wrong-kind',
          message: `${quote(clip(text.trim(), 60))} is ${nouns[kind]}, and ${quote(keyOf(path) ?? '')} asks for ${asked.noun}.`,
          at: placeIn(resource, [...path]),
          help: 'Two values may have changed places; write what is asked for, or mark it: `{missing: why, ask: whom}`.',
        })
      })
    }
    yield* found
  },
})

type Kind = 'date' | 'period' | 'mailbox' | 'web' | 'number' | 'file' | 'host' | 'country'

const nouns: Readonly<Record<Kind, string>> = {
  date: 'a date',
  period: 'a length of time',
  mailbox: 'a mailbox',
  web: 'a web address',
  number: 'a telephone number',
  file: 'the path of a file',
  host: 'the name of a host alone',
  country: 'a country',
}

const date = /^\d{4}-\d\d-\d\d$|^\d{1,2}\.\d{1,2}\.\d{4}$/
const period =
  /^P(?=\w)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$|^(?:for )?(?:\d+|an?|one|two|three|six|ten|twelve) (?:days?|weeks?|months?|years?)$|^(?:indefinite(?:ly)?|for ?ever|permanent(?:ly)?|unlimited)$/i
const mailbox = /^[^\s@<>]+@[^\s@<>]+$/
const web = /^https?:\/\/\S+$/
/** With the code of the country, as documents print it; bare digits may be a number in a register. */
const number = /^\+\d[\d ()./-]{6,}$/
/** Endings of papers, beside which no word ends so. */
const file = /^[^\s:]+\.(?:md|pdf|docx?|odt|rtf|txt|csv|xlsx?|ods|html?|png|jpe?g|ya?ml|json)$/i
/** Labels and dots alone: a page has a scheme before it, and a mailbox somebody. */
const host = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.){2,}[a-z]{2,}$/i

function kindOf(text: string): Kind | null {
  if (isIn(date, text)) return 'date'
  if (isIn(period, text)) return 'period'
  if (mailbox.test(text)) return 'mailbox'
  if (web.test(text)) return 'web'
  if (number.test(text)) return 'number'
  if (isIn(file, text)) return 'file'
  if (isIn(host, text)) return 'host'
  // Two letters are words as well: `IT` sees to things.
  return text.length > 3 && countryMeant(text) !== null ? 'country' : null
}

interface Asked {
  readonly noun: string
  /** What serves as well. */
  readonly fits: readonly Kind[]
}

/** Whoever approves, accepts or sees to something may be named by a mailbox, and a branch by its country. */
const person: Asked = { noun: 'a person or an office', fits: ['mailbox', 'host', 'country'] }
/** People and places share names: Jordan, Georgia. */
const name: Asked = { noun: 'a name', fits: ['host', 'country'] }
const words: Asked = { noun: 'words', fits: ['mailbox', 'web', 'host'] }
/** What stands in a paper of its own may be said by naming it. */
const paper: Asked = { noun: 'words', fits: ['mailbox', 'web', 'file', 'host'] }

const each = (keys: string, what: Asked) => keys.split(' ').map((key) => [key, what] as const)

const asked: ReadonlyMap<string, Asked> = new Map<string, Asked>([
  ...each('name legalName tradeName', name),
  ...each('approvedBy acceptedBy officer owner', person),
  // What is published or counted is often called by its day or its place.
  ...each('title', { noun: 'a title', fits: ['date', 'period', 'web', 'host', 'country'] }),
  ['position', { noun: 'an office', fits: [] }],
  // A country alone is `fact/unusable-address`.
  ['address', { noun: 'a postal address', fits: ['country'] }],
  ['contact', { noun: 'a mailbox or a web address', fits: ['mailbox', 'web', 'number'] }],
  ['evidence', { noun: 'what shows that it is done', fits: ['web', 'mailbox', 'date', 'file', 'host'] }],
  ...each(
    'why does interest whose logic significance intervention consequences ground law text promise schedule1 measures',
    words,
  ),
  ...each('contract asked withdrawn parental essence instructions reason softOptIn scope', paper),
])

function askedAt(path: readonly Step[]): Asked | null {
  const key = keyOf(path)
  return (key !== undefined && asked.get(key)) || null
}

/** The key under which a text stands, by itself or in a list. */
function keyOf(path: readonly Step[]): string | undefined {
  const last = path.at(-1)
  const key = typeof last === 'number' ? path.at(-2) : last
  return typeof key === 'string' ? key : undefined
}
