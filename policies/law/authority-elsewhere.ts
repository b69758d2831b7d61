import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { placeAtEnd } from '../support/recipients/address-country.ts'
import { clip, quote } from '../support/text.ts'
import { statesOf } from '../words/authority-names.ts'
import { landElsewhere } from '../words/laender.ts'
import { isIn, matchOf } from '../words/match.ts'
import { townIn } from '../words/towns.ts'

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
    const represents = (one: { readonly exempt?: string } | undefined): boolean =>
      one !== undefined && one.exempt === undefined
    if (isOfAnotherKind(authority)) {
      yield {
        rule: 'law/authority-elsewhere',
        message: `${quote(clip(authority, 60))} does not supervise data protection.`,
        at: valueAt(organisation, 'authority'),
        help: 'Name the authority of Art. 51, or leave `authority` out where there is one alone.',
      } satisfies Finding
      return
    }
    // That of a representative in the Union is where it is, which its address may not say.
    const inUnion = representatives['eu-gdpr']
    const seat = inUnion?.address === undefined ? null : placeAtEnd(inUnion.address)
    if (represents(inUnion) && seat === null) return
    const places = new Set([country, ...(represents(inUnion) && seat ? [seat.code] : [])])
    const third = matchOf(thirdCountry, authority)
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
    const { address = '', dpo } = organisation.value
    // A company may have its main establishment elsewhere, where its officer is.
    const land = country === 'DE' ? landElsewhere(authority, address, dpo?.address ?? '') : null
    if (land !== null) {
      yield {
        rule: 'law/authority-elsewhere',
        message: `${quote(clip(authority, 60))} is the authority of another Land than ${quote(land)}, where the organisation is.`,
        at: valueAt(organisation, 'authority'),
        related: [{ at: valueAt(organisation, 'address'), message: 'Where it is.' }],
        help: 'Name the authority of the Land of its seat.',
        because: { kind: 'law', ref: 'GDPR Art. 13(2)(d), 55; BDSG § 40(2)' },
      } satisfies Finding
      return
    }
    const state = statesOf(authority) ?? statesOfTown(authority)
    if (state === null || [...state].some((one) => places.has(one))) return
    if (state.has('GB') && represents(representatives['uk-gdpr'])) return
    yield {
      rule: 'law/authority-elsewhere',
      message: `${quote(clip(authority, 60))} is the authority of ${quote([...state].join(', '))}, and the organisation is in ${quote(country)}.`,
      at: valueAt(organisation, 'authority'),
      related: [{ at: valueAt(organisation, 'country'), message: 'Where it is.' }],
      help: 'Name the authority of its own country, or leave `authority` out where there is one alone.',
    } satisfies Finding
  },
})

/** An authority that is told by the town where it sits, as there are many in Germany and one for each other state. */
function statesOfTown(text: string): ReadonlySet<string> | null {
  const town = townIn(text)
  return town && isIn(isSupervision, text) && isInside('eu-gdpr', town.country) ? new Set([town.country]) : null
}

/** What an authority for data protection has in its name, in the languages of the Union. */
const isSupervision =
  /\b(?:authority|autorit\w*|data|dat[eo]n\w*|datu|donn[ée]es|dati|datos|dados|dan[iy]ch|privacy|information|commission\w*|commissioner|ombud\w*|garante|agencia|inspect\w*|aufsicht\w*|regulator)\b/i

/** Authorities that supervise something else, by what they supervise. */
const others =
  /\b(?:care quality|financial|securities|banking|bank of|bafin|competition|markets|gambling|ofcom|telecom\w*|communications|consumer\w*|trading standards|food|medicines?|medical|health(?:care)?|environment\w*|energy|labour|employment|tax(?:es)?|revenue|customs|hmrc|police|prosecut\w*|chamber of|ministry|trade|statistic\w*|aviation|education|ofsted|equality|human rights|pensions?|insurance)\b/i
const ofData =
  /\b(?:data|privacy|information|gdpr|protection of|dat[eo]nschutz\w*|dat[eo]\w*|donn[ée]es|dati|datos|dados|libert[ée]s|bfdi|cnil|ico|aepd|dsb|uoou|naih|imy|cnpd|dpc)\b/i
const isOfAnotherKind = (text: string): boolean =>
  isIn(others, text) && !isIn(ofData, text) && statesOf(text) === null && !isIn(thirdCountry, text)

/** Authorities of third countries, by what they are called; the regimes that are checked know none of them. */
const thirdCountry =
  /\b(?:federal trade commission|ftc|california privacy protection agency|cppa|attorney general|office for civil rights|federal communications commission|fcc|fdpic|edöb|federal data protection and information commissioner|personal data protection commission singapore|pdpc|oaic|office of the australian information commissioner|office of the privacy commissioner of canada|anpd|personal information protection commission|cyberspace administration of china)\b/i
