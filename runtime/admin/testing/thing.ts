import type { AdminRoute } from '../../http/admin-route.ts'

/** A path that does a thing, or another one in its place. */
export const route = (own: Partial<AdminRoute>): AdminRoute => {
  const { body, ...base } = standard
  return { ...base, ...(own.method === 'GET' ? {} : { body }), ...own } as AdminRoute
}

const standard: AdminRoute = {
  method: 'POST',
  path: '/v1/things/:id',
  roles: ['operator'],
  summary: 'Does a thing.',
  body: {
    type: 'object',
    required: ['count'],
    additionalProperties: false,
    properties: {
      count: { type: 'integer', minimum: 1 },
      labels: { type: 'object', additionalProperties: { type: 'integer' } },
    },
  },
  answers: { 200: { type: 'object' } },
  audit: 'thing.do',
  handle: async ({ params, body }) => ({ status: 200, body: { ...params, body }, audited: { id: params.id ?? '' } }),
}
