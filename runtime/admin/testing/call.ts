import { type AdminAnswer, AdminRefusal, type AdminRoute } from '../../http/admin-route.ts'
import { adminProblems } from '../problems.ts'
import { scopeTo } from '../scope.ts'
import { compileValidate } from '../validate.ts'
import { checked } from './checked.ts'

export interface TestCall {
  readonly body?: unknown
  /** To which the caller's key is bound. */
  readonly tenant?: string
}

export type Caller = (method: AdminRoute['method'], url: string, call?: TestCall) => Promise<AdminAnswer>

/**
 * Calls paths as the listener does: by their URL, within the key's tenant, and with requests and answers held to their
 * schemas. A refusal is an answer; whatever else is thrown is thrown.
 *
 * @param now of the call, milliseconds
 */
export function callerOf(routes: readonly AdminRoute[], now: () => number): Caller {
  return async (method, url, { body, tenant } = {}) => {
    const { pathname, searchParams } = new URL(url, 'http://admin')
    const { route, params } = find(routes, method, pathname)
    const asked = { params, query: Object.fromEntries(searchParams), body: body ?? (route.body && {}) }
    const given = tenant === undefined ? asked : scopeTo(tenant, route, asked)
    if (given === null) return refusal(adminProblems.otherTenant)
    const invalid = compileValidate(route)(given.query, given.body)
    if (invalid !== null) return refusal(invalid)
    const [role] = route.roles as readonly [AdminRoute['roles'][number]]
    const actor = { key: 'test', role, ...(tenant !== undefined && { tenant }) }
    try {
      return await checked(route).handle({ ...given, actor, now: now() })
    } catch (error) {
      if (error instanceof AdminRefusal) return refusal(error.problem)
      throw error
    }
  }
}

const refusal = (problem: AdminRefusal['problem']): AdminAnswer => ({ status: problem.status, body: problem })

function find(routes: readonly AdminRoute[], method: string, path: string) {
  for (const route of routes) {
    const params = route.method === method ? match(route.path, path) : null
    if (params !== null) return { route, params }
  }
  throw new TypeError(`There is no path ${method} ${path}.`)
}

/** The parameters of a path by its template; `null` when it is another path. */
function match(template: string, path: string): Readonly<Record<string, string>> | null {
  const [steps, given] = [template.split('/'), path.split('/')]
  if (steps.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, step] of steps.entries()) {
    const value = decodeURIComponent(given[index] ?? '')
    if (step.startsWith(':')) params[step.slice(1)] = value
    else if (step !== value) return null
  }
  return params
}
