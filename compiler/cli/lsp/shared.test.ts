import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cannotRename } from '../../editor/rename.ts'
import { createWorkspace, type Workspace } from './projects.ts'

/** The company of `docs/several-services.md`, in a repository of its own. */
let top = ''
let workspace: Workspace
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'bylaw-lsp-shared-')))
  cpSync(join(import.meta.dirname, '../../../docs/shared'), top, { recursive: true })
  mkdirSync(join(top, '.git'))
  workspace = createWorkspace(() => '2026-12-01')
})
afterEach(() => rmSync(top, { recursive: true }))

const text = (path: string): string => readFileSync(join(top, path), 'utf8')

/** The errors of a project, by file and rule. */
function errorsIn(folder: string): readonly string[] {
  workspace.judge(true)
  const { diagnostics } = workspace.projects.get(join(top, folder))?.judgement ?? { diagnostics: [] }
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ file, rule }) => `${file}: ${rule}`)
}

test('a project has what it shares, where the editor has both open and where it has not', async () => {
  await workspace.add(top)
  expect(errorsIn('accounts')).toEqual([])
  expect(errorsIn('news')).toEqual(['../privacy/recipients.yaml: recipient/contract-missing'])

  workspace = createWorkspace(() => '2026-12-01')
  await workspace.add(join(top, 'news'))
  expect(errorsIn('news')).toEqual(['../privacy/recipients.yaml: recipient/contract-missing'])
})

test('what is typed in a shared file counts at once in each project', async () => {
  await workspace.add(top)
  const path = 'privacy/recipients.yaml'
  await workspace.overlay(join(top, path), text(path).replace(/\{ missing: .* \}(?= \})/, '2026-11-30'))
  expect(errorsIn('news')).toEqual([])
  await workspace.overlay(join(top, path), text(path).replace('  archive:', '  archives:'))
  expect(errorsIn('accounts')).toContain('bylaw.yaml: ref/unresolved')
})

test('a folder that the editor has not opened is read again with the project', async () => {
  await workspace.add(join(top, 'accounts'))
  expect(errorsIn('accounts')).toEqual([])
  writeFileSync(
    join(top, 'privacy/recipients.yaml'),
    text('privacy/recipients.yaml').replace('  archive:', '  archives:'),
  )
  await workspace.reread(join(top, 'accounts/bylaw.yaml'))
  expect(errorsIn('accounts')).toContain('bylaw.yaml: ref/unresolved')
  await workspace.overlay(
    join(top, 'accounts/bylaw.yaml'),
    text('accounts/bylaw.yaml').replace('../privacy', '../nowhere'),
  )
  expect(errorsIn('accounts')).toEqual(['bylaw.yaml: ref/shared-folder'])
})

test('a shared file is looked at as its own project has it, and renamed there alone', async () => {
  await workspace.add(top)
  workspace.judge(true)
  const found = workspace.find(join(top, 'privacy/recipients.yaml'))
  expect(found?.project.folder).toBe(join(top, 'privacy'))
  const { parsed } = workspace.projects.get(join(top, 'news'))?.judgement ?? { parsed: [] }
  expect(cannotRename(parsed, { section: 'recipients', name: 'mailer' })).toContain('which other projects share')
  expect(cannotRename(parsed, { section: 'channels', name: 'mailer' })).toBeNull()
})
