import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Step } from '../../compiler/diagnostics/place.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { visitStrings } from '../support/texts/strings.ts'
import { worded } from '../support/texts/worded.ts'

export const factWrongKind = defineRule({
  name: 'fact/wrong-kind',
  summary: 'A date, a period, a mailbox or a web address in the place of something else.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(d), 5(2)' },
  severity: 'warning',
  *found({ model }) {
    const found: Finding[] = []
    for (const resource of worded(model)) {
      if (resource.poisoned) continue
      visitStrings(resource.value, (text, path) => {
        const asked = askedAt(path)
        const kind = asked && kindOf(text.trim())
        if (!asked || !kind || asked.fits.includes(kind)) return
        found.push({
          rule: 'fact/wrong-kind',
          message: `${quote(clip(text.trim(), 60))} is ${nouns[kind]}, and ${quote(String(path.at(-1)))} asks for ${asked.noun}.`,
          at: placeIn(resource, [...path]),
          help: 'Two values may have changed places; write what is asked for, or mark it: `{missing: why, ask: whom}`.',
        })
      })
    }
    yield* found
  },
})

type Kind = 'date' | 'period' | 'mailbox' | 'web'

const nouns: Readonly<Record<Kind, string>> = {
  date: 'a date',
  period: 'a length of time',
  mailbox: 'a mailbox',
  web: 'a web address',
}

const date = /^\d{4}-\d\d-\d\d$|^\d{1,2}\.\d{1,2}\.\d{4}$/
const period =
  /^P(?=\w)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$|^(?:for )?(?:\d+|an?|one|two|three|six|ten|twelve) (?:days?|weeks?|months?|years?)$|^(?:indefinite(?:ly)?|for ?ever|permanent(?:ly)?|unlimited)$/i
const mailbox = /^[^\s@<>]+@[^\s@<>]+$/
const web = /^https?:\/\/\S+$/

function kindOf(text: string): Kind | null {
  if (date.test(text)) return 'date'
  if (period.test(text)) return 'period'
  if (mailbox.test(text)) return 'mailbox'
  return web.test(text) ? 'web' : null
}

interface Asked {
  readonly noun: string
  /** What serves as well. */
  readonly fits: readonly Kind[]
}

/** Whoever approves, accepts or sees to something may be named by a mailbox. */
const person: Asked = { noun: 'a person or an office', fits: ['mailbox'] }
const name: Asked = { noun: 'a name', fits: [] }
const words: Asked = { noun: 'words', fits: ['mailbox', 'web'] }

const asked: ReadonlyMap<string, Asked> = new Map<string, Asked>([
  ...['name', 'legalName', 'tradeName', 'position'].map((key) => [key, name] as const),
  ...['approvedBy', 'acceptedBy', 'officer', 'owner'].map((key) => [key, person] as const),
  ['address', { noun: 'a postal address', fits: [] }],
  ['contact', { noun: 'a mailbox or a web address', fits: ['mailbox', 'web'] }],
  ['evidence', { noun: 'what shows that it is done', fits: ['web', 'mailbox', 'date'] }],
  ...'why does interest contract whose asked withdrawn parental essence instructions logic significance intervention consequences ground reason softOptIn law text promise'
    .split(' ')
    .map((key) => [key, words] as const),
])

function askedAt(path: readonly Step[]): Asked | null {
  const key = path.at(-1)
  return (typeof key === 'string' && asked.get(key)) || null
}
