import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Actor, type AdminAnswer, AdminRefusal, type AdminRoute } from '../../admin/route.ts'
import { compileValidate } from '../../admin/validate.ts'

export interface TestCall {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly actor?: Partial<Actor>
}

export type Caller = (name: string, call?: TestCall) => Promise<AdminAnswer>

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { 'date-time': true, date: true } })

/**
 * Calls paths as the listener does: requests are held to their schemas, and so are answers. A refusal is an answer.
 *
 * @param now of the call, milliseconds
 */
export function callerOf(routes: readonly AdminRoute[], now: () => number): Caller {
  return async (name, { params = {}, query = {}, body, actor = {} } = {}) => {
    const route = routes.find(({ method, path }) => `${method} ${path}` === name)
    if (route === undefined) throw new Error(`there is no ${name}`)
    const wrong = compileValidate(route)(query, body)
    if (wrong !== null) return { status: wrong.status, body: wrong }
    try {
      const answer = await route.handle({
        params,
        query,
        body,
        actor: { key: 'test', role: 'operator', ...actor },
        now: now(),
      })
      const schema = route.answers[answer.status]
      if (schema === undefined) throw new Error(`${name} does not say that it answers ${answer.status}`)
      if (schema !== null && !ajv.validate(schema, answer.body)) throw new Error(ajv.errorsText())
      return answer
    } catch (error) {
      if (error instanceof AdminRefusal) return { status: error.problem.status, body: error.problem }
      throw error
    }
  }
}
