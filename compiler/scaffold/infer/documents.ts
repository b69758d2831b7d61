import type { Leaf, Proposal } from './leaf.ts'
import { saidOf } from './sections.ts'
import { has } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** Objects that are an official identifier or a document, whatever their `number` or `value` is called. */
const identification =
  /(^|_)(identification(_(data|document|info|details?))?|identity_document|id_document|national_id(entification)?(_nav)?|tax_(information|info|details?|registration|identification)|official_id|government_id)$/

/** Papers of somebody and their numbers. */
const papers =
  /^(ssn_?id|sin_?id|personal_identity|personnummer|personnr|(permit|visa|pan|voter|aadhaar|ration_card)_(no|number|id)|document_(licen[cs]e|passport)|provident_fund_\w+|visa_expire)$/

const document =
  /(^|_)(identifier|identification|passport|visa|permit|licen[cs]e|id_card|id_document|document|doc|card_id|pass)_(expir(y|es|ation)|issued?|issue|valid_(from|to|until))(_(date|on|at))?$/

/** Beside its kind, or beside whom it belongs to and how they are related. */
const isPaper = ({ holders: [holder] }: Leaf): boolean =>
  holder !== undefined &&
  (has(holder.object, /^document_type$/) ||
    (/^(relation|relationship|relative)s?$/.test(snake(holder.name)) && has(holder.object, /^name$/)))

/** What officials know somebody by, where an object says so rather than the name. */
export function ofDocument(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || holds === 'flag') return undefined
  const known =
    leaf.person !== null ||
    has(holder.object, /(^|_)(nationality|dob|birth_?date|(first|last|given|holder)_name|issu(e|ing)_country)$/)
  // `documents: [{ type, number, expirationDate }]` of somebody who is named or described further out.
  const theirs =
    /(^|_)(document|passport|visa|permit|id_card)(_\d)?$/.test(singular(snake(holder.name))) &&
    has(
      holder.object,
      /^((date_of_)?(expiry|expiration|issue)(_date)?|expires(_at)?|issu(ing|er)_?(country|authority)?|check_digit)$/,
    ) &&
    saidOf(holders) !== null
  if (theirs && /^((date_of_)?(expiry|expiration|issue)(_date)?|expires(_at)?)$/.test(own))
    return { category: 'person.official-id', why: 'of a document that somebody has' }
  if (theirs && /^(number|no|check_digit)$/.test(own) && holds === 'text' && !leaf.only('word'))
    return { category: 'person.official-id', why: 'the number of a document that somebody has' }
  if (/^issue_date_(of_)?(identity_card|id_card|passport|licen[cs]e)$/.test(own) && leaf.person !== null)
    return { category: 'person.official-id', why: 'of a document that somebody has' }
  // `registrationNumbers: [{ number, typeCode }]`.
  if (
    /^(number|id|value)$/.test(own) &&
    /(^|_)(registration|tax|customs|vat|fiscal|identity)_number$/.test(singular(snake(holder.name)))
  )
    return { category: 'person.official-id', why: 'a number by which officials know somebody' }
  if (own === 'document' && holds === 'text' && !leaf.only('url', 'uuid', 'hash', 'prose') && isPaper(leaf))
    return { category: 'person.official-id', why: 'the number of a document that somebody has' }
  if (known && document.test(own)) return { category: 'person.official-id', why: 'of a document that somebody has' }
  if (known && /^(residence_|work_)?pass_(type|status)$/.test(own))
    return { category: 'person.official-id', why: 'of a document that somebody has' }
  if (/^ident(ity|ification)?_(id|number|no)$/.test(own) && has(holder.object, /^ident(ity|ification)?_type$/))
    return { category: 'person.official-id', why: 'an identifier beside its kind' }
  const papered =
    /(^|_)(document|passport|visa|permit|id_card|mrz)(_\d)?$/.test(singular(snake(holder.name))) ||
    has(holder.object, /^document_(number|no)$/)
  if (
    known &&
    papered &&
    /^((date_of_)?(expiry|expiration|issue)|expire[sd]?|issued|validity|valid_(from|to|until))(_(date|on|at))?$/.test(
      own,
    )
  )
    return { category: 'person.official-id', why: 'of a document that somebody has' }
  if (/^(former_)?(upn|uln|upi)$/.test(own) && saidOf(holders) !== null)
    return { category: 'person.id', why: 'by which schools know a pupil' }
  if (
    /^admission_(number|no)$/.test(own) &&
    has(holder.object, /^(former_)?(upn|uln)$|^(school|grade|enrol\w*|admission_date|year_group)$/)
  )
    return { category: 'person.id', why: 'by which a school knows a pupil' }
  if (holds === 'time') return undefined
  if (known && papered && /^(primary|secondary)_identifier$/.test(own))
    return { category: 'person.name', why: 'a name on a travel document (ICAO Doc 9303)' }
  if (
    known &&
    papered &&
    /^((doc(ument)?_)?(id|number|no)|check_digit|optional_data)$/.test(own) &&
    !leaf.only('uuid', 'word')
  )
    return { category: 'person.official-id', why: 'the number of a document that somebody has' }
  if (/^mrz(_\w+)?$/.test(snake(holder.name)) && /^(line_?\d|text|raw|value)$/.test(own))
    return { category: 'person.official-id', why: 'what a machine reads of a document' }
  if (leaf.person !== null && papers.test(own) && !leaf.only('word', 'initial'))
    return { category: 'person.official-id', why: 'by which officials know somebody' }
  if (own === 'document' && has(holder.object, /^document_type$/) && leaf.only('long-digits', 'digits', 'code'))
    return { category: 'person.official-id', why: 'a document’s number, beside its kind' }
  if (
    /^(number|no|value|id_number|code)$/.test(own) &&
    !leaf.only('word', 'initial') &&
    identification.test(singular(snake(holder.name)))
  )
    return { category: 'person.official-id', why: 'by which officials know somebody' }
  if (
    /^(document|documento)$/.test(own) &&
    /(^|_)(identification_document|document_identification|identity_document|id_document)$/.test(
      singular(snake(holder.name)),
    )
  )
    return { category: 'person.official-id', why: 'by which officials know somebody' }
  // Italy's `codice fiscale`; a tax code of goods is shorter.
  if (own === 'tax_code' && leaf.person === 'sure' && leaf.only('code'))
    return { category: 'person.official-id', why: 'by which a tax office knows somebody' }
  if (/(^|_)tax_?vat$/.test(own)) return { category: 'person.official-id', why: 'a tax number' }
  if (own === 'identifier' && has(holder.object, /^identifier_(type|kind|expiration\w*)$/))
    return { category: 'person.official-id', why: 'an identifier beside its kind' }
  if (
    /^(lpn|vrm|number_plate|plate(_(number|no))?)$/.test(own) &&
    /(^|_)(vehicle|car)$/.test(singular(snake(holder.name)))
  )
    return { category: 'person.official-id', why: 'the number plate of a vehicle' }
  if (
    /^licen[cs]e(_(number|no))?$/.test(own) &&
    holders.slice(0, 2).some(({ name }) => /^(driver|rider|chauffeur|courier)s?$/.test(snake(name)))
  )
    return { category: 'person.official-id', why: 'the licence of somebody who drives' }
  return undefined
}
