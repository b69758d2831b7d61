import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Step } from '../../compiler/diagnostics/place.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import { countryMeant } from '../../compiler/language/countries.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder, saysNothing } from '../support/texts/placeholder.ts'
import { visitStrings } from '../support/texts/strings.ts'
import { isNobody } from '../support/texts/vague.ts'

export const factUnusableAddress = defineRule({
  name: 'fact/unusable-address',
  summary: 'A mailbox, telephone number or web address that nobody could use as it is written.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(2), 13(1)(a), 13(1)(b)' },
  severity: 'warning',
  *found({ model }) {
    const found: Finding[] = []
    for (const resource of addressed(model)) {
      if (resource.poisoned) continue
      visitStrings(resource.value, (text, path) => {
        const kind = kindOf(resource, path)
        if (kind === null || kinds[kind].fits(text.trim())) return
        // `fact/placeholder` says so.
        if (isPlaceholder(text) || saysNothing(text) || isNobody(text)) return
        found.push({
          rule: 'fact/unusable-address',
          message: `${quote(clip(text, 60))} is not ${kinds[kind].noun}.`,
          at: placeIn(resource, [...path]),
          help: kinds[kind].help,
        })
      })
    }
    yield* found
  },
})

const mail = /^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+>?$/
/** Another scheme than these may be meant; with `//` behind it only those of the web and of files are. */
const web = (text: string): boolean =>
  /^[a-z][a-z\d+.-]*:\S+$/i.test(text) &&
  URL.canParse(text) &&
  !/^https?:(?!\/\/)/i.test(text) &&
  !/^h[a-z]{1,5}:\/\/(?<!^https?:\/\/)/i.test(text)

const kinds = {
  mailbox: {
    noun: 'a mailbox',
    fits: (text: string): boolean => mail.test(text),
    help: 'Write the address as people write to it: `privacy@acme.example`.',
  },
  contact: {
    noun: 'a mailbox or a web address',
    // A form serves as well as a mailbox, and a telephone number does.
    fits: (text: string): boolean => mail.test(text) || web(text) || isNumber(text),
    help: 'Write the address as people write to it: `privacy@acme.example`, or that of a form.',
  },
  reach: {
    noun: 'a mailbox',
    fits: (text: string): boolean => !/^\S*@\S*$|^\S+ ?[([](?:at|@)[)\]] ?\S+$/i.test(text) || mail.test(text),
    help: 'Write the address as people write to it: `privacy@acme.example`.',
  },
  number: {
    noun: 'a telephone number',
    // Without the code of the country nobody abroad reaches it.
    fits: (text: string): boolean => isNumber(text) && !/^\(?0(?!0)[\d )(/-]+$/.test(text),
    help: 'Write the number with the code of the country: `"+353 21 555 0100"`.',
  },
  postal: {
    noun: 'a postal address',
    fits: (text: string): boolean => countryMeant(text) === null && !/^\W*(?:up)?on request\W*$/i.test(text),
    help: 'Write the street, the town and the country: `1 Quay Street, Dublin, Ireland`.',
  },
  web: {
    noun: 'a web address',
    fits: web,
    help: 'Write it whole, with `https://`; what lies in the repository stands under `file`.',
  },
} as const

/** Five digits at least, as short numbers have. */
const isNumber = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) >= 5 && /[1-9]/.test(text)

function kindOf({ section }: Resource<unknown>, path: readonly Step[]): keyof typeof kinds | null {
  const key = path.at(-1)
  if (section === 'organisation' && path[0] === 'contacts') return 'contact'
  if (key === 'email') return 'mailbox'
  if (key === 'address') return 'postal'
  if (key === 'phone') return 'number'
  // How somebody is reached may be said in words, and a broken mailbox is none.
  if (key === 'contact') return 'reach'
  return key === 'url' ? 'web' : null
}

/** Where notices are published may be said in words: `Under the bell in the app`. */
function* addressed(model: Model): Iterable<Resource<unknown>> {
  if (model.organisation) yield model.organisation
  for (const resources of [model.lawfulBases, model.activities, model.recipients]) yield* resources.values()
}
