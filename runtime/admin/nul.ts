import type { Problem } from '../core/problem.ts'
import { adminProblems } from './problems.ts'
import type { Given } from './scope.ts'

/** What may be any text, and is never looked for as it is: a value that identifies somebody, or that is written. */
const ANY_TEXT = 'value'

/**
 * No name here holds a character of the code 0, and PostgreSQL has no text with one, where SQLite has: refused before
 * any of them is asked, alike. In the path it is a thing that is not there.
 */
export function refuseNul({ params, query, body }: Given): Problem | null {
  if (Object.values(params).some(hasNul)) return adminProblems.notFound
  const found = placesOf(query, '', '').concat(placesOf(body, '', ANY_TEXT))
  if (found.length === 0) return null
  const errors = found.slice(0, MOST).map((path) => ({ path, message: 'must NOT hold a character of the code 0' }))
  return { ...adminProblems.invalid, errors }
}

const MOST = 20
const NUL = String.fromCharCode(0)
const hasNul = (text: string): boolean => text.includes(NUL)

/** Where there is one below a value; names of properties that hold one are left to the schema, which knows none. */
function placesOf(value: unknown, path: string, except: string): readonly string[] {
  if (typeof value === 'string') return hasNul(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name]) => name !== except)
    .flatMap(([name, each]) => placesOf(each, path === '' ? name : `${path}.${name}`, except))
}
