import { type AdminAnswer, AdminRefusal } from '../../admin/route.ts'
import { compileValidate } from '../../admin/validate.ts'
import type { Home } from './home.ts'

/** Calls a path as a privacy officer; a refusal answers with its problem. */
export async function call(
  { subjects }: Pick<Home, 'subjects'>,
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
): Promise<AdminAnswer> {
  const { pathname, searchParams } = new URL(url, 'http://admin')
  for (const route of subjects.routes) {
    const params = route.method === method ? match(route.path, pathname) : null
    if (params === null) continue
    const query = Object.fromEntries(searchParams)
    const actor = { key: 'officer', role: 'privacy-officer' } as const
    const wrong = compileValidate(route)(query, body)
    if (wrong !== null) return { status: wrong.status, body: wrong }
    try {
      return await route.handle({ params, query, body, actor, now: 0 })
    } catch (error) {
      if (error instanceof AdminRefusal) return { status: error.problem.status, body: error.problem }
      throw error
    }
  }
  throw new TypeError(`There is no path ${method} ${pathname}.`)
}

function match(template: string, path: string): Record<string, string> | null {
  const [steps, given] = [template.split('/'), path.split('/')]
  if (steps.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, step] of steps.entries()) {
    if (step.startsWith(':')) params[step.slice(1)] = given[index] ?? ''
    else if (step !== given[index]) return null
  }
  return params
}

/** A body about somebody of the tenant `acme`, by their address. */
export const asked = (name: string, more: object = {}) => ({
  tenant: 'acme',
  identifiers: [{ type: 'contact.email', value: `${name}@example.org` }],
  ...more,
})
