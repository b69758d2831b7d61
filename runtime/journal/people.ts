import type { RouterPlan } from '../contract/plan.ts'
import type { Identity } from '../keys/identity.ts'
import type { Page, Person, SubjectId } from './port.ts'
import { isRoleAddress } from './role-address.ts'

/** What somebody is known by, as a person states it: never kept, logged or repeated. */
export interface Identifier {
  /** A category that an event declares as the key of a person: `contact.email`. */
  readonly type: string
  readonly value: string
}

const PAGE = 500
/** Type of the ids under which kept events of an erased person are held. */
const KEPT = 'bylaw.kept'

export const hexOf = (id: SubjectId): string => Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('hex')

export const idOf = (hex: string): SubjectId => new Uint8Array(Buffer.from(hex, 'hex'))

/** Types of identifiers by which events know people. */
export const identifierTypes = (plan: RouterPlan): ReadonlySet<string> =>
  new Set(plan.events.flatMap((event) => event.subjects.flatMap(({ keys }) => keys.map((key) => key.type))))

/** Whether several people may have an identifier, by what the declaration says of its type, or by its form. */
export function isShared(plan: RouterPlan, { type, value }: Identifier): boolean {
  const said = new Set(
    plan.events.flatMap(({ subjects }) =>
      subjects.flatMap(({ keys }) => keys.filter((key) => key.type === type).map(({ unique }) => unique)),
    ),
  )
  return said.has('shared') || (!said.has('person') && isRoleAddress(type, value))
}

/**
 * The id under which events of an erased person are held that a hold or a statutory minimum keeps. It can be found from
 * the person's own id while the root key exists, so that access shows them, and has nothing else in common with it.
 */
export const keptId = (identity: Identity, tenant: string, id: SubjectId): SubjectId =>
  identity.subjectId(tenant, KEPT, hexOf(id))

/** Whether a person is known by one of these ids, in hexadecimal. */
export const isAmong = (person: Person, ids: ReadonlySet<string>): boolean => person.some((id) => ids.has(hexOf(id)))

/** Everything of a paged list, in its order. */
export async function* all<T>(page: (after: string | null, limit: number) => Promise<Page<T>>): AsyncGenerator<T> {
  let after: string | null = null
  do {
    const { items, next }: Page<T> = await page(after, PAGE)
    yield* items
    after = next
  } while (after !== null)
}
