import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { authorityRows } from '../../law/authorities.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'

export const authorityElsewhere = defineRule({
  name: 'law/authority-elsewhere',
  summary: 'A supervisory authority of a state in which neither the organisation nor its representative is.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(d), 55, 56, 77' },
  severity: 'warning',
  *found({ model }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned) return
    const { authority, country, representatives = {} } = organisation.value
    if (authority === undefined || country === undefined) return
    // That of a representative in the Union is where it is, which its address may not say.
    const represents = (one: { readonly exempt?: string } | undefined): boolean =>
      one !== undefined && one.exempt === undefined
    if (represents(representatives['eu-gdpr'])) return
    const third = thirdCountry.exec(authority)
    if (third) {
      yield {
        rule: 'law/authority-elsewhere',
        message: `${quote(clip(third[0], 60))} supervises in a third country, not under the GDPR.`,
        at: valueAt(organisation, 'authority'),
        related: [{ at: valueAt(organisation, 'country'), message: 'Where the organisation is.' }],
        help: 'Name the authority of its own country, or leave `authority` out where there is one alone.',
      } satisfies Finding
      return
    }
    const state = statesOf(authority)
    if (state === null || state.has(country) || (state.has('GB') && represents(representatives['uk-gdpr']))) return
    yield {
      rule: 'law/authority-elsewhere',
      message: `${quote(clip(authority, 60))} is the authority of ${quote([...state].join(', '))}, and the organisation is in ${quote(country)}.`,
      at: valueAt(organisation, 'authority'),
      related: [{ at: valueAt(organisation, 'country'), message: 'Where it is.' }],
      help: 'Name the authority of its own country, or leave `authority` out where there is one alone.',
    } satisfies Finding
  },
})

/** Authorities of third countries, by what they are called; the regimes that are checked know none of them. */
const thirdCountry =
  /\b(?:federal trade commission|ftc|california privacy protection agency|cppa|attorney general|office for civil rights|federal communications commission|fcc|fdpic|edöb|federal data protection and information commissioner|personal data protection commission singapore|pdpc|oaic|office of the australian information commissioner|office of the privacy commissioner of canada|anpd|personal information protection commission|cyberspace administration of china)\b/i

/** The states whose authority is called so, by the names of the table of law and what they are called for short. */
export function statesOf(text: string): ReadonlySet<string> | null {
  const plain = plainOf(text)
  const found = new Set<string>()
  for (const { country, name } of authorityRows) {
    const [whole = '', short] = /^(?:the )?(.+?)(?: \((.+)\))?$/.exec(name)?.slice(1) ?? []
    for (const one of [whole, ...(short?.split(',') ?? [])])
      if (!shared.has(plainOf(one)) && plain.includes(plainOf(one)) && plainOf(one).length > 2) found.add(country)
  }
  if (/\bico\b|information commissioner s office/.test(plain)) found.add('GB')
  if (ofLand.test(plain) && ofCommissioner.test(plain)) found.add('DE')
  return found.size === 0 ? null : found
}

/** The authorities of the Länder, which have no one name. */
const ofLand =
  /\b(baden württemberg|bavarian?|bayern|bayerisch\w*|berlin\w*|brandenburg|bremen|hamburg\w*|hess(?:en|e|isch\w*|ian)|mecklenburg|lower saxony|niedersachsen|north rhine|nordrhein|rhineland|rheinland|saarland|saxony|sachsen|sächsisch\w*|schleswig|thuringia|thüringen|thüringer|federal commissioner|bundesbeauftragte\w*|bfdi|bayl(?:da|fd)|hmbbfdi|lfdi?|ldi|uld)\b/
const ofCommissioner =
  /\b(commissioner|beauftragte\w*|landesbeauftragte\w*|landesamt|landeszentrum|state office|authority|aufsicht\w*|bfdi|bayl(?:da|fd)|hmbbfdi|lfdi?|ldi nrw|uld)\b/

/** Names that say of no state which one is meant, or that another authority has too. */
const shared = new Set(['authority of the land', 'data protection authority', 'information commissioner', 'cnpd'])

const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
