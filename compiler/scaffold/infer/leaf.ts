import { eventNames } from './names/event-names.ts'
import type { Holds, NameRule } from './names/name-rule.ts'
import type { Observed } from './observe.ts'
import type { Holder, Person } from './surroundings.ts'
import type { ValueShape } from './value-shape.ts'
import { singular, snake, variants } from './words.ts'

/** A category for a field, for a person to review. */
export interface Proposal {
  readonly category: string
  /** Without anything of the value. */
  readonly why: string
}

/** What is known of a leaf when a category is proposed. */
export interface Leaf {
  readonly name: string
  readonly own: string
  readonly holds: Holds
  readonly seen: Observed
  readonly listed: boolean
  readonly holders: readonly Holder[]
  readonly person: Person
  /** All texts have one of these shapes. */
  readonly only: (...shapes: readonly ValueShape[]) => boolean
}

export function whatHolds(own: string, { scalars, texts, shapes }: Observed): Holds {
  const kinds = [...scalars]
  if (kinds.every((type) => type === 'boolean')) return 'flag'
  // `is_guest: 0` says no.
  if (kinds.every((type) => type !== 'string') && /(^|_)is_[a-z]/.test(own)) return 'flag'
  if (kinds.every((type) => type !== 'string')) {
    return /(^|_)(at|ts|timestamp|time|date|created|updated|expires|on|login|logon|seen)$/.test(own) ? 'time' : 'number'
  }
  if (texts > 0 && shapes.get('yes-no') === texts) return 'flag'
  if (texts > 0 && /(^|_)is_[a-z]/.test(own) && shapes.get('symbols') === texts) return 'flag'
  const times = (shapes.get('time') ?? 0) + (shapes.get('date') ?? 0)
  return texts > 0 && times === texts ? 'time' : 'text'
}

/** The first rule that the leaf's name fits, its forms tried from the longest. */
export function named(leaf: Leaf, rules: readonly NameRule[], own = leaf.own): Proposal | undefined {
  // A plural with a number counts: `logins: 3`.
  if (
    leaf.holds === 'number' &&
    !leaf.listed &&
    singular(own) !== own &&
    !/(^|_)(last4|amount|wages|earnings|stars|age_in_year)s?$|^number_of_/.test(own)
  )
    return rules === eventNames ? undefined : rules.find((rule) => rule.holds.includes('flag') && fits(rule, own, leaf))
  return rules.find((rule) => fits(rule, own, leaf))
}

const fits = ({ pattern, holds }: NameRule, own: string, leaf: Leaf): boolean =>
  holds.includes(leaf.holds) && variants(own).some((name) => pattern.test(name))

export const isNoName = (leaf: Leaf): boolean =>
  leaf.holds !== 'text' || leaf.only('symbols', 'digits', 'long-digits', 'uuid', 'hash', 'url', 'path')

/** What was and what is, of the field that the object around is named after. */
export const isChange = ({ own, holders }: Leaf): boolean =>
  /^(from|to|old|new|before|after)$/.test(own) &&
  holders.some(({ name }) => /^(changes?|change_?log|diff)$/.test(snake(name)))
