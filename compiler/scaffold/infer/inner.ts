import { isChange, isNoName, type Leaf, named, type Proposal } from './leaf.ts'
import { eventNames, plainNames, sensitiveNames, textNames } from './name-rules.ts'
import { isPerson } from './people.ts'
import { ofPerson } from './somebody.ts'
import { personAround } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** Names that mean what the object around them is called: `telecom.value`, `maritalStatus.coding.display`. */
const inner =
  /^(values?|text|display|raw|href|url|uri|number|lines?|amount|currency|code|string|formatted|full|self|data|content|content_url|name|description|dose|\d+x\d+)$/

export function ofInner(leaf: Leaf): Proposal | undefined {
  const { own, holders, holds, person } = leaf
  const change = isChange(leaf)
  if (!(inner.test(own) || change) || holds === 'flag') return undefined
  const outer = holders
    .map(({ name }) => snake(name))
    .find((name) => name !== 'coding' && name !== 'link' && name !== 'links' && name !== 'self' && name !== 'value')
  if (outer === undefined || outer === '') return undefined
  // A form's answer to what somebody is called.
  if (/(^|_)name$/.test(outer) && own === 'value' && !isNoName(leaf) && personAround(holders.slice(1)) !== null)
    return { category: 'person.name', why: 'the value of a name' }
  if (/^(currency|name|description|dose)$/.test(own)) {
    const sensitive =
      named(leaf, sensitiveNames, outer) ??
      (own === 'currency'
        ? named(
            leaf,
            plainNames.filter(({ category }) => category === 'employment.salary'),
            outer,
          )
        : undefined)
    return sensitive && own !== 'name' ? sensitive : own === 'name' && person === null ? sensitive : undefined
  }
  if (singular(outer) === 'identifier') {
    return own === 'value' && holders.some(({ name, object }) => isPerson(name) || object.kinds.has('person'))
      ? { category: 'person.official-id', why: 'an identifier of somebody' }
      : undefined
  }
  const around = holders.slice(holders.findIndex(({ name }) => snake(name) === outer) + 1)
  const found =
    named(leaf, sensitiveNames, outer) ??
    named(leaf, plainNames, outer) ??
    (change ? named(leaf, textNames, outer) : undefined) ??
    named(
      leaf,
      eventNames.filter(({ category }) => category === 'payment.transaction'),
      outer,
    ) ??
    // What stands in the object of somebody under a name, as a value of it.
    (own === 'value' && around.length > 0
      ? ofPerson({ ...leaf, own: outer, holders: around, person: personAround(around) })
      : undefined)
  if (!found) return undefined
  // The address of a picture is the picture; that of a diagnosis's code system says nothing.
  if (leaf.only('url') && !/photo|file|media|contact\.url|social|browsing|voice/.test(found.category)) return undefined
  if (found.category === 'person.name' && isNoName(leaf)) return undefined
  // Words are no recording.
  if (found.category === 'communication.voice' && !leaf.only('url')) return undefined
  return found
}
