import type { AdminAnswer, AdminRoute } from '../../http/admin-route.ts'
import { compileValidate } from '../validate.ts'

/** The same path, which fails when its answer is not what it declares: a status that is not there, another shape. */
export const checked = (route: AdminRoute): AdminRoute => ({
  ...route,
  async handle(call) {
    const answer = await route.handle(call)
    const wrong = wrongIn(route, answer)
    if (wrong !== null) throw new Error(`${route.method} ${route.path} does not declare its ${answer.status}: ${wrong}`)
    return answer
  },
})

function wrongIn({ answers }: AdminRoute, { status, body, text, stream }: AdminAnswer): string | null {
  const schema = answers[status]
  if (schema === undefined) return 'no such status'
  if (stream !== undefined) return null
  const sent = text ?? (body === undefined ? undefined : JSON.parse(JSON.stringify(body)))
  if (schema === null) return sent === undefined ? null : 'it has a body'
  const problem = compileValidate({ body: schema })({}, sent)
  return problem === null ? null : JSON.stringify(problem.errors)
}
