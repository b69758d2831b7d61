import { parseExact, surveyJson } from '../../core/exact-json.ts'
import { isObject } from '../../core/objects.ts'

/** Deeper than this no body of a sender that signs within it is. */
const DEEPEST = 64

/**
 * The object that a body holds, for schemes whose signature stands in it, so that it is read for strangers too; `null`
 * when it is none.
 */
export function readBody(body: Buffer): Record<string, unknown> | null {
  const survey = surveyJson(body, DEEPEST)
  if (survey.kind === 'too-deep') return null
  try {
    const value = parseExact(body, survey)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
