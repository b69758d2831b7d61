import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keyFor } from './ingress/testing/client.ts'
import { type One, type Pair, shared, startPair } from './ingress/testing/pair.ts'
import { githubHeaders, push } from './ingress/testing/requests.ts'
import { type PostgresServer, startPostgres } from './journal/testing/postgres-server.ts'

let server: PostgresServer
let pair: Pair
let officer: string

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())
beforeEach(async () => {
  pair = await startPair(server)
  officer = await keyFor(pair.routers[0], 'privacy-officer')
})
afterEach(() => pair.stop())

const PATIENT = { timeout: 20_000 }
let pushes = 0

/** A push by somebody, which goes to two recipients. */
async function pushBy({ url }: One, name: string): Promise<number> {
  const pusher = { name, email: `${name}@example.org` }
  const body = JSON.stringify({ ...push, pusher, after: String(pushes++) })
  const headers = githubHeaders(body, `d${pushes}`)
  return (await fetch(`${url}/in/acme/github`, { method: 'POST', headers, body })).status
}

const restrict = ({ admin }: One, name: string): Promise<Response> =>
  fetch(`${admin}/v1/subjects/restrict`, {
    method: 'POST',
    headers: { authorization: `Bearer ${officer}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      tenant: 'acme',
      identifiers: [{ type: 'contact.email', value: `${name}@example.org` }],
      ground: 'claims',
    }),
  })

/** What the team has been told about somebody. */
const told = (name: string): number => pair.sink.received.filter((each) => each.body.includes(`${name} pushed`)).length

const readyOf = async ({ url }: One) => (await (await fetch(`${url}/readyz`)).json()) as object

test('a restriction that one router was asked for holds in the other when the call has answered', async () => {
  const [one, other] = pair.routers
  for (let count = 0; count < 4; count++) {
    const [asked, takes] = count % 2 === 0 ? [one, other] : [other, one]
    const name = `person${count}`
    expect(await pushBy(takes, name)).toBe(202)
    await expect.poll(() => told(name), PATIENT).toBe(1)
    expect((await restrict(asked, name)).status).toBe(200)
    expect(await pushBy(takes, name)).toBe(202)
    // Somebody else's, later, by the same router: the restricted one would have gone by then.
    expect(await pushBy(takes, `other${count}`)).toBe(202)
    await expect.poll(() => told(`other${count}`), PATIENT).toBe(1)
    expect(told(name)).toBe(1)
  }
})

test('and it does not answer before what had begun has ended, wherever that was', async () => {
  const [one, other] = pair.routers
  pair.sink.hold()
  expect(await pushBy(other, 'ada')).toBe(202)
  await expect.poll(() => pair.sink.received.length, PATIENT).toBe(2)
  let answered = false
  const restricted = restrict(one, 'ada').then(({ status }) => {
    answered = true
    return status
  })
  // Meanwhile others are served, and the restriction holds already.
  expect(await pushBy(one, 'ada')).toBe(202)
  expect(answered).toBe(false)
  pair.sink.release()
  expect(await restricted).toBe(200)
  expect(told('ada')).toBeLessThanOrEqual(2)
})

describe('a declaration that takes something away', () => {
  const { plan } = shared
  const narrow = { ...shared, plan: { ...plan, digest: 'sha256:narrow', routes: plan.routes.slice(1) } }
  const wider = { ...shared, plan: { ...plan, digest: 'sha256:wider', limits: { ...plan.limits, depth: 20 } } }

  test('stops deliveries of the other router, which goes on to take events', async () => {
    const [one, other] = pair.routers
    await one.router.swap(narrow)
    expect(await readyOf(other)).toEqual({ status: 'ready', warnings: ['declaration-older'] })
    expect(await pushBy(other, 'eve')).toBe(202)
    expect(told('eve')).toBe(0)
    await other.router.swap(narrow)
    expect(await readyOf(other)).not.toHaveProperty('warnings')
    expect(told('eve')).toBe(0)
  })

  test('and one that takes nothing away stops nobody', async () => {
    const [one, other] = pair.routers
    await one.router.swap(wider)
    expect(await pushBy(other, 'eve')).toBe(202)
    await expect.poll(() => told('eve'), PATIENT).toBe(1)
    expect(await readyOf(other)).not.toHaveProperty('warnings')
  })
})
