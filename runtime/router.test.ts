import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { prepareRouter } from './assembly/prepare.ts'
import { SettingsError } from './config/settings.ts'
import { generated } from './ingress/testing/generated.ts'
import { makePlace, type Place, type Running, secrets, startRouter } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { githubHeaders, pushBody } from './ingress/testing/requests.ts'
import { signStandard } from './ingress/testing/signatures.ts'
import { createRouter } from './router.ts'

const started: Running[] = []
async function start(...given: Parameters<typeof startRouter>): Promise<Running> {
  const running = await startRouter(...given)
  started.push(running)
  return running
}
afterEach(async () => {
  for (const running of started.splice(0)) await running.stop()
})

const send = (url: string, delivery: string, body = pushBody) =>
  fetch(`${url}/in/acme/github`, { method: 'POST', headers: githubHeaders(body, delivery), body })

async function statusOf(url: string, id: string) {
  const headers = { authorization: `Bearer ${secrets['admin-key']}` }
  const response = await fetch(`${url}/v1/events/${id}`, { headers })
  return (await response.json()) as { readonly deliveries: readonly Record<string, unknown>[] }
}

describe('what is accepted is delivered', () => {
  test('once to each destination, with what it may see and no more', async () => {
    const { url, sink } = await start()
    for (let count = 0; count < 3; count += 1) expect((await send(url, 'the same')).status).toBe(202)
    // The same body is the same delivery, whatever its id, because GitHub does not sign that.
    expect(await (await send(url, 'a new id')).json()).toMatchObject({ duplicate: true })
    // Another one after them, so that a repetition of the first would have come by then.
    await send(url, 'another', `${pushBody} `)
    const received = await sink.until(4)

    const slack = received.filter((each) => each.headers.host === 'hooks.slack.com')
    expect(slack).toHaveLength(2)
    expect(slack[0]).toMatchObject({ path: '/services/T0/B0/acme' })
    expect(JSON.parse(slack[0]?.body ?? '')).toEqual({ text: 'Codertocat pushed to <Codertocat/Hello-World>' })

    const archive = received.filter((each) => each.headers.host === 'archive.example')
    expect(archive).toHaveLength(2)
    expect(archive[0]).toMatchObject({ path: '/events', headers: { 'x-from': 'bylaw' } })
    expect(JSON.parse(archive[0]?.body ?? '')).toMatchObject({
      type: 'github.push',
      data: { repository: { full_name: 'Codertocat/Hello-World' }, pusher: { email: expect.stringMatching(/^2\*+@/) } },
    })
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = archive[0]?.headers ?? {}
    expect(signature).toBe(signStandard(secrets['archive-signing'], String(id), Number(at), archive[0]?.body ?? ''))
    expect(received.map((each) => each.body).join('')).not.toMatch(/21031067|Adding|Update README/)
  })

  test('escaped for where it will be read', async () => {
    const { url, sink } = await start()
    await send(url, 'd1', pushBody.replaceAll('"Codertocat"', '"<!channel> & co"'))
    const received = await sink.until(2)
    const slack = received.find((each) => each.headers.host === 'hooks.slack.com')
    expect(JSON.parse(slack?.body ?? '').text).toMatch(/^&lt;!channel&gt; &amp; co pushed/)
  })

  test('also after a restart', async () => {
    const first = await start()
    const { settings } = first.place
    // The recipient is away, and the next attempt is an hour off.
    await first.sink.close()
    await first.router.close()
    const patient = {
      ...generated,
      plan: { ...generated.plan, channels: generated.plan.channels.map((each) => ({ ...each, schedule: [3600] })) },
    }
    const { logger } = listLogger()
    const second = await createRouter({ generated: patient, settings, logger })
    const { url, admin } = await second.listen()
    const { id } = (await (await send(url, 'd1')).json()) as { readonly id: string }
    await expect
      .poll(async () => (await statusOf(admin, id)).deliveries.map((each) => each.state))
      .toEqual(['retry', 'retry'])
    await second.close()

    const third = await createRouter({ generated: patient, settings, logger })
    const again = await third.listen()
    expect((await statusOf(again.admin, id)).deliveries).toMatchObject([
      { state: 'retry', attempts: 1, lastReason: 'refused' },
      { state: 'retry', attempts: 1, lastReason: 'refused' },
    ])
    expect((await (await send(again.url, 'd1')).json()) as object).toMatchObject({ id, duplicate: true })
    await third.close()
  })
})

describe('closing', () => {
  test('finishes the request under way, answers it, and takes no other', async () => {
    const { url, router } = await start()
    const pending = request(`${url}/in/acme/github`, {
      method: 'POST',
      headers: { ...githubHeaders(pushBody, 'd1'), 'content-length': Buffer.byteLength(pushBody) },
    })
    pending.write(pushBody.slice(0, 100))
    // The server has the head of the request once it has answered a later one.
    await new Promise<void>((sent) => pending.once('socket', (socket) => socket.once('connect', () => sent())))
    await fetch(`${url}/healthz`)
    const closed = router.close()
    await expect(send(url, 'd2')).rejects.toThrow()
    pending.end(pushBody.slice(100))
    const [response] = (await once(pending, 'response')) as [NodeJS.ReadableStream & { statusCode: number }]
    expect(response.statusCode).toBe(202)
    response.resume()
    await closed
    expect(router.close()).toBe(router.close())
  })
})

