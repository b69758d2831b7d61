import { isObject } from '../../objects.ts'
import { exceedsDepth } from '../depth.ts'

/** Deeper than this no body of a sender that signs within it is. */
const DEEPEST = 64

/**
 * The object that a body holds, for schemes whose signature stands in it, so that it is read for strangers too; `null`
 * when it is none.
 */
export function readBody(body: Buffer): Record<string, unknown> | null {
  if (exceedsDepth(body, DEEPEST)) return null
  try {
    const value = JSON.parse(body.toString('utf8')) as unknown
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
