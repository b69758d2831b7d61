import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askFor } from './ask.ts'
import { answersFor, type Given } from './init-answers.ts'
import { run } from './main.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bylaw-first-hour-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content)
const read = (name: string) => readFileSync(join(cwd, name), 'utf8')

async function bylaw(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    env: {},
    cwd,
    terminal: null,
    today: () => '2026-11-21',
  }
  const code = await run(argv, io)
  return { code, out: out.join(''), err: err.join('') }
}

describe('init', () => {
  test('writes a project that checks, and says what to do next', async () => {
    const made = await bylaw('init', 'acme', '--yes', '--country', 'Germany')
    expect({ code: made.code, out: made.out }).toEqual({
      code: 0,
      out: 'acme/bylaw.yaml\nacme/samples/github.push.json\n',
    })
    expect(made.err).toContain('bylaw check acme')
    expect(read('acme/bylaw.yaml')).toContain('regimes: [eu-gdpr]')
    expect(read('acme/bylaw.yaml')).toContain('name: acme,')
    expect((await bylaw('check', 'acme')).code).toBe(0)
  })

  test('the command of the documents writes what they show', async () => {
    const shown = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8')
    const command = /npx bylaw (init acme-router [^#\n]*)/.exec(shown)?.[1]?.trim() ?? ''
    const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    expect((await bylaw(...argv)).code).toBe(0)
    expect(shown).toContain(`\`\`\`yaml\n${read('acme-router/bylaw.yaml')}\`\`\``)
  })

  test.each(['bylaw.yaml', 'samples/github.push.json'])(
    'leaves an existing %s, and writes nothing else',
    async (name) => {
      mkdirSync(join(cwd, 'samples'))
      write(name, 'mine')
      const { code, out, err } = await bylaw('init', '--yes')
      expect({ code, out, err }).toEqual({
        code: 2,
        out: '',
        err: `bylaw: \`${name}\` exists already and is left as it is.\n`,
      })
      expect(read(name)).toBe('mine')
      const other = name === 'bylaw.yaml' ? 'samples/github.push.json' : 'bylaw.yaml'
      expect(() => read(other)).toThrow('ENOENT')
    },
  )

  test.each([
    ['--name', 'two words'],
    ['--country', 'Atlantis'],
    ['--organisation', ' '],
    ['--source', 'carrier-pigeon'],
  ])('refuses %s %s', async (flag, value) => {
    expect(await bylaw('init', '--yes', flag, value)).toMatchObject({ code: 2, out: '' })
  })

  const open: Given = { name: 'acme', organisation: null, country: null, source: null, destination: null }

  test('asks, again where an answer cannot be read, and takes what was said', async () => {
    const answers = ['no name', 'router', 'Acme Ltd', 'Atlantis', 'France', '', 'standard-webhooks', 'fax', 'http']
    const asked: string[] = []
    const ask = async (question: string) => {
      asked.push(question)
      return answers.shift() ?? ''
    }
    expect(await answersFor(open, false, ask)).toEqual({
      name: 'router',
      organisation: 'Acme Ltd',
      country: 'FR',
      regimes: ['eu-gdpr'],
      source: 'standard-webhooks',
      destination: 'http',
    })
    expect(asked).toHaveLength(9)
  })

  test('an empty answer leaves a fact open, and flags are not asked about', async () => {
    const given: Given = { ...open, country: 'US', source: 'github', destination: 'discord' }
    const asked: string[] = []
    const ask = async (question: string) => {
      asked.push(question)
      return ''
    }
    expect(await answersFor(given, true, ask)).toEqual({ ...given, regimes: null })
    expect(asked).toHaveLength(2)
    expect(await askFor(ask, '?', 1, Number)).toBe(1)
  })
})

describe('infer', () => {
  test('to stdout, or to a new file', async () => {
    write('order-placed.json', '{"customer": {"email": "jo@example.com"}}')
    const shown = await bylaw('infer', 'order-placed.json')
    expect(shown.code).toBe(0)
    expect(shown.out).toContain('  order-placed:\n')
    expect(shown.out + shown.err).not.toContain('jo@')
    expect(shown.err).toBe('bylaw: 1 field, 1 with a proposed category; none is reviewed yet.\n')
    expect((await bylaw('infer', 'order-placed.json', '--out', 'event.yaml')).out).toBe('event.yaml\n')
    expect(read('event.yaml')).toBe(shown.out)
    expect((await bylaw('infer', 'order-placed.json', '--out', 'event.yaml')).code).toBe(2)
    expect((await bylaw('check', 'event.yaml')).out).toContain('flow/unclassified-field')
  })

  test.each([
    ['broken.json', '{"a": jo@example.com}', 'bylaw: `broken.json` is not JSON.\n'],
    ['list.json', '[]', 'bylaw: `list.json` holds an empty list; a sample is an event, or a list of them.\n'],
    ['empty.json', '{}', 'bylaw: The samples show no fields: they are always an empty object.\n'],
    [
      'latin.json',
      Buffer.from('{"a": "\xe9"}', 'latin1'),
      'bylaw: `latin.json` is not UTF-8 text; save it as UTF-8 (spreadsheets: "CSV UTF-8").\n',
    ],
    ['large.json', ' '.repeat(4 * 1024 * 1024 + 1), 'bylaw: `large.json` has 4.0 MiB; at most 4 MiB are read.\n'],
  ])('refuses %s', async (name, content, err) => {
    write(name, content)
    expect(await bylaw('infer', name)).toEqual({ code: 2, out: '', err })
  })

  test('reads a file with an event on each line, as logs have them', async () => {
    write('log.jsonl', '{"id": 1}\r\n\n{"id": 2, "email": "jo@example.com"}\n')
    const { code, out, err } = await bylaw('infer', 'log.jsonl')
    expect(code).toBe(0)
    expect(out).toMatch(/# Inferred from 2 samples\.[\s\S]*\n {2}log:\n/)
    expect(err).not.toContain('split')
    write('half.jsonl', '{"id": 1}\n{"id": \n')
    expect((await bylaw('infer', 'half.jsonl')).err).toBe('bylaw: `half.jsonl` is not JSON: see line 2, column 1.\n')
  })

  test('says what to do with fields that have no category', async () => {
    write('order.json', '{"sku": "A1", "email": "jo@example.com"}')
    const { err } = await bylaw('infer', 'order.json', '--accept')
    expect(err).toContain('give the 1 without one an `x-category` (`none` where it says nothing of anybody)')
  })

  test('does not take JSON within a text for words that somebody wrote', async () => {
    write('dump.json', JSON.stringify({ body: JSON.stringify({ user: { email: 'jo@example.com' } }), note: '{ hi }' }))
    const { out } = await bylaw('infer', 'dump.json')
    expect(out).toContain('body: {type: string} # propose: content.opaque')
    expect(out).toContain('note: {type: string} # propose: content.text')
  })

  test('reads a list as the events that it holds, and says how its source takes it apart', async () => {
    write('batch.json', '[{"eventId": 1}, {"eventId": 2, "email": "jo@example.com"}]')
    const { code, out, err } = await bylaw('infer', 'batch.json')
    expect(code).toBe(0)
    expect(out).toContain('# Inferred from 2 samples.')
    expect(err).toContain(
      '`batch.json` holds a list, and each element was read as an event; its source says `split: {at: "*"}`.',
    )
  })

  test.each([
    ['what they say', '[{"event": "user.created"}, {"event": "deal.won"}]', '`event` says that they are of 2 types'],
    [
      'what they hold',
      '[{"id": 1, "code": "A", "amount": 2, "usage": 0}, {"id": 2, "name": "N", "sku": "S", "stock": 1}]',
      'some of them have few fields in common',
    ],
  ])('says that samples are of several types, by %s', async (_, samples, why) => {
    write('mixed.json', samples)
    expect((await bylaw('infer', 'mixed.json')).err).toContain(`read as one event type, though ${why};`)
  })

  test.each([
    ['one type', '[{"type": "user.created", "id": 1}, {"type": "user.created", "id": 2}]'],
    ['a short one', '[{"id": 1, "a": 1, "b": 1, "c": 1, "d": 1}, {"id": 2}]'],
    ['numbers of their own', '[{"event": "ev-20260101"}, {"event": "ev-20260102"}]'],
    ['nested types', '[{"id": 1, "data": {"type": "a"}}, {"id": 2, "data": {"type": "b"}}]'],
  ])('takes samples of %s together without a word', async (_, samples) => {
    write('same.json', samples)
    expect((await bylaw('infer', 'same.json')).err).not.toContain('read as one event type')
  })

  test('reads what describes events: a JSON Schema, an OpenAPI or an AsyncAPI document', async () => {
    const user = '{type: object, required: [email], properties: {email: {type: string, format: email}}}'
    write(
      'api.yaml',
      `asyncapi: 3.0.0\ncomponents:\n  messages:\n    userGone: {payload: ${user}}\n    odd: {payload: {type: string}}\n`,
    )
    const { code, out, err } = await bylaw('infer', 'api.yaml', '--accept')
    expect(code).toBe(0)
    expect(out).toContain('\n  userGone:\n')
    expect(out).toContain('email: {type: string, x-category: contact.email}')
    expect(out).not.toContain('required')
    expect(err).toContain('bylaw: passed over: odd: it is no object.\n')
    expect((await bylaw('infer', 'api.yaml', '--strict')).out).toContain('required: [email]')
    expect((await bylaw('infer', 'api.yaml', '--event', 'nobody')).err).toBe(
      'bylaw: `api.yaml` is an AsyncAPI document that describes no such event; choose one by its name: `userGone`, `odd`.\n',
    )
    write('a.json', '{"a": 1}')
    expect((await bylaw('infer', 'a.json', 'api.yaml')).err).toBe(
      'bylaw: `api.yaml` is an AsyncAPI document; it is read by itself.\n',
    )
  })

  test('whoever made or owns a record is no key of whom it describes', async () => {
    write('person.json', '{"current": {"id": 7, "owner_id": 3, "creator_user_id": 4, "first_name": "Ada"}}')
    expect((await bylaw('infer', 'person.json', '--accept')).out).toContain('current: {at: current, keys: [id]}')
  })

  test('refuses a file that is not there, and a name that is none', async () => {
    expect(await bylaw('infer', 'a.json')).toMatchObject({ code: 2, out: '' })
    expect(await bylaw('infer', 'a.json', '--event', 'a b')).toMatchObject({ code: 2, out: '' })
  })
})

describe('import', () => {
  test('a list becomes a declaration', async () => {
    write('subs.csv', 'Subprocessor,Country\nStripe,Ireland\n,x\n')
    const { code, out, err } = await bylaw('import', 'subs.csv', '--as', 'recipients')
    expect({ code, err }).toEqual({
      code: 0,
      err: 'bylaw: 1 recipient; what the list does not say is missing.\nbylaw: Line 3 has no name and is read as going on with `Stripe`; confirm it.\n',
    })
    expect(out).toContain('  stripe:\n')
    expect((await bylaw('import', 'subs.csv', '--as', 'recipients', '--out', 'r.yaml')).out).toBe('r.yaml\n')
    expect((await bylaw('check', 'r.yaml')).code).toBe(0)
  })

  test.each([
    ['a,b\n', 'recipients'],
    ['Name\n', 'recipients'],
    ['Name\n"x', 'activities'],
  ])('refuses %j as %s', async (content, kind) => {
    write('list.csv', content)
    expect(await bylaw('import', 'list.csv', '--as', kind)).toMatchObject({ code: 2, out: '' })
  })

  test('has to be told what the list is', async () => {
    write('list.csv', 'Name\nx\n')
    expect((await bylaw('import', 'list.csv')).code).toBe(2)
    expect((await bylaw('import', 'list.csv', '--as', 'cookies')).code).toBe(2)
  })
})

describe('baseline', () => {
  const unclassified = (fields: string) =>
    `apiVersion: bylaw.dev/v1\nevents: {x: {schema: {type: object, properties: {${fields}}}}}\n`

  test('hides what was there, and nothing new', async () => {
    write('bylaw.yaml', unclassified('a: {type: string}'))
    expect((await bylaw('check', '.')).code).toBe(1)
    expect(await bylaw('baseline', '.')).toMatchObject({ code: 0, out: '.bylaw-baseline.json\n' })
    const { findings } = JSON.parse(read('.bylaw-baseline.json'))
    expect(findings).toContainEqual({
      rule: 'flow/unclassified-field',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      resource: 'events.x',
      pointer: expect.any(String),
      message: expect.any(String),
    })
    const clean = await bylaw('check', '.', '--baseline', '.bylaw-baseline.json')
    expect(clean).toMatchObject({ code: 0, err: expect.stringMatching(/^bylaw: \d findings? in the baseline.\n$/) })
    expect(clean.out).toMatch(/^no findings/)
    // Lines may move, and other fields come.
    write('bylaw.yaml', `# moved\n${unclassified('b: {type: string}, a: {type: string}')}`)
    const more = await bylaw('check', '.', '--baseline', '.bylaw-baseline.json')
    expect(more.code).toBe(1)
    expect(more.out).toContain('`b`')
    expect(more.out).not.toContain('`a` of')
  })

  test('is the same each time', async () => {
    write('bylaw.yaml', unclassified('b: {type: string}, a: {type: string}'))
    await bylaw('baseline', '.', '--out', 'one.json')
    write('bylaw.yaml', `\n${unclassified('a: {type: string}, b: {type: string}')}`)
    await bylaw('baseline', '.', '--out', 'two.json')
    const [one, two] = ['one.json', 'two.json'].map((name) => JSON.parse(read(name)).findings)
    expect(one).toEqual(two)
  })

  test('what is gone is a warning, until it is pruned', async () => {
    write('bylaw.yaml', unclassified('a: {type: string}, b: {type: string}'))
    await bylaw('baseline', '.', '--out', 'b.json')
    write('bylaw.yaml', unclassified('a: {type: string}, b: {type: string, x-category: none}'))
    const stale = await bylaw('check', '.', '--baseline', 'b.json')
    expect(stale.code).toBe(0)
    expect(stale.err).toContain(
      'warning: 1 entry of the baseline no longer found; `--prune` removes them:\n  flow/unclassified-field at events.x\n',
    )
    expect((await bylaw('check', '.', '--baseline', 'b.json', '--prune')).err).toContain('removed from `b.json`')
    expect((await bylaw('check', '.', '--baseline', 'b.json')).err).not.toContain('no longer found')
    write('bylaw.yaml', unclassified('a: {type: string}, b: {type: string}'))
    expect((await bylaw('check', '.', '--baseline', 'b.json')).code).toBe(1)
  })

  test('never hides what is no sound declaration', async () => {
    write('bylaw.yaml', 'apiVersion: bylaw.dev/v1\nproject: {nmae: x}\nrecipients: {a: {onward: [nobody]}}\n')
    const made = await bylaw('baseline', '.')
    expect(made.err).toContain('left out')
    expect(read('.bylaw-baseline.json')).not.toMatch(/"(yaml|schema|ref)\//)
    expect((await bylaw('check', '.', '--baseline', '.bylaw-baseline.json')).code).toBe(1)
    // Not even when somebody writes it there.
    const { diagnostics } = JSON.parse((await bylaw('check', '.', '--format', 'json')).out)
    write('.bylaw-baseline.json', JSON.stringify({ version: 1, findings: diagnostics }))
    expect((await bylaw('check', '.', '--baseline', '.bylaw-baseline.json')).code).toBe(1)
  })

  test('is not written of what cannot be read', async () => {
    write('bylaw.yaml', 'apiVersion: bylaw.dev/v1\na: [\n')
    expect(await bylaw('baseline', '.')).toMatchObject({ code: 1, out: '' })
    expect(() => read('.bylaw-baseline.json')).toThrow('ENOENT')
  })

  test.each(['', '{}', '[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}'])(
    'a file that is none is refused: %s',
    async (content) => {
      write('bylaw.yaml', unclassified('a: {type: string}'))
      write('b.json', content)
      expect(await bylaw('check', '.', '--baseline', 'b.json')).toMatchObject({ code: 2, out: '' })
    },
  )

  test('--prune alone is refused', async () => {
    write('bylaw.yaml', unclassified('a: {type: string}'))
    expect(await bylaw('check', '.', '--prune')).toMatchObject({ code: 2, out: '' })
  })
})
