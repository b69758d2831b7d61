import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configMap, configName } from './config-map.ts'
import { contextOf } from './manifest.ts'
import { objectOf } from './objects.ts'
import { part } from './testing/cluster.ts'
import { smallFacts } from './testing/deployments.ts'

const facts = smallFacts()
const map = part(objectOf(configMap(contextOf(facts))))

describe('the ConfigMap', () => {
  it('is immutable, and named after what it holds', () => {
    expect(map.at('immutable').value).toBe(true)
    expect(map.text('metadata', 'name')).toMatch(/^small-[0-9a-f]{10}$/)
    expect(configName({ ...facts, digest: '0' })).not.toBe(configName(facts))
    expect(configName({ ...facts, region: 'elsewhere' })).toBe(configName(facts))
  })

  it('says from which declaration all of it was made', () => {
    expect(JSON.parse(map.text('data', 'bylaw.json'))).toMatchObject({ project: 'small', digest: facts.digest })
  })
})

describe('the check before the start', () => {
  let folder: string
  /** Runs the check beside a router that answers so. */
  const check = (router: string): { readonly status: number | null; readonly error: string } => {
    writeFileSync(join(folder, 'router.mjs'), router)
    for (const [name, text] of map.entries('data')) writeFileSync(join(folder, name), String(text))
    const { status, stderr } = spawnSync(process.execPath, ['check.mjs'], { cwd: folder, encoding: 'utf8' })
    return { status, error: stderr }
  }
  const checked = (digest: string): string =>
    `if (process.argv[2] === '--check') console.log(JSON.stringify({ event: 'checked', digest: '${digest}' }))`

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bylaw-check-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('lets the router of the same declaration start', () => {
    expect(check(checked(facts.digest))).toEqual({ status: 0, error: '' })
  })

  it('refuses an image of another declaration', () => {
    const { status, error } = check(checked('another'))
    expect(status).toBe(2)
    expect(JSON.parse(error)).toMatchObject({
      event: 'refused',
      problem: expect.stringContaining('declaration another'),
    })
  })

  it('ends as the router’s own check does', () => {
    expect(check('process.exit(2)').status).toBe(2)
  })
})
