import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from './main.ts'

/** The company of `docs/several-services.md`, in a repository of its own. */
let top = ''
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'bylaw-shared-')))
  cpSync(join(import.meta.dirname, '../../docs/shared'), top, { recursive: true })
  git('init', '-q', '-b', 'main')
  commit()
})
afterEach(() => rmSync(top, { recursive: true }))

function git(...args: readonly string[]): void {
  const names = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...names, ...args], { cwd: top, stdio: 'pipe' })
}

function commit(): void {
  git('add', '-A')
  git('commit', '-q', '-m', 'a state')
}

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(top, path), 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${path} has no ${from}`)
  writeFileSync(join(top, path), after)
}

async function bylaw(cwd: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await run(argv, {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    env: {},
    cwd: join(top, cwd),
    terminal: null,
    today: () => '2026-12-01',
  })
  return { code, ...said }
}

const check = (cwd: string, ...more: string[]) => bylaw(cwd, 'check', '--format', 'concise', ...more)
const rulesIn = (text: string): readonly string[] =>
  [...text.matchAll(/ (?:error|warning) (\S+):/g)].map(([, rule = '']) => rule)

describe('what of a shared folder counts', () => {
  test('is what the project names: the mailer of another service is none of its recipients', async () => {
    const accounts = await check('accounts')
    expect(accounts.code).toBe(0)
    expect(rulesIn(accounts.out)).toEqual([])
  })

  test('of it, all that is wrong, at the line of the shared file', async () => {
    const news = await check('news')
    expect(news.code).toBe(1)
    expect(news.out).toContain('privacy/recipients.yaml:24:28: error recipient/contract-missing')
  })

  test('house rules and promises hold for each project', async () => {
    edit(
      'privacy/recipients.yaml',
      'stored: [IE]\n    contract: { type: dpa, signed: 2026-01-10 }\n    hosts',
      'stored: [FR]\n    contract: { type: dpa, signed: 2026-01-10 }\n    hosts',
    )
    edit('privacy/activities.yaml', 'for: P1Y, why', 'for: P2Y, why')
    expect(rulesIn((await check('accounts')).out)).toEqual(
      expect.arrayContaining(['house/broken', 'commitment/broken']),
    )
    expect(rulesIn((await check('news')).out)).not.toContain('house/broken')
  })

  test('a project may speak of what it does not use', async () => {
    edit(
      'accounts/bylaw.yaml',
      'sources:',
      `commitments:\n  ours: { promise: Nothing goes to the mailer., assert: { never: 'flow.recipient == "mailer"' } }\nsources:`,
    )
    expect((await check('accounts')).code).toBe(0)
    edit('accounts/bylaw.yaml', '"mailer"', '"mailerr"')
    expect((await check('accounts')).out).toContain('schema/condition: No flow has the recipient `mailerr`.')
  })

  test('a shared promise may speak of what another project declares, and not of what nobody does', async () => {
    edit('privacy/company.yaml', '"mailer"', '"printer"')
    expect((await check('accounts')).code).toBe(0)
    edit('privacy/company.yaml', '"printer"', '"mailr"')
    expect((await check('accounts')).out).toContain('schema/condition: No flow has the recipient `mailr`.')
  })

  test('the same name in both is declared twice', async () => {
    edit('accounts/bylaw.yaml', 'sources:', 'recipients: { archive: { engagement: on-our-behalf } }\nsources:')
    const { out } = await bylaw('accounts', 'check')
    expect(out).toContain('error[ref/duplicate-name]: `archive` in `recipients` is declared twice.')
    expect(out).toContain('privacy/recipients.yaml:10:3')
  })

  test('routes, exceptions and comments of a shared file count for nobody else', async () => {
    edit(
      'privacy/recipients.yaml',
      'signed: { missing',
      '# bylaw-ignore recipient/contract-missing: it is on its way until=2027-01-01\n      signed: { missing',
    )
    writeFileSync(
      join(top, 'privacy/more.yaml'),
      'apiVersion: bylaw.dev/v1\nexceptions:\n  x: { rule: recipient/contract-missing, target: recipients.mailer, reason: why not, acceptedBy: Ada, until: 2027-01-01 }\n',
    )
    expect(rulesIn((await check('news')).out)).toContain('recipient/contract-missing')
  })

  test('the folder by itself is a library: nobody misses what uses it', async () => {
    expect(rulesIn((await check('privacy')).out)).toEqual(['recipient/contract-missing'])
  })
})

describe('a folder that cannot be shared is told where it is named', () => {
  test.each([
    ['../nowhere', '`../nowhere` does not exist.'],
    ['../..', '`../..` lies outside of the repository.'],
    ['../empty', '`../empty` holds no declaration.'],
    ['../broken', '`../broken/a.yaml`: The file is written in UTF-16.'],
    ['here', "`here` lies in the project's own folder"],
  ])('%s', async (path, message) => {
    for (const folder of ['empty', 'broken', 'accounts/here']) mkdirSync(join(top, folder))
    writeFileSync(join(top, 'broken/a.yaml'), Buffer.from('\uFEFFapiVersion: bylaw.dev/v1\n', 'utf16le'))
    edit('accounts/bylaw.yaml', '../privacy', path)
    const { code, out } = await check('accounts')
    expect(code).toBe(1)
    expect(out).toContain(`accounts/bylaw.yaml:3:54: error ref/shared-folder: ${message}`)
    // What it would declare is not known, so that no name is called undeclared.
    if (path.startsWith('..')) expect(rulesIn(out)).toEqual(['ref/shared-folder'])
  })

  test('without a repository it has to lie below the working folder', async () => {
    rmSync(join(top, '.git'), { recursive: true })
    expect((await check('accounts')).out).toContain('`../privacy` lies outside of the repository.')
    expect((await check('.', 'accounts')).code).toBe(0)
  })
})

describe('two projects and a folder around them', () => {
  test('are told that they are two, and of nothing that they seem to declare twice', async () => {
    const { code, out } = await check('.')
    expect(code).toBe(1)
    expect(out).toContain(
      'news/bylaw.yaml:3:1: error ref/duplicate-name: `accounts` and `news` are projects of their own.',
    )
    expect(rulesIn(out).filter((rule) => rule === 'ref/duplicate-name')).toHaveLength(2)
    expect(rulesIn(out)).not.toContain('ref/unresolved')
  })

  test('share from the file that says so, wherever in its project it lies', async () => {
    mkdirSync(join(top, 'accounts/conf'))
    renameSync(join(top, 'accounts/bylaw.yaml'), join(top, 'accounts/conf/bylaw.yaml'))
    edit('accounts/conf/bylaw.yaml', '../privacy', '../../privacy')
    expect((await check('accounts')).code).toBe(0)
    expect((await check('accounts/conf')).code).toBe(0)
  })

  test('one file may be shared, and what several folders hold stands once', async () => {
    edit('accounts/bylaw.yaml', '[../privacy]', '[../privacy/recipients.yaml, ../privacy, ../privacy/]')
    expect((await check('accounts')).code).toBe(0)
  })
})

describe('compared with an older revision', () => {
  test('what was shared then counts then', async () => {
    edit('privacy/activities.yaml', 'for: P1Y, why', 'for: P9M, why')
    commit()
    edit('privacy/activities.yaml', 'for: P9M, why', 'for: P1Y, why')
    const { out } = await bylaw('accounts', 'diff', 'HEAD')
    expect(out).toContain('retention-extended: `retention.year.for` keeps the data longer.')
    expect(out).toContain('privacy/activities.yaml:')
    expect((await bylaw('news', 'diff', 'HEAD')).out).toContain('No changes for people')
  })

  test('a folder that has moved is no change for people', async () => {
    renameSync(join(top, 'privacy'), join(top, 'policies'))
    edit('accounts/bylaw.yaml', '../privacy', '../policies')
    expect((await bylaw('accounts', 'diff', 'HEAD')).out).toContain('0 widens, 0 narrows, 1 neutral')
  })

  test('what git does not keep is not known', async () => {
    mkdirSync(join(top, 'node_modules'))
    renameSync(join(top, 'privacy'), join(top, 'node_modules/privacy'))
    writeFileSync(join(top, '.gitignore'), 'node_modules\n')
    edit('accounts/bylaw.yaml', '../privacy', '../node_modules/privacy')
    commit()
    expect((await check('accounts')).code).toBe(0)
    const { code, err } = await bylaw('accounts', 'diff', 'HEAD')
    expect(code).toBe(2)
    expect(err).toContain('What `../node_modules/privacy` held at `HEAD` is not known: git keeps no declaration there.')
  })
})

describe('commands that write', () => {
  test('mend nothing that others share', async () => {
    edit('privacy/activities.yaml', 'purpose: Know who joined', 'purpos: Know who joined')
    const before = readFileSync(join(top, 'privacy/activities.yaml'), 'utf8')
    await check('accounts', '--fix', '--unsafe-fixes')
    expect(readFileSync(join(top, 'privacy/activities.yaml'), 'utf8')).toBe(before)
    await check('privacy', '--fix')
    expect(readFileSync(join(top, 'privacy/activities.yaml'), 'utf8')).toContain('purpose: Know who joined')
  })

  test('answers are written in the folder itself', async () => {
    const asked = await bylaw('news', 'questions', '--format', 'json')
    const [question] = (JSON.parse(asked.out) as { questions: { id: string }[] }).questions
    const answers = [{ id: question?.id, answer: '2026-11-30', answeredBy: 'Ada', on: '2026-12-01' }]
    writeFileSync(join(top, 'answers.json'), JSON.stringify(answers))
    const refused = await bylaw('news', 'answer', '.', '../answers.json')
    expect(refused.code).not.toBe(0)
    expect(refused.err).toContain('stands in `../privacy/recipients.yaml`, which the project shares with others')
    expect((await bylaw('privacy', 'answer', '.', '../answers.json')).code).toBe(0)
    expect(rulesIn((await check('news')).out)).toEqual([])
  })
})
