import type { TypeName } from '../../language/types.ts'
import { eventType } from '../../model/event-type.ts'
import type { CategoryInfo, EventType } from '../../model/model.ts'

/** A category for tests. */
export const category = (name: string, more: Partial<CategoryInfo> = {}): CategoryInfo => ({
  name,
  title: name,
  sensitivity: 'personal',
  handling: null,
  dpv: null,
  builtin: false,
  ...more,
})

const categories = new Map(
  [
    category('none', { sensitivity: 'none' }),
    category('person.name'),
    category('contact.email'),
    category('content.text'),
    category('content.opaque', { handling: 'opaque' }),
  ].map((one) => [one.name, one]),
)

/** The subset of JSON Schema that tests write. */
export interface TestSchema {
  readonly type?: TypeName | readonly TypeName[]
  readonly properties?: Readonly<Record<string, TestSchema>>
  readonly items?: TestSchema
  readonly required?: readonly string[]
  readonly [limit: string]: unknown
}

/** An event type made from a schema as users write it. */
export function event(name: string, schema: TestSchema): EventType {
  const value = { schema } as unknown as EventType['resource']['value']
  const at = { section: 'events', name, path: [] } as const
  return eventType({ section: 'events', name, value, poisoned: false, at, rank: 0 }, categories).event
}
