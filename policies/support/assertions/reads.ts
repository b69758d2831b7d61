import { fieldsRead, readCondition } from './condition.ts'
import { type Assertion, conditionKeys } from './judge.ts'

/** The fields of a flow that conditions read together; `null` where one cannot be read, or takes the flow as a whole. */
export function readsOf(asked: Assertion): ReadonlySet<string> | null {
  const fields = new Set<string>()
  for (const key of conditionKeys) {
    const text = asked[key]
    const read = text === undefined ? undefined : readCondition(text)
    if (read === undefined) continue
    const names = 'ast' in read ? fieldsRead(read.ast) : null
    if (names === null) return null
    for (const name of names) fields.add(name)
  }
  return fields
}
