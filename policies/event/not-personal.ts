import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { EventField, FieldPath } from '../../compiler/model/event-field.ts'
import { formatFieldPath, parseFieldPath } from '../../compiler/model/field-path.ts'
import type { EventType } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { fieldNameOf } from '../support/routes/field-names.ts'
import { isIdentifying, isTelling, ownName } from '../support/routes/telling-names.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/** What is personal and more even as a yes or no. */
const trait =
  /^((is|has|in|pays|member_of)_)?(religious|church(_tax|_member)?|catholic|protestant|muslim|jewish|kirchensteuer|disabled|disability|severely_disabled|smoker|pregnant|sick|ill|infected|vaccinated|hiv(_positive)?|union_member(ship)?|trade_union|criminal_record|convicted|addict(ed)?|depressed|diabetic|asthma(tic)?)$/

export const eventNotPersonal = defineRule({
  name: 'event/not-personal',
  summary: 'A field that is declared not to be personal data and plainly is.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(1)' },
  severity: 'error',
  *found({ model }) {
    for (const event of model.events.values()) {
      if (event.resource.poisoned) continue
      yield* metadataOf(event)
      if (!event.fields.some(isSaidToBeNone)) continue
      const keys = keysOf(event)
      const people = Object.values(event.resource.value.subjects ?? {}).map(({ at }) => parseFieldPath(at))
      for (const field of event.fields) {
        if (!isSaidToBeNone(field)) continue
        const key = keys.get(field.text)
        if (key !== undefined && (key.told || isIdentifying(field)))
          yield {
            rule: 'event/not-personal',
            message: `${quote(field.text)} ${key.says} and is declared not to be personal data.`,
            at: field.at,
            related: [{ at: key.at, message: 'It is said here.' }],
            help: 'Give it the category of what it says of a person, such as `person.id`, `contact.email` or `content.text`.',
          } satisfies Finding
        else if (
          !field.types.includes('string') &&
          !(field.types.includes('boolean') && isIn(trait, fieldNameOf(field)))
        )
          continue
        else if (
          isTelling(fieldNameOf(field)) ||
          (people.length > 0 && isIn(wordsOfPeople, fieldNameOf(field))) ||
          people.some((at) => isOwn(at, field) || isWrittenBy(at, field))
        )
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

/** What people write in their own words. */
const written =
  /^((customer_|user_|order_|delivery_|internal_)?(notes?|comments?|remarks?|feedback|complaint|free_?text)|(message_|mail_)?(body|text)|message|question|answer)$/

/** What reaches a person, or names one, is no metadata of the event that it stands in. */
function* metadataOf(event: EventType): Iterable<Finding> {
  if (!event.fields.some(({ categories }) => categories[0] === 'event.metadata')) return
  const people = Object.values(event.resource.value.subjects ?? {}).map(({ at }) => parseFieldPath(at))
  for (const field of event.fields) {
    const [category, ...others] = field.categories
    if (category !== 'event.metadata' || others.length > 0 || !field.types.includes('string')) continue
    const name = fieldNameOf(field)
    if (isIn(written, name)) {
      yield {
        rule: 'event/not-personal',
        message: `${quote(field.text)} is named like what somebody writes and declared to be metadata of the event.`,
        at: field.at,
        help: 'Give it the category of free text, `content.text` or `content.message`: it may say anything.',
        severity: 'warning',
      }
      continue
    }
    if (!isTelling(name) && !people.some((at) => isOwn(at, field))) continue
    yield {
      rule: 'event/not-personal',
      message: `${quote(field.text)} is named like data of a person and declared to be metadata of the event.`,
      at: field.at,
      help: 'Give it its category, such as `contact.email` or `person.name`, or another name if it says nothing of a person.',
      severity: 'warning',
    }
  }
}

/** What people write about themselves or to somebody, whatever stands around it. A bare `note` or `text` may be of a thing. */
const wordsOfPeople =
  /^((customer|user|patient|guest|client|member|delivery|gift)_(notes?|comments?|remarks?|feedback|messages?|wish(es)?)|complaints?|feedback|review_(text|body)|cover_letter|special_requests?)$/

const isSaidToBeNone = ({ categories }: EventField): boolean => categories.length === 1 && categories[0] === 'none'

const isBelow = (at: FieldPath, { path }: EventField): boolean =>
  at.length > 0 && path.length > at.length && at.every((step, i) => step === path[i])

/** What a person has that other things have too: directly where the person stands, or in their profile. */
const isOwn = (at: FieldPath, field: EventField): boolean =>
  isBelow(at, field) &&
  (field.path.length === at.length + 1 ||
    (field.path.length === at.length + 2 &&
      /^(profile|person|user|account_holder)$/.test(String(field.path[at.length])))) &&
  ownName.test(fieldNameOf(field))

/** What is written by whom it stands with, in an object of its own: the `body` of a message beside its sender. */
const isWrittenBy = (at: FieldPath, field: EventField): boolean =>
  isBelow(at, field) && field.path.length === at.length + 2 && /^(message_)?(body|text)$/.test(fieldNameOf(field))

function keysOf({ resource }: EventType) {
  const found = new Map<string, { says: string; told: boolean; at: Finding['at'] }>()
  for (const [subject, { at, keys = [], about = [] }] of Object.entries(resource.value.subjects ?? {})) {
    for (const [i, path] of about.entries())
      found.set(formatFieldPath(parseFieldPath(path)), {
        says: `is about ${quote(subject)}`,
        told: true,
        at: valueAt(resource, 'subjects', subject, 'about', i),
      })
    for (const [i, key] of keys.entries())
      found.set(formatFieldPath([...parseFieldPath(at), ...parseFieldPath(key)]), {
        says: `identifies ${quote(subject)}`,
        told: false,
        at: valueAt(resource, 'subjects', subject, 'keys', i),
      })
  }
  return found
}
