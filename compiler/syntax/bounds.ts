import type { ErrorObject } from 'ajv'
import type { Step } from '../diagnostics/place.ts'
import { listed } from './printable.ts'
import type { Shape } from './shape.ts'
import { descriptionOf, subject } from './words.ts'

/** What is said of a value, and where: at its key or at itself. */
export interface Words {
  readonly message: string
  readonly help: string | undefined
  readonly part?: 'key' | 'value'
  readonly fix?: { readonly title: string; readonly replacement: string; readonly guess?: true } | undefined
}

/** Words for a value that is too long, too short, too many or too few. */
export function outOfBounds(path: readonly Step[], error: ErrorObject, layers: readonly Shape[]): Words {
  const limit = (error.params as { limit?: number }).limit ?? 0
  const keys = layers.flatMap(({ properties }) => [...properties.keys()])
  const help = descriptionOf(layers)
  const what = subject(path)
  switch (error.keyword) {
    case 'minLength':
    case 'minItems':
      return { message: `${what} is empty.`, help: help ?? 'Write a value, or leave the key out.' }
    case 'maxLength':
      return { message: `${what} is longer than ${limit} characters.`, help }
    case 'maxItems':
      return { message: `${what} has more than ${limit} items.`, help }
    case 'minimum':
      return { message: `${what} is less than ${limit}.`, help }
    case 'maximum':
      return { message: `${what} is more than ${limit}.`, help }
    case 'minProperties':
      return keys.length > 0
        ? { message: `${what} needs ${listed(keys, 'or')}.`, help, part: 'key' }
        : { message: `${what} is empty.`, help: help ?? 'Write an entry, or leave the key out.', part: 'key' }
    case 'maxProperties':
      return {
        message: `${what} takes one of ${listed(keys, 'or')}, not several.`,
        help: help ?? 'Keep one.',
        part: 'key',
      }
    default:
      return { message: `${what} is not valid: it ${error.message ?? 'breaks the schema'}.`, help }
  }
}
