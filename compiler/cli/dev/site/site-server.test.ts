import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { small } from '../../../../test/small.ts'
import { type SiteServer, startSite } from './site-server.ts'

let cwd: string
let site: SiteServer
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'bylaw-site-'))
  writeFileSync(join(cwd, 'bylaw.yaml'), small)
  site = await startSite('.', {
    out: () => undefined,
    err: () => undefined,
    env: {},
    cwd,
    terminal: null,
    today: () => '2026-11-21',
  })
})
afterAll(async () => {
  await site.close()
  rmSync(cwd, { recursive: true })
})

const read = async (path: string): Promise<string> => (await fetch(new URL(path, site.url))).text()

/** Saves the declaration, and waits until an open page is told of it. */
async function save(text: string): Promise<void> {
  const { body } = await fetch(new URL('events', site.url))
  if (!body) throw new Error('no events')
  const events = body.pipeThrough(new TextDecoderStream()).getReader()
  let heard = (await events.read()).value ?? ''
  writeFileSync(join(cwd, 'bylaw.yaml'), text)
  while (!heard.includes('event: change')) heard += (await events.read()).value ?? ''
  await events.cancel()
}

test('the site follows what is saved, and shows errors in the place of a stale page', async () => {
  const before = await read('activities/notify.html')
  expect(before).toContain('Tell teams what happened')
  expect(before).toContain('<script src="../live.js" defer>')
  expect(before).toContain('connect-src &#39;self&#39;')
  expect(await read('site.css')).toContain(':root')
  expect(await read('../internal/flows.json')).toContain('"document": "internal/flows"')

  await save(small.replace('lawfulBasis: service', 'lawfulBasis: servic'))
  for (const page of ['activities/notify.html', 'index.html', '']) {
    const wrong = await read(page)
    expect(wrong).toContain('The declaration has errors')
    expect(wrong).toContain('<code>ref/unresolved</code>')
    expect(wrong).toMatch(/bylaw\.yaml:\d+/)
    expect(wrong).not.toContain('Tell teams what happened')
    expect(wrong).toContain('<script src="/site/live.js" defer>')
  }
  expect(await read('site.css')).toContain(':root')

  await save(small.replaceAll('Tell teams what happened', 'Tell crews what happened'))
  expect(await read('activities/notify.html')).toContain('Tell crews what happened')
})

test('a name that leads here from elsewhere reads nothing', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request(site.url, { headers: { host: 'evil.example' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(421)
})

test('there is only what the build would write', async () => {
  expect((await fetch(new URL('../../etc/passwd', site.url))).status).toBe(404)
  expect((await fetch(new URL('%2e%2e%2f%2e%2e%2fpackage.json', site.url))).status).toBe(404)
  expect((await fetch(new URL('%', site.url))).status).toBe(404)
  expect((await fetch(site.url, { method: 'POST' })).status).toBe(405)
})
