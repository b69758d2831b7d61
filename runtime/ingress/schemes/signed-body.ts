import { isObject } from '../../objects.ts'

/** Deeper than this no body of a sender that signs within it is. */
const DEEPEST = 64

/**
 * The object that a body holds, for schemes whose signature stands in it, so that it is read for strangers too; `null`
 * when it is none.
 */
export function readBody(body: Buffer): Record<string, unknown> | null {
  let depth = 0
  for (const byte of body) {
    if (byte === 0x5b || byte === 0x7b) depth += 1
    else if (byte === 0x5d || byte === 0x7d) depth -= 1
    if (depth > DEEPEST) return null
  }
  try {
    const value = JSON.parse(body.toString('utf8')) as unknown
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
