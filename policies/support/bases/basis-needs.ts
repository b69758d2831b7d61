import type { LawfulBasis } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { markAt } from '../missing.ts'

/** One fact that a type of basis rests on. */
export interface Need {
  readonly path: readonly [keyof LawfulBasis, ...string[]]
  readonly what: string
  readonly ref: string
}

const need = (key: keyof LawfulBasis, what: string, ref: string, ...below: string[]): Need => ({
  path: [key, ...below],
  what,
  ref: `GDPR Art. ${ref}`,
})

/** What each type of basis rests on; a recognised interest has a rule of its own. */
export const needs: Readonly<Record<LawfulBasis['type'], readonly Need[]>> = {
  consent: [
    need('asked', 'does not say how it is asked for', '7(1)'),
    need('withdrawn', 'does not say how it is withdrawn', '7(3)'),
  ],
  contract: [
    need('contract', 'does not say which contract', '6(1)(b)'),
    need('party', 'does not say who is party to it', '6(1)(b)'),
  ],
  'legal-obligation': [need('law', 'does not say which law obliges', '6(3)')],
  'public-task': [need('law', 'does not say which law lays the task down', '6(3)')],
  'vital-interests': [need('whose', 'does not say whose interests', '6(1)(d)')],
  'legitimate-interests': [
    need('interest', 'does not say which interest', '13(1)(d)'),
    need('assessment', 'has no balancing test', '6(1)(f)'),
    need('assessment', 'does not say when the balancing test was made', '6(1)(f)', 'date'),
    need('assessment', 'does not say where the balancing test lies', '5(2)', 'file'),
  ],
  'recognised-legitimate-interests': [],
}

const all: readonly (keyof LawfulBasis)[] = [
  ...new Set(Object.values(needs).flatMap((list) => list.map(({ path: [key] }) => key))),
]

/** What may stand with a type without being needed. */
const welcome: Readonly<Partial<Record<LawfulBasis['type'], readonly (keyof LawfulBasis)[]>>> = {
  'recognised-legitimate-interests': ['interest', 'assessment'],
}

/** Keys of a basis that belong to other types. */
export const strangeKeys = (value: LawfulBasis): readonly (keyof LawfulBasis)[] =>
  all.filter(
    (key) =>
      value[key] !== undefined &&
      !needs[value.type].some(({ path: [own] }) => own === key) &&
      !welcome[value.type]?.includes(key),
  )

/**
 * What explains a basis that is whole without it: laws ask for a consent, a contract or the protection of a life, and
 * what a duty or a task serves may be weighed.
 */
const explains: Readonly<Partial<Record<LawfulBasis['type'], readonly (keyof LawfulBasis)[]>>> = {
  consent: ['law'],
  contract: ['law'],
  'vital-interests': ['law', 'interest'],
  'legal-obligation': ['interest', 'assessment', 'contract'],
  'public-task': ['interest', 'assessment'],
  'legitimate-interests': ['law', 'whose', 'contract'],
}

/** The first key of a basis, whole by itself, that says nothing of its type. */
export const idleKey = (value: LawfulBasis): keyof LawfulBasis | undefined =>
  needs[value.type].some(({ path: [key] }) => value[key] === undefined)
    ? undefined
    : strangeKeys(value).find((key) => !explains[value.type]?.includes(key))

/**
 * Whether a basis says what another type rests on and nothing of what its own does: then the type is the mistake, and
 * nothing else of it is asked for.
 */
export const isOfOtherType = (model: Model, basis: Resource<LawfulBasis>): boolean => {
  const own = needs[basis.value.type].map(({ path: [key] }) => key)
  const says = own.some((key) => basis.value[key] !== undefined || markAt(model, basis, key) !== undefined)
  return !says && basis.value.recognised === undefined && strangeKeys(basis.value).length > 0
}
