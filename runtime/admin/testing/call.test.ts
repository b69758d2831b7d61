import { expect, test } from 'vitest'
import { type AdminAnswer, AdminRefusal } from '../../http/admin-route.ts'
import { callerOf } from './call.ts'
import { route } from './thing.ts'

const answers = {
  200: { type: 'object', required: ['at'], properties: { at: { type: 'string', format: 'date-time' } } },
  204: null,
}
const calling = (answer: AdminAnswer) =>
  callerOf([route({ answers, handle: async () => answer })], () => 0)('POST', '/v1/things/a', { body: { count: 1 } })

test('an answer that the path does not declare fails', async () => {
  const right = { status: 200, body: { at: '2026-01-31T12:00:00Z' } }
  expect(await calling(right)).toEqual(right)
  expect(await calling({ status: 204 })).toEqual({ status: 204 })
  await expect(calling({ status: 200, body: { at: 'now' } })).rejects.toThrow('date-time')
  await expect(calling({ status: 200 })).rejects.toThrow('200')
  await expect(calling({ status: 204, body: {} })).rejects.toThrow('it has a body')
  await expect(calling({ status: 201, body: {} })).rejects.toThrow('no such status')
})

test('a path is found by its URL, within the tenant of the key, and refuses with an answer', async () => {
  const refused = { status: 418, type: 'tag:x/teapot', title: 'Teapot', detail: 'No.' }
  const call = callerOf(
    [
      route({}),
      route({
        method: 'GET',
        path: '/v1/tenants/:tenant/things',
        handle: async () => Promise.reject(new AdminRefusal(refused)),
      }),
    ],
    () => 0,
  )
  expect(await call('POST', '/v1/things/a%20b', { body: { count: 1 } })).toMatchObject({ body: { id: 'a b' } })
  expect(await call('POST', '/v1/things/a')).toMatchObject({ status: 422 })
  expect(await call('POST', '/v1/things/a', { tenant: 'acme', body: { count: 1 } })).toMatchObject({ status: 403 })
  expect(await call('GET', '/v1/tenants/acme/things', { tenant: 'acme' })).toEqual({ status: 418, body: refused })
  await expect(call('GET', '/v1/other')).rejects.toThrow('/v1/other')
})
