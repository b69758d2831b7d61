import type { RouterPlan } from '../../contract/plan.ts'
import type { AdminRoute } from '../../http/admin-route.ts'
import { ROLES } from '../keys/key.ts'
import { openApiDocument } from './document.ts'

/** The document of these routes and of the one that answers with it. */
export function openApiRoute(routes: readonly AdminRoute[], plan: () => RouterPlan): AdminRoute {
  const route: AdminRoute = {
    method: 'GET',
    path: '/v1/openapi.json',
    roles: ROLES,
    summary: 'This description of the paths of the router, OpenAPI 3.1.',
    answers: { 200: { type: 'object' } },
    audit: null,
    scoped: true,
    async handle() {
      return { status: 200, body: openApiDocument([...routes, route], plan()) }
    },
  }
  return route
}
