import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBylaw } from '../../../test/run-bylaw.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const window = ['--from', '2026-11-20T00:00:00Z', '--to', '2026-11-20T06:00:00Z']
const breach = (argv: readonly string[], env?: Readonly<Record<string, string>>) =>
  runBylaw(root, ['breach', ...argv, ...window], env)

/** What an administration answers page by page, and what it was asked. */
const pages = [
  { items: [{ event: 'a', tenant: 'north', channel: 'pager', state: 'delivered', attempts: 1 }], next: 'p2' },
  {
    items: [
      { event: 'b', tenant: 'south', channel: 'pager', state: 'dead', attempts: 3 },
      { event: 'b', tenant: 'south', channel: 'desk', state: 'queued', attempts: 0 },
    ],
    next: null,
  },
]
const asked: string[] = []
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://router')
  asked.push(`${request.headers.authorization} ${url.pathname}${url.search}`)
  const broken = request.headers.authorization !== 'Bearer good'
  response.writeHead(broken ? 403 : 200).end(JSON.stringify(pages[url.searchParams.has('after') ? 1 : 0]))
})
let router: string
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  router = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('bylaw breach', () => {
  it('gathers what is declared, and says of everything else that it is missing', async () => {
    const { code, out } = await breach([
      'test/defects/complete',
      '--route',
      'urgent-calls',
      '--aware',
      '2026-11-20T09:30:00+01:00',
    ])
    expect(code).toBe(0)
    expect(out.replace(/`[0-9a-f]{64}`/, '<digest>')).toMatchSnapshot()
  })

  it('counts events, deliveries and tenants over the administration of a router, page by page', async () => {
    const { out } = await breach(['test/defects/complete', '--route', 'urgent-calls', '--router', router], {
      BYLAW_ADMIN_KEY: 'good',
    })
    const query = 'route=urgent-calls&from=2026-11-20T00%3A00%3A00.000Z&until=2026-11-20T06%3A00%3A00.000Z&limit=1000'
    expect(asked).toEqual([`Bearer good /v1/deliveries?${query}`, `Bearer good /v1/deliveries?${query}&after=p2`])
    expect(out).toContain('| 2 events with 3 deliveries that routers still hold')
    expect(out).toMatch(/Bell Alerts Pte\. Ltd\.;.*; 2 deliveries that it had or may have had/)
  })

  it('names the tenants for whom the organisation processes, who are told without undue delay', async () => {
    const { out } = await breach(['examples/routes/inbox', '--route', 'keyed', '--router', router], {
      BYLAW_ADMIN_KEY: 'good',
    })
    expect(out).toMatch(/\| To the controllers \(Art\. 33\(2\)\) \|.*without undue delay/)
    expect(out).toMatch(/\| Tenants, [^|]+\| north \|.*\n\|\s+\| south \|/)
  })

  it('does not say that nobody has the data where the route cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bylaw-breach-'))
    cpSync(join(root, 'test/defects/complete'), folder, { recursive: true })
    const route = join(folder, 'routes/care.yaml')
    writeFileSync(route, readFileSync(route, 'utf8').replaceAll('pager:', 'pagr:'))
    const { out } = await runBylaw(root, ['breach', folder, '--route', 'urgent-calls', ...window])
    expect(out).toContain(
      '**MISSING**: the declaration could not be read whole, so that data, recipients and people may be absent',
    )
    expect(out).not.toMatch(/\| none|all that leaves is protected/)
  })

  it.each([
    [['--route', 'urgent-call'], {}, 'There is no route `urgent-call`. Did you mean `urgent-calls`?'],
    [['--route', 'urgent-calls', '--router', 'http://127.0.0.1:9'], {}, 'A router wants a key'],
    [['--route', 'urgent-calls', '--router', 'nowhere'], { BYLAW_ADMIN_KEY: 'x' }, '`nowhere` is no address.'],
    [['--route', 'urgent-calls', '--router', 'http://127.0.0.1:9'], { BYLAW_ADMIN_KEY: 'x' }, 'cannot be reached'],
    [['--route', 'urgent-calls', '--aware', 'yesterday'], {}, 'Expected a time with its zone'],
  ])('refuses %j', async (argv, env, said) => {
    const { code, err } = await breach(['test/defects/complete', ...argv], env as Readonly<Record<string, string>>)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})
