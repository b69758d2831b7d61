import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { edit } from '../../../test/small.ts'
import { complete, documentsOf } from '../../emit/documents/testing/complete.ts'
import { createProject, type Project } from './testing/project.ts'
import { documentFile } from './verify-documents.ts'

let project: Project

beforeAll(async () => {
  project = createProject()
  await project.build('build')
}, 120_000)
beforeEach(() => {
  rmSync(join(project.folder, 'published'), { recursive: true, force: true })
  cpSync(join(project.folder, 'build/documents'), join(project.folder, 'published'), { recursive: true })
})
afterAll(() => project.remove())

const verify = (path = 'published') => project.verify(['--documents', path, '--as-of', '2026-11-21'])
const notice = 'published/public/privacy-notice-privacy-policy.md'

/** Changes the first line of a document that a pattern finds. */
function changeLine(file: string, line: RegExp, to: (line: string) => string): string {
  const text = project.read(file)
  const [found = ''] = line.exec(text) ?? []
  expect(found).not.toBe('')
  project.write(
    file,
    text.replace(found, () => to(found)),
  )
  return found
}

test('what was generated is the same, as a whole, in halves and one by one', async () => {
  for (const path of ['published', 'published/public', notice, 'build/documents', 'build'])
    expect(await verify(path), path).toMatchObject({ code: 0, answers: ['same'], found: [] })
  expect((await project.verify(['--documents', 'build/router'])).err).toContain('No documents of Bylaw')
})

test('every document that a build writes is looked for, feeds and linked data too', async () => {
  // Feeds announce whom customers' data goes to.
  const served = edit(complete, '{customer-tool: all, host: all}', '{customer-tool: all, host: all, mailer: all}')
  const { files } = await documentsOf(served, true)
  const endings = new Set(files.map(({ path }) => path.replace(/^.*\./, '')))
  expect([...endings].sort()).toEqual(['atom', 'csv', 'html', 'json', 'jsonld', 'md', 'svg'])
  for (const { path } of files) expect(path).toMatch(documentFile)
})

test('a sentence that was edited, left out or added is found, at the fact that it prints', async () => {
  changeLine(notice, /.*Email service provider.*\n/, (line) => line.replace('Email service', 'Nobody'))
  const edited = await verify()
  expect([edited.code, edited.found.map(({ rule, at }) => [rule, at])]).toEqual([
    1,
    [['verify/other', '/recipients/email-provider/title']],
  ])
  expect(edited.found[0]?.message).toContain('`documents/public/privacy-notice-privacy-policy.md`, line ')
  expect(edited.found[0]?.word).toContain('Email service provider')

  cpSync(join(project.folder, 'build/documents'), join(project.folder, 'published'), { recursive: true })
  changeLine(notice, /.*Email service provider.*\n/, () => '')
  changeLine(notice, /^# .*\n/m, (line) => `${line}\nWe never share anything.\n`)
  expect((await verify()).found.map(({ rule }) => rule).sort()).toEqual(['verify/narrower', 'verify/wider'])
})

test('a register that was edited is found in each of its forms', async () => {
  for (const form of ['csv', 'json', 'md'])
    changeLine(`published/internal/retention-schedule.${form}`, /30 days/, () => '90 days')
  const { found } = await verify()
  expect(found.map(({ message }) => /`documents\/internal\/([^`]+)`/.exec(message)?.[1])).toEqual(
    expect.arrayContaining(['retention-schedule.csv', 'retention-schedule.json', 'retention-schedule.md']),
  )
})

test('a document that is not there, and one of another declaration', async () => {
  rmSync(join(project.folder, 'published/internal/commitments.md'))
  const html = notice.replace(/md$/, 'html')
  cpSync(join(project.folder, html), join(project.folder, 'published/public/privacy-notice-old.html'))
  expect((await verify()).found.map(({ rule, message }) => [rule, message])).toEqual([
    ['verify/narrower', 'There is no `documents/internal/commitments.md`.'],
    ['verify/wider', '`documents/public/privacy-notice-old.html` is not a document of this declaration.'],
  ])
  const before = project.read('privacy/activities.yaml')
  project.write('privacy/activities.yaml', `# A comment moves every line.\n${before}`)
  rmSync(join(project.folder, 'published'), { recursive: true })
  cpSync(join(project.folder, 'build/documents'), join(project.folder, 'published'), { recursive: true })
  expect(await verify()).toMatchObject({ code: 0, found: [] })
  project.write('privacy/activities.yaml', before.replace(/title: .*\n/, 'title: Another title\n'))
  const { code, found } = await verify()
  project.write('privacy/activities.yaml', before)
  expect(code).toBe(1)
  expect(found.filter(({ message }) => message.includes('was written for another declaration'))).toHaveLength(1)
})

test('a statement of a notice is of the facts that it was made of, in each form and alone', async () => {
  for (const form of ['md', 'html']) {
    const published = notice.replace(/md$/, form)
    changeLine(published, /30 days after you close/, (text) => text.replace('30', '300'))
    for (const path of ['published', published]) {
      const { found } = await verify(path)
      expect(found.map(({ rule, at, word }) => [rule, at, word])).toEqual([
        ['verify/other', '/retention/account-data', 'account-data'],
      ])
    }
    cpSync(join(project.folder, 'build/documents'), join(project.folder, 'published'), { recursive: true })
  }
})

test('a draft that is missing beside others, and what stands elsewhere', async () => {
  rmSync(join(project.folder, 'published/public/subprocessors.md'))
  const heading = changeLine(notice, /^## Changes\n/m, () => '')
  changeLine(notice, /^# .*\n/m, (line) => `${line}\n${heading}`)
  expect((await verify()).found.map(({ rule, message }) => [rule, message])).toEqual(
    expect.arrayContaining([
      ['verify/narrower', 'There is no `documents/public/subprocessors.md`.'],
      ['verify/other', expect.stringMatching(/says `## Changes`, which the declaration says elsewhere\.$/)],
    ]),
  )
})
