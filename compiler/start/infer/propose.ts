import {
  eventNames,
  isPerson,
  isThing,
  type NameRule,
  plainNames,
  secretNames,
  sensitiveNames,
  singular,
  snake,
  textNames,
} from './name-rules.ts'
import type { Observed } from './observe.ts'
import type { ValueShape } from './value-shape.ts'

/** A category for a field, for a person to review. */
export interface Proposal {
  readonly category: string
  /** Without anything of the value. */
  readonly why: string
}

const byShape = (shape: ValueShape, category: string, why: string) => ({ shape, category, why })

/** One value of such a shape is enough: it must not slip through as harmless. */
const dangerous = [
  byShape('token', 'secret.token', 'looks like an access token or key'),
  byShape('webhook-url', 'secret.webhook-url', 'looks like an address that grants access'),
  byShape('card', 'payment.card', 'looks like a payment card number'),
]

/** All values must have such a shape. */
const telling = [
  byShape('email', 'contact.email', 'looks like an e-mail address'),
  byShape('phone', 'contact.phone', 'looks like a telephone number'),
  byShape('ip', 'technical.ip', 'looks like an IP address'),
  byShape('bank-account', 'payment.bank-account', 'looks like a bank account'),
  byShape('user-agent', 'technical.user-agent', 'looks like a user agent'),
]

const prose = byShape('prose', 'content.text', 'looks like text that people write')
const address = byShape('url', 'contact.url', 'looks like a web address, which is personal where it leads to somebody')

/** Shapes that say least. */
const vague = [
  byShape('time', 'event.metadata', 'looks like a time'),
  byShape('date', 'event.metadata', 'looks like a date'),
  byShape('uuid', 'event.metadata', 'looks like an identifier'),
  byShape('hash', 'event.metadata', 'looks like an identifier'),
]

/**
 * The category that a leaf seems to have, by its name, what it stands in and what its values look like; `null` when
 * nothing speaks for any. A name of its own is compared with its list's (`emails.*`).
 *
 * @param parent the name of the object that it stands in, `null` at the root
 */
export function propose(name: string, parent: string | null, leaf: Observed): Proposal | null {
  const own = singular(snake(name))
  const exact = snake(name)
  const named = (rules: readonly NameRule[]) => rules.find(({ pattern }) => pattern.test(own) || pattern.test(exact))
  const only = (...types: readonly string[]) => [...leaf.scalars].every((type) => types.includes(type))
  if (only('boolean')) return proposal(named(sensitiveNames))
  const numeric = only('integer', 'number', 'boolean')
  const everyText = (shape: ValueShape) => !numeric && leaf.texts > 0 && leaf.shapes.get(shape) === leaf.texts
  const inPerson = parent !== null && isPerson(parent)
  const ofThing = parent !== null && isThing(parent)
  return proposal(
    named(secretNames) ??
      dangerous.find(({ shape }) => leaf.shapes.has(shape)) ??
      named(sensitiveNames) ??
      telling.find(({ shape }) => everyText(shape)) ??
      named(ofThing ? plainNames.filter(({ category }) => category !== 'person.name') : plainNames) ??
      (inPerson ? ofPerson(exact) : undefined) ??
      (numeric ? undefined : named(textNames)) ??
      [address, prose].find(({ shape }) => everyText(shape)) ??
      named(eventNames) ??
      vague.find(({ shape }) => everyText(shape)),
  )
}

function ofPerson(name: string): Proposal | undefined {
  if (name === 'name') return { category: 'person.name', why: 'the name of somebody' }
  if (/(^|_)(id|uuid|guid)$/.test(name)) return { category: 'person.id', why: 'the identifier of somebody' }
  if (/(^|_)(url|link|website|blog)$/.test(name))
    return { category: 'contact.url', why: 'the address of somebody’s page' }
  return undefined
}

const proposal = (found: Proposal | undefined): Proposal | null =>
  found === undefined ? null : { category: found.category, why: found.why }
