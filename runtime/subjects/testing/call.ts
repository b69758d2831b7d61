import { callerOf } from '../../admin/testing/call.ts'
import type { AdminAnswer, AdminRoute } from '../../http/admin-route.ts'
import type { Home } from './home.ts'

/** Calls a path of a home; a refusal answers with its problem. Its paths have clocks of their own. */
export const call = (
  { subjects }: Pick<Home, 'subjects'>,
  method: AdminRoute['method'],
  url: string,
  body?: unknown,
): Promise<AdminAnswer> => callerOf(subjects.routes, () => 0)(method, url, { body })

/** A body about somebody of the tenant `acme`, by their address. */
export const asked = (name: string, more: object = {}) => ({
  tenant: 'acme',
  identifiers: [{ type: 'contact.email', value: `${name}@example.org` }],
  ...more,
})
