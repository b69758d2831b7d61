import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBylaw } from '../../test/run-bylaw.ts'

const complete = fileURLToPath(new URL('../../test/defects/complete', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redline-'))
  cpSync(complete, join(folder, 'base'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The complete project with one text in the place of another, as a folder beside it. */
function changed(name: string, file: string, from: string, to: string): string {
  cpSync(complete, join(folder, name), { recursive: true })
  const path = join(folder, name, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return name
}

describe('bylaw diff --redline', () => {
  it('strikes what was taken out, marks what was put in, and says that more time is material', async () => {
    const head = changed('longer', 'retention.yaml', 'for: P13M', 'for: P14M')
    const { code, out } = await runBylaw(folder, ['diff', 'base', head, '--redline'])
    expect({ code, out }).toMatchSnapshot()
    const page = join(folder, 'redline.html')
    expect((await runBylaw(folder, ['diff', 'base', head, '--redline', page])).code).toBe(0)
    const html = readFileSync(page, 'utf8')
    expect(html.match(/<del>/g)).toHaveLength(2)
    expect(html.match(/<ins>/g)).toHaveLength(2)
    expect(html).toContain('14 months')
  })

  it('says that another wording is minor', async () => {
    const head = changed('worded', 'recipients.yaml', 'does: Answers customers', 'does: Answers our customers')
    const { out } = await runBylaw(folder, ['diff', 'base', head, '--redline'])
    expect(out).toMatch(/^Minor: .*\n\n## .*\n\n− ~~.*Answers customers.*~~\n\n\+ \*\*.*$/im)
  })

  it('says so where no notice reads otherwise', async () => {
    expect((await runBylaw(folder, ['diff', 'base', 'base', '--redline'])).out).toBe('No notice reads otherwise.\n')
  })

  it('is no bylaw diff that leaves the notice under its old version unfound', async () => {
    const head = changed('kept', 'retention.yaml', 'for: P13M', 'for: P14M')
    const told = JSON.parse((await runBylaw(folder, ['diff', 'base', head, '--format', 'json'])).out)
    expect(told.unversioned.map(({ name }: { name: string }) => name)).toEqual(['privacy'])
    // It follows from the change, and is none itself.
    expect(told.changes.map(({ type }: { type: string }) => type)).toEqual(['retention-extended'])
  })
})
