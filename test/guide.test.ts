import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { guideSteps } from './guide-steps.ts'
import { runBylaw } from './run-bylaw.ts'

const guide = readFileSync(new URL('../docs/guide.md', import.meta.url), 'utf8')
const cwd = mkdtempSync(join(tmpdir(), 'bylaw-guide-'))
afterAll(() => rmSync(cwd, { recursive: true }))

const bylaw = async (argv: readonly string[]) => {
  const { code, out, err } = await runBylaw(cwd, argv)
  return { code, said: out + err }
}

test('every step of the guide does what it says', async () => {
  const steps = [...guideSteps(guide)]
  expect(steps.length).toBeGreaterThan(8)
  const said: string[] = []
  for (const each of steps) {
    if ('file' in each) {
      writeFileSync(join(cwd, each.file), each.text)
      continue
    }
    const step = await bylaw(each.argv)
    expect(step, `${each.line}\n${step.said}`).toMatchObject({ code: 0 })
    said.push(step.said)
  }
  expect(said.join('')).toContain('contact.address')
  const path = join(cwd, 'shop/policy.yaml')
  const policy = readFileSync(path, 'utf8')
  writeFileSync(path, policy.replace('[person.name]}', '[person.name, contact.address]}'))
  const broken = await bylaw(['check', 'shop'])
  expect(broken.code).toBe(1)
  expect(broken.said).toContain('commitment/broken')
  expect(broken.said).toContain('address-stays-here')
})
