import { declaredAmong, place } from '../betrayed.ts'
import type { Difference, Unproven } from '../difference.ts'
import type { ComparedObjects, CompareOptions } from './comparison.ts'
import { foreign, type Own } from './foreign.ts'
import { type FoundObject, foundIn, objectId } from './found-object.ts'

/** Objects of others that let more in or out, carry the router's labels, or give it rights. */
export function beside(
  objects: readonly FoundObject[],
  own: Own,
  { model, also }: CompareOptions,
): Pick<ComparedObjects, 'differences' | 'unproven'> {
  const differences: Difference[] = []
  const unproven: Unproven[] = []
  for (const object of objects) {
    if (also.has(objectId(object))) continue
    const touch = foreign(object, own)
    if (touch === null) continue
    const message = `\`${objectId(object)}\` of \`${object[foundIn]}\` is not of the declaration, and ${touch.does}.`
    const known = `name it with \`--also ${objectId(object)}\``
    if (!touch.certain)
      unproven.push({ message, help: `Whom it is for depends on what is not known here: look, and ${known}.` })
    else {
      const out = object.kind.endsWith('NetworkPolicy')
      differences.push({
        direction: 'wider',
        message,
        at: declaredAmong(model, place('router', '', ...(out ? ['egress'] : []))),
        help: `Take it away; or, where it is meant, ${known}.`,
      })
    }
  }
  return { differences, unproven }
}
