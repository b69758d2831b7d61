import type { Recipient } from '../../../compiler/language/types.ts'
import type { Resource } from '../../../compiler/model/model.ts'
import { isIn } from '../../words/match.ts'

const words =
  /\b(authorit(?:y|ies)|courts?|tribunals?|police|prosecutors?|regulators?|inspectorates?|ministr(?:y|ies)|registrars?|commissioners?|ombuds\w*|tax office|HMRC|Revenue Commissioners|government|state bod(?:y|ies)|public bod(?:y|ies)|beh(?:ö|oe)rden?|gerichte?|polizei|staatsanwaltschaft(?:en)?|finanz(?:amt|ämter)|\w*(?:amt|ministerium))\b/i

/** Whether a recipient is an authority or a court by what it is called: it gets what a law lets it ask for (Art. 4(9), 6(3)). */
export const isOfficial = ({ name, value: { title = '', legalName = '' } }: Resource<Recipient>): boolean =>
  isIn(words, `${name.replaceAll(/[._-]+/g, ' ')} ${title} ${legalName}`)
