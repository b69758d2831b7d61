import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { formatFieldPath, parseFieldPath } from '../../compiler/model/field-path.ts'
import type { EventField, EventType } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

/** Names that say one thing whatever they stand in, in `snake_case`. `name`, `full_name` (of a repository), `id` and `address` say too many. */
const telling =
  /^(e_?mail(_address)?|(tele|mobile_|cell_?)?phone(_number)?|msisdn|(first|last|middle|family|given|maiden)_?name|surname|(client_|remote_|source_)?ip(_address|v4|v6)?|iban|ssn|social_security_number|passport(_number)?|national_id|date_of_birth|birth_?date|birthday|dob|password|passwd|credit_card(_number)?|card_number|postal_address|home_address)$/

export const eventNotPersonal = defineRule({
  name: 'event/not-personal',
  summary: 'A field that is declared to be no personal data and plainly is.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(1)' },
  severity: 'error',
  *found({ model }) {
    for (const event of model.events.values()) {
      if (event.resource.poisoned) continue
      const keys = keysOf(event)
      for (const field of event.fields) {
        if (field.categories.length !== 1 || field.categories[0] !== 'none') continue
        const key = keys.get(field.text)
        if (key !== undefined)
          yield {
            rule: 'event/not-personal',
            message: `${quote(field.text)} identifies ${quote(key.subject)} and is declared to be no personal data.`,
            at: field.at,
            related: [{ at: key.at, message: 'It is named as a key of a person here.' }],
            help: 'Give it the category of the identifier, such as `contact.email` or `person.id`.',
          } satisfies Finding
        else if (telling.test(nameOf(field)) && field.types.includes('string'))
          yield {
            rule: 'event/not-personal',
            message: `${quote(field.text)} is named like personal data and declared to be none.`,
            at: field.at,
            help: 'Give it its category, or another name if it says nothing of a person.',
            severity: 'warning',
          } satisfies Finding
      }
    }
  },
})

function keysOf({ resource }: EventType) {
  const found = new Map<string, { subject: string; at: Finding['at'] }>()
  for (const [subject, { at, keys = [] }] of Object.entries(resource.value.subjects ?? {}))
    for (const [i, key] of keys.entries())
      found.set(formatFieldPath([...parseFieldPath(at), ...parseFieldPath(key)]), {
        subject,
        at: valueAt(resource, 'subjects', subject, 'keys', i),
      })
  return found
}

const nameOf = ({ path }: EventField): string =>
  String(path.findLast((step) => typeof step === 'string') ?? '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/[\s.-]+/g, '_')
    .toLowerCase()
