import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { EventField } from '../../compiler/model/event-field.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { fieldNameOf } from '../support/routes/field-names.ts'
import { quote, quoteAll } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/** What fields are plainly named after, in `snake_case`, and the category that holds it. */
const named: readonly (readonly [name: RegExp, category: string])[] = [
  [/^(e_?mail(_address)?)$/, 'contact.email'],
  [/^((tele|mobile_|cell_?)?phone(_number)?|msisdn)$/, 'contact.phone'],
  [/^((first|last|middle|family|given|maiden|full)_?name|surname)$/, 'person.name'],
  [/^((client_|remote_|source_)?ip(_address|v4|v6)?)$/, 'technical.ip'],
  [/^(postal_address|home_address|street(_address)?)$/, 'contact.address'],
  [/^(date_of_birth|birth_?date|birthday|dob)$/, 'person.birth-date'],
  [/^(iban)$/, 'payment.bank-account'],
]

/** One of these in the place of another is a mistake; what a category of one's own holds is not known. */
const distinct: ReadonlySet<string> = new Set(named.map(([, category]) => category))

/** Of the catalogue, what plainly is none of these: a machine, a place on earth, a card, what somebody is. */
const apart =
  /^(technical\.(device|browser|os|cookie-id|fingerprint|metrics|user-agent)|location\.\w+|payment\.(card|card-summary|transaction|invoice)|person\.(age|gender|language|marital-status|nationality|photo|official-id)|(biometric|education|ethnicity|genetic|health|sex|union|belief|usage)\..+)$/

/** What the same name may mean. */
const alsoIs: Readonly<Record<string, RegExp>> = {
  'contact.phone': /^technical\./,
  'contact.address': /^location\./,
  'person.birth-date': /^person\.age$/,
}

/** What goes by a name of people may be called `name` too. */
const plainNames = /^(name|display_name|user_?name)$/

/** What nobody but a person has, and what things may have as well. */
const special =
  /^((medical|health)_(history|conditions?|records?)|disabilit(y|ies)|blood_(type|group)|pregnan(t|cy)|hiv(_positive|_status)?|religion|religious_(belief|affiliation)|ethnicity|ethnic_origin|sexual_orientation|trade_union|union_member(ship)?|political_(opinion|party)|genetic_(data|test))$/
const ailing = /^(diagnos[ei]s|symptoms?|medications?|illness(es)?|diseases?|injur(y|ies)|sick_note)$/

/** A special category behind plain ones; free text, files and what nobody has classified may hold anything. */
function isHidden(model: Model, field: EventField, sensitive: boolean): boolean {
  const name = fieldNameOf(field)
  return (
    (isIn(special, name) || (sensitive && isIn(ailing, name))) &&
    field.types.includes('string') &&
    field.categories.length > 0 &&
    field.categories.every((category) => {
      const info = model.categories.get(category)
      return info?.sensitivity === 'personal' && info.handling === null && !category.startsWith('content.')
    })
  )
}

export const eventCategoryMisfit = defineRule({
  name: 'event/category-misfit',
  summary: 'A field that is named after one thing and declared to hold another.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(d), 30(1)(c)' },
  also: 'GDPR Art. 9(1)',
  severity: 'error',
  *found({ model }) {
    // What a workshop calls a diagnosis is one of a car; whoever has data on health of people may mean those.
    const sensitive = [...model.activities.values()].some(({ value }) =>
      Object.keys(value.data ?? {}).some((category) => model.categories.get(category)?.sensitivity === 'special'),
    )
    for (const event of model.events.values()) {
      if (event.resource.poisoned) continue
      for (const field of event.fields) {
        if (isHidden(model, field, sensitive))
          yield {
            rule: 'event/category-misfit',
            message: `${quote(field.text)} is named after a special category and declared to be ${quoteAll(field.categories)}.`,
            at: field.at,
            because: { kind: 'law', ref: 'GDPR Art. 9(1)' },
            severity: 'warning',
            help: 'Give it the category that it is of, such as `health.data`, or the name of what it holds.',
          } satisfies Finding
        const [category, ...more] = field.categories
        if (field.categories.includes('none') && more.length > 0) {
          const other = field.categories.find((one) => one !== 'none')
          yield {
            rule: 'event/category-misfit',
            message: `${quote(field.text)} is declared both as not personal and as ${quote(other ?? '')}.`,
            at: field.at,
            help: "Leave `none` out: it says that a value is nobody's.",
          } satisfies Finding
          continue
        }
        if (category === undefined || more.length > 0 || !field.types.includes('string')) continue
        const isOther = distinct.has(category)
        if (!isOther && (model.declaredCategories.has(category) || !isIn(apart, category))) continue
        const name = fieldNameOf(field)
        const meant = named.find(([words]) => words.test(name))?.[1] ?? null
        const isName = isOther && meant === null && plainNames.test(name) && category !== 'person.name'
        if (meant === null ? !isName : meant === category) continue
        // Some sign in by their address; a phone is a machine, too, and a street a place.
        if (name.startsWith('user') && category === 'contact.email') continue
        if (meant !== null && alsoIs[meant]?.test(category)) continue
        yield {
          rule: 'event/category-misfit',
          message: `${quote(field.text)} is named after ${quote(meant ?? 'person.name')} and declared to be ${quote(category)}.`,
          at: field.at,
          help: `Write \`x-category: ${meant ?? 'person.name'}\`, or give the field the name of what it holds.`,
        } satisfies Finding
      }
    }
  },
})
