import type { EventField } from '../../../compiler/model/event-field.ts'
import { isIn } from '../../words/match.ts'
import { fieldNameOf } from '../routes/field-names.ts'

/** What a field of an event says of whether its person agrees, by its name: `yes` where true means so. */
export function consentSaidBy(field: EventField): 'yes' | 'no' | null {
  const name = fieldNameOf(field)
  // `consent_withdrawn` holds both words, and the one for refusing decides.
  if (isIn(refusing, name)) return 'no'
  return isIn(agreeing, name) ? 'yes' : null
}

const refusing =
  /(?:^|_)(?:opt(?:s|ed)?_?out|unsubscribed?|do_not_(?:contact|mail|email|call)|dnc|no_(?:marketing|mail|emails?|newsletters?|contact)|suppress(?:ed|ion)|(?:consent|permission)_(?:withdrawn|revoked|refused|denied)|withdrawn|revoked|refused|objected|objection)(?:_|$)/
const agreeing =
  /(?:^|_)(?:consent(?:s|ed|_given)?|opt(?:s|ed)?_?in|subscribed|(?:marketing|newsletter|mail|email|contact)_(?:allowed|permitted|permission|accepted)|(?:allow|allows|accept|accepts|agree|agreed|permit)_(?:marketing|newsletters?|mail|emails?|offers|contact))(?:_|$)/

/** What values of such a field say, where it is a text. */
export const saysYes = (value: unknown): boolean =>
  /^(?:yes|true|given|granted|accepted|agreed|allowed|subscribed|opt(?:ed)?[_-]?in|active|confirmed)$/i.test(
    String(value),
  )
export const saysNo = (value: unknown): boolean =>
  /^(?:no|false|not[_-]given|denied|declined|refused|rejected|withdrawn|revoked|unsubscribed|opt(?:ed)?[_-]?out)$/i.test(
    String(value),
  )