describe('a router does not start', () => {
  let place: Place
  const { logger, lines } = listLogger()
  const problems = async (module = generated, changes: object = {}): Promise<readonly string[]> => {
    try {
      await prepareRouter({ generated: module, settings: { ...place.settings, ...changes }, logger })
      return []
    } catch (error) {
      if (error instanceof SettingsError) return error.problems
      throw error
    }
  }
  const remove = (...names: readonly string[]) => {
    for (const name of names) rmSync(join(place.settings.credentialsDir, name))
  }
  afterEach(() => place.remove())

  test('with a login for the proxy that is none', async () => {
    place = makePlace()
    const proxied = { egressProxy: 'http://127.0.0.1:3128', standIns: new Map() }
    expect(await problems(generated, proxied)).toEqual([])
    writeFileSync(join(place.settings.credentialsDir, 'egress-proxy-login'), 'router:hidden\r\nx: y\n')
    expect(await problems(generated, proxied)).toEqual(['Secret `egress-proxy-login` must be `user:password`.'])
    writeFileSync(join(place.settings.credentialsDir, 'egress-proxy-login'), 'router:hidden\n')
    expect(await problems(generated, proxied)).toEqual([])
  })

  test('without its secrets, and names them all', async () => {
    place = makePlace()
    expect(await problems()).toEqual([])
    remove('admin-key', 'github-webhook', 'archive-signing', 'journal-key')
    place.write('credentials/orders-webhook', 'not base64!')
    expect(await problems()).toEqual([
      'Secret `admin-key` is missing or empty: the administration needs it.',
      'Secret `github-webhook` of tenant `globex` is missing or empty: source `github` needs it.',
      'Secret `orders-webhook` must be `whsec_` and 16 to 64 bytes in base64, or `whpk_` and a public key of 32 bytes in base64: source `orders` needs it.',
      'Secret `archive-signing` of tenant `acme` is missing or empty: channel `archive` needs it.',
      'Secret `archive-signing` of tenant `globex` is missing or empty: channel `archive` needs it.',
      'Secret `archive-signing` is missing or empty: channel `archive` needs it.',
      expect.stringContaining('openssl rand -hex 32'),
    ])
  })

  test.each(['correct horse battery staple', 'c2hvcnQ=', `whsec_${'A'.repeat(100)}`])(
    'with a signing secret that cannot sign: %s',
    async (secret) => {
      place = makePlace()
      place.write('credentials/archive-signing', secret)
      expect(await problems()).toEqual(
        expect.arrayContaining([
          'Secret `archive-signing` must be `whsec_` and 16 to 64 bytes in base64: channel `archive` needs it.',
        ]),
      )
    },
  )

  test('with secrets that cannot do what they are for', async () => {
    place = makePlace()
    place.write('credentials/archive-signing', 'whsec_!')
    expect(await problems()).toEqual(
      expect.arrayContaining([
        'Secret `archive-signing` must be `whsec_` and 16 to 64 bytes in base64: channel `archive` needs it.',
      ]),
    )
    const channels = generated.plan.channels.map((each) => ({
      ...each,
      connector: {
        kind: 'slack',
        webhook: 'orders-webhook',
        connection: false,
        token: null,
        conversation: null,
      } as const,
    }))
    const addressed = await problems({ ...generated, plan: { ...generated.plan, channels } })
    expect(addressed).toContain('Secret `orders-webhook` must be an `https:` address: channel `archive` needs it.')
  })

  test('with a key of the administration that can be guessed', async () => {
    place = makePlace()
    place.write('credentials/admin-key', 'short')
    expect(await problems()).toEqual([
      'Secret `admin-key` must have at least 32 characters: the administration needs it.',
    ])
  })

  test('without tenants that a path names, or with a path of its own', async () => {
    place = makePlace()
    expect(await problems(generated, { tenantsFile: null })).toEqual([
      'TENANTS_FILE is required: a source has `{tenant}` in its path.',
    ])
    const [github, ...others] = generated.plan.sources
    if (github === undefined) throw new Error('The fixture has no source.')
    const taken = { ...generated, plan: { ...generated.plan, sources: [{ ...github, path: '/healthz' }, ...others] } }
    expect((await problems(taken))[0]).toBe("Source `github`: its path is one of the router's own.")
  })

  test('and never shows a secret', async () => {
    place = makePlace()
    expect(lines.join('') + (await problems()).join('')).not.toMatch(/whsec_[A-Za-z0-9]|acme and nobody/)
  })
})
