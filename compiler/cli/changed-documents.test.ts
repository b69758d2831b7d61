import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runBylaw } from '../../test/run-bylaw.ts'
import { edit, small } from '../../test/small.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'changed-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'bylaw.yaml'), text)
  return name
}

const deployed = (by: string): string => edit(small, 'router:\n', `router:\n  deployment: ${by}\n`)

/** What is said to change where a secret has another name, which no document says. */
async function outputs(by: string): Promise<readonly string[]> {
  const base = write(`${by}-base`, deployed(by))
  const head = write(`${by}-head`, edit(deployed(by), 'secret: app-webhook', 'secret: app-hook'))
  const { out } = await runBylaw(folder, ['diff', base, head, '--format', 'json'])
  return JSON.parse(out).summary.documents
}

it.each(['kubernetes', 'compose', 'systemd'])(
  'names what changes of the deployment that is declared: %s',
  async (by) => {
    const paths = await outputs(by)
    expect(paths.length).toBeGreaterThan(1)
    const others = ['kubernetes', 'compose', 'systemd'].filter((other) => other !== by)
    expect({
      by,
      ours: paths.some((path) => path.startsWith(`${by}/`)),
      others: paths.filter((path) => others.some((other) => path.startsWith(`${other}/`))),
    }).toEqual({ by, ours: true, others: [] })
  },
)
