import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from '../compiler/cli/main.ts'

const guide = readFileSync(new URL('../docs/guide.md', import.meta.url), 'utf8')
const cwd = mkdtempSync(join(tmpdir(), 'bylaw-guide-'))
afterAll(() => rmSync(cwd, { recursive: true }))

async function bylaw(line: string) {
  const argv = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const out: string[] = []
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => out.push(text),
    env: {},
    cwd,
    terminal: null,
    today: () => '2026-11-21',
  }
  return { code: await run(argv, io), said: out.join('') }
}

test('every step of the guide does what it says', async () => {
  const steps = [...guide.matchAll(/(?:<!-- file: (\S+) -->\n)?^```(\w+)\n([\s\S]*?)^```$/gm)]
  expect(steps.length).toBeGreaterThan(8)
  const said: string[] = []
  for (const [, file, kind, body = ''] of steps) {
    if (file !== undefined) writeFileSync(join(cwd, file), body)
    else expect(kind).toBe('sh')
    if (kind !== 'sh') continue
    for (const line of body.trim().split('\n')) {
      const [, command = ''] = /^npx bylaw (.+)$/.exec(line) ?? []
      const step = await bylaw(command)
      expect(step, `${line}\n${step.said}`).toMatchObject({ code: 0 })
      said.push(step.said)
    }
  }
  expect(said.join('')).toContain('contact.address')
  const path = join(cwd, 'shop/policy.yaml')
  const policy = readFileSync(path, 'utf8')
  writeFileSync(path, policy.replace('[person.name]}', '[person.name, contact.address]}'))
  const broken = await bylaw('check shop')
  expect(broken.code).toBe(1)
  expect(broken.said).toContain('commitment/broken')
  expect(broken.said).toContain('address-stays-here')
})
