import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makePlace, type Place } from './ingress/testing/harness.ts'
import { processes } from './ingress/testing/processes.ts'

let place: Place
const { run, settings, stop } = processes(() => place)

beforeEach(() => {
  place = makePlace()
})
afterEach(() => {
  stop()
  place.remove()
})

describe('SIGHUP', () => {
  const module = (digest: string, project = 'acme-router'): void =>
    place.write(
      'router.ts',
      [
        `import { main } from '${join(import.meta.dirname, 'main.ts')}'`,
        `import { generated } from '${join(import.meta.dirname, 'ingress/testing/generated.ts')}'`,
        `await main({ ...generated, plan: { ...generated.plan, digest: '${digest}', project: '${project}' } })`,
      ].join('\n'),
    )
  const start = async () => {
    module('sha256:one')
    const { started, ended, out } = run(settings(), { module: join(place.directory, 'router.ts') })
    const said = (text: string) => expect.poll(() => out.stderr, { timeout: 20_000 }).toContain(text)
    const [line] = (await once(createInterface(started.stdout), 'line')) as [string]
    const { url } = JSON.parse(line) as { readonly url: string }
    const digest = async () => ((await (await fetch(`${url}/.well-known/bylaw`)).json()) as { digest: string }).digest
    return { started, ended, said, digest }
  }

  test('reads the module anew and swaps its declaration in', async () => {
    const { started, ended, said, digest } = await start()
    expect(await digest()).toBe('sha256:one')
    module('sha256:two')
    started.kill('SIGHUP')
    await said('"from":"sha256:one","to":"sha256:two"')
    expect(await digest()).toBe('sha256:two')
    started.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  })

  test('goes on with the one before when that is not possible, and says why', async () => {
    const { started, said, digest } = await start()
    module('sha256:two', 'another')
    started.kill('SIGHUP')
    await said('another project')
    expect(await digest()).toBe('sha256:one')
    place.write('router.ts', 'export const nothing = {')
    started.kill('SIGHUP')
    await said('cannot be read')
    expect(await digest()).toBe('sha256:one')
  })
})

test('`audit verify` ends with 1 for an export that is not whole, and says what is wrong', async () => {
  place.write('audit.jsonl', '')
  const given = ['audit', 'verify', join(place.directory, 'audit.jsonl')]
  const { code, stdout } = await run(settings(), { given }).ended
  expect([code, JSON.parse(stdout)]).toMatchObject([1, { event: 'verified', ok: false, faults: ['0: head-missing'] }])
})
