import { type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Recipient } from '../../../compiler/language/types.ts'
import { hostOfAddress } from '../../../compiler/model/mail-host.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'

/** A mailbox or a web address of a declaration, by the name of the host that it is at. */
export interface Reached {
  /** `privacy.acme.example`, in small letters. */
  readonly host: string
  /** As it is written, whole. */
  readonly text: string
  readonly at: Place
  /** What of its party it is: `dpo`, `contacts`, `from`. */
  readonly role: string
}

/** Labels below which names are given out in some countries: `example.co.uk`. */
const below = new Set('co com net org gov ac edu'.split(' '))

/** `acme.example` of `mail.acme.example`, as far as names tell it. */
export function domainOf(host: string): string {
  const labels = host.split('.')
  const under = labels.at(-1)?.length === 2 && below.has(labels.at(-2) ?? '') ? 3 : 2
  return labels.slice(-under).join('.')
}

const reached = (text: string | undefined, role: string, at: Place): readonly Reached[] => {
  const host = text === undefined ? null : hostOfAddress(text)
  return host === null || text === undefined ? [] : [{ host, text, at, role }]
}

/** Where the organisation says that it, its officer, its signatory and its notices are. */
export function ownAddresses(model: Model): readonly Reached[] {
  const { organisation } = model
  const notices = [...model.notices.values()].flatMap((notice) =>
    notice.poisoned ? [] : reached(notice.value.url, 'notice', valueAt(notice, 'url')),
  )
  if (!organisation || organisation.poisoned) return notices
  const { contacts = {}, dpo, signatory } = organisation.value
  return [
    ...Object.entries(contacts).flatMap(([key, text]) =>
      reached(text, 'contacts', valueAt(organisation, 'contacts', key)),
    ),
    ...reached(dpo?.email, 'dpo', valueAt(organisation, 'dpo', 'email')),
    ...reached(dpo?.url, 'dpo', valueAt(organisation, 'dpo', 'url')),
    ...reached(signatory?.contact, 'signatory', valueAt(organisation, 'signatory', 'contact')),
    ...notices,
  ]
}

/** The sender and the fixed addressee of each channel of mail. */
export function* mailAddresses(
  model: Model,
): Iterable<Reached & { readonly channel: Resource<unknown>; readonly recipient: string | undefined }> {
  for (const channel of model.channels.values()) {
    const { email, recipient } = channel.value
    if (channel.poisoned || email === undefined) continue
    for (const key of ['from', 'to'] as const)
      for (const one of reached(email[key], key, valueAt(channel, 'email', key))) yield { ...one, channel, recipient }
  }
}

/** Where recipients are written to, by recipient: those of our own group and those whom customers choose may be with us. */
export function* addressesOfRecipients(model: Model): Iterable<Reached & { readonly recipient: Resource<Recipient> }> {
  for (const recipient of model.recipients.values()) {
    const { contact, group, engagement } = recipient.value
    if (recipient.poisoned || group === true || engagement === 'chosen-by-customer') continue
    for (const one of reached(contact, 'contact', valueAt(recipient, 'contact'))) yield { ...one, recipient }
  }
}

/** Where a representative is reached, by regime. */
export function* addressesOfRepresentatives({ organisation }: Model): Iterable<Reached & { readonly name: string }> {
  for (const [regime, one] of Object.entries(organisation?.poisoned ? {} : (organisation?.value.representatives ?? {})))
    for (const key of ['email', 'url'] as const)
      for (const each of reached(
        one?.[key],
        'representative',
        valueAt({ section: 'organisation', name: '' }, 'representatives', regime, key),
      ))
        yield { ...each, name: one?.name ?? '' }
}
