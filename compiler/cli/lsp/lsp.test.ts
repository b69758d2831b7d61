import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node'
import { type Client, startClient } from '../../editor/testing/client.ts'

const bin = join(import.meta.dirname, '../bin.ts')
const shop = readFileSync(join(import.meta.dirname, '../../../policies/testing/shop.yaml'), 'utf8')
let folder = ''
let client: Client

const uri = (path: string): string => pathToFileURL(join(folder, path)).href

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'bylaw-lsp-')))
})
afterEach(async () => {
  expect(await client.close()).toBe(0)
  rmSync(folder, { recursive: true })
})

const start = async (roots: readonly string[] = [folder]): Promise<void> => {
  client = await startClient([process.execPath, bin, 'lsp'], roots)
}

const rulesOf = (list: readonly { code?: unknown }[]): readonly unknown[] => list.map(({ code }) => code)

describe('findings as typed', () => {
  test('of text that nobody has saved, and none once it is mended', async () => {
    write('shop.yaml', shop)
    await start()
    await client.open(uri('shop.yaml'), shop)
    expect(await client.diagnostics(uri('shop.yaml'))).toEqual([])

    await client.change(uri('shop.yaml'), shop.replace('for: P30D', 'for: 30 days'))
    const list = await client.diagnostics(uri('shop.yaml'), ({ length }) => length > 0)
    expect(rulesOf(list)).toContain('schema/invalid')

    await client.change(uri('shop.yaml'), shop)
    expect(await client.diagnostics(uri('shop.yaml'), ({ length }) => length === 0)).toEqual([])
  }, 60_000)
})

/** The position of a mark in the shop's text, so many characters further. */
function at(text: string, mark: string, further = 0): { line: number; character: number } {
  const offset = text.indexOf(mark) + further
  if (offset < further) throw new Error(`no ${mark}`)
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length }
}

const rest = `apiVersion: bylaw.dev/v1
commitments:
  p-1: {promise: We answer mail only, assert: {where: 'flow.recipient == "desk"', must: 'flow.category == "contact.email"'}}
exceptions:
  later:
    rule: retention/unused
    target: recipients.desk.contract
    reason: for a test
    acceptedBy: Ada
    until: 2031-01-01
`

describe('a project of two files', () => {
  beforeEach(async () => {
    write('shop.yaml', shop)
    write('more.yaml', rest)
    await start()
    await client.open(uri('shop.yaml'), shop)
    await client.diagnostics(uri('more.yaml'))
  })
  const ask = (method: string, mark: string, further = 0, more: object = {}): Promise<unknown> =>
    client.connection.sendRequest(method, {
      textDocument: { uri: uri('shop.yaml') },
      position: at(shop, mark, further),
      ...more,
    })

  test('says what a name is, where it flows and which promises speak of it', async () => {
    const hover = (await ask('textDocument/hover', 'recipients: {host: all, desk', 26)) as {
      contents: { value: string }
    }
    expect(hover.contents.value).toMatchInlineSnapshot(`
      "**Recipient** \`desk\`

      Desk Ltd, Answers customers  
      on-our-behalf  
      Established in: Ireland (IE)  
      Stores in: Ireland (IE)

      Data: \`contact.email\`, \`person.name\`

      For: \`support\`

      By routes: \`tickets\`

      Promises that speak of it: \`p-1\`: We answer mail only"
    `)
    const category = (await ask('textDocument/hover', 'contact.email: {source', 3)) as { contents: { value: string } }
    expect(category.contents.value).toMatchInlineSnapshot(`
      "**Category** \`contact.email\`

      Email address  
      personal, \`pd:EmailAddress\`, built in

      Goes to: \`desk\` (IE), \`host\` (IE), the store \`journal\`, the store \`records\`

      For: \`accounts\`, \`letters\`, \`support\`

      By routes: \`tickets\`

      Promises that speak of it: \`p-1\`: We answer mail only"
    `)
    const key = (await ask('textDocument/hover', 'backups: P7D', 3)) as { contents: { value: string } }
    expect(key.contents.value).toMatchInlineSnapshot(`
      "**backups**

      How much longer backups hold it; nothing said means that there are none."
    `)
  }, 60_000)

  test('finds where a name is declared and where it is named', async () => {
    expect(await ask('textDocument/definition', 'lawfulBasis: service', 15)).toMatchObject([
      { uri: uri('shop.yaml'), range: { start: at(shop, 'service: {type') } },
    ])
    const references = (await ask('textDocument/references', 'desk: {recipient', 18, {
      context: { includeDeclaration: true },
    })) as { uri: string }[]
    expect(references.map(({ uri: of }) => of.slice(of.lastIndexOf('/') + 1)).sort()).toMatchInlineSnapshot(`
      [
        "more.yaml",
        "more.yaml",
        "shop.yaml",
        "shop.yaml",
        "shop.yaml",
      ]
    `)
  }, 60_000)

  test('renames a name in every file, in conditions and targets too, and nothing else', async () => {
    const edit = (await ask('textDocument/rename', 'desk: {recipient: desk', 20, { newName: 'help-desk' })) as {
      changes: Record<string, { range: Range; newText: string }[]>
    }
    const renamed = Object.fromEntries(
      [
        ['shop.yaml', shop],
        ['more.yaml', rest],
      ].map(([path = '', text = '']) => [path, applied(text, edit.changes[uri(path)] ?? [])]),
    )
    expect(renamed['more.yaml']).toBe(
      rest
        .replace('flow.recipient == "desk"', 'flow.recipient == "help-desk"')
        .replace('recipients.desk', 'recipients.help-desk'),
    )
    expect(renamed['shop.yaml']).toContain('desk: {recipient: help-desk')
    for (const [path, text] of Object.entries(renamed)) {
      await client.open(uri(path), text)
      await client.change(uri(path), text)
    }
    expect(await client.diagnostics(uri('shop.yaml'), ({ length }) => length === 0)).toEqual([])
    await expect(ask('textDocument/rename', 'desk: {recipient: desk', 20, { newName: 'no name' })).rejects.toThrow(
      'A name is',
    )
    await expect(ask('textDocument/prepareRename', 'contact.email: {source', 3)).rejects.toThrow('built in')
  }, 60_000)

  test('shows basis and period at a delivery', async () => {
    const hints = await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri: uri('shop.yaml') },
      range: { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } },
    })
    expect((hints as { label: string }[]).map(({ label }) => label)).toEqual(['service · month P30D'])
  }, 60_000)

  test('offers the safe edit of a finding', async () => {
    const wrong = shop.replace('retention: month', 'retention: mnoth')
    await client.change(uri('shop.yaml'), wrong)
    const list = await client.diagnostics(uri('shop.yaml'), (all) => rulesOf(all).includes('ref/unresolved'))
    const found = list.find(({ code }) => code === 'ref/unresolved')
    expect(found?.codeDescription?.href).toMatch(/policies\/ref\/unresolved\.md$/)
    const actions = (await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uri('shop.yaml') },
      range: found?.range,
      context: { diagnostics: [found] },
    })) as { title: string; edit: { changes: Record<string, { range: Range; newText: string }[]> } }[]
    expect(actions.map(({ title }) => title)).toEqual(['Replace it with `month`'])
    expect(applied(wrong, actions[0]?.edit.changes[uri('shop.yaml')] ?? [])).toBe(shop)
  }, 60_000)

  test.each([
    ['a name that a key takes', 'lawfulBasis: service', 'lawfulBasis: ', 'service'],
    ['a name in a list', 'desk: all}', 'desk: [con', 'contact.email'],
    ['a field of a resource', '    role: controller', '    dp\n    role: controller', 'dpia'],
    ['a channel as a key', '      desk: {fields', '      de', 'desk'],
    ['a value that is listed', 'onExpiry: erase', 'onExpiry: ', 'anonymise'],
    ['a field of the event', 'fields: {email: keep, ', 'fields: {em', 'email'],
    [
      'a member in a template',
      '{fields: {email: keep, name: keep, level: keep}}',
      '{message: "{{ event.',
      'event.email',
    ],
    ['a section', 'channels:\n', 'chan', 'channels'],
    ['a fact that is not known', 'legalName: Acme Ltd', 'legalName: ', '{missing: ...}'],
  ])(
    'completes %s',
    async (_, from, typed, label) => {
      const index = shop.indexOf(from)
      expect(index).toBeGreaterThan(0)
      const text =
        shop.slice(0, index) + typed + shop.slice(typed.includes('\n') ? index + from.length : index + from.length)
      await client.change(uri('shop.yaml'), text)
      const cursor = typed.includes('\n') ? typed.indexOf('\n') : typed.length
      const items = (await client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri: uri('shop.yaml') },
        position: at(text, typed, cursor),
      })) as { label: string }[] | null
      expect(items?.map((item) => item.label)).toContain(label)
    },
    60_000,
  )

  test('completes names in an assertion, and members of flow', async () => {
    const complete = async (typed: string): Promise<readonly string[]> => {
      const text = rest.replace(`'flow.recipient == "desk"'`, `'${typed}'`)
      await client.change(uri('more.yaml'), text)
      const items = await client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri: uri('more.yaml') },
        position: at(text, typed, typed.length - 1),
      })
      return (items as { label: string }[]).map(({ label }) => label)
    }
    await client.open(uri('more.yaml'), rest)
    expect(await complete('flow.recipient == "d"')).toContain('desk')
    expect(await complete('flow.rr')).toContain('flow.retention.maxDays')
  }, 60_000)
})

describe('files and folders', () => {
  test('what changes on the disk is read again, unless it is open', async () => {
    write('shop.yaml', shop)
    await start()
    write('shop.yaml', shop.replace('for: P30D', 'for: 30 days'))
    await changedOnDisk('shop.yaml', 2)
    await client.diagnostics(uri('shop.yaml'), ({ length }) => length > 0)
    await client.open(uri('shop.yaml'), shop)
    await client.diagnostics(uri('shop.yaml'), ({ length }) => length === 0)
    // Closed, the disk counts again.
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri('shop.yaml') } })
    await client.diagnostics(uri('shop.yaml'), ({ length }) => length > 0)
    rmSync(join(folder, 'shop.yaml'))
    await changedOnDisk('shop.yaml', 3)
    await client.diagnostics(uri('shop.yaml'), ({ length }) => length === 0)
  }, 60_000)

  test('projects of several folders, and of one folder, do not meet', async () => {
    for (const path of ['a/shop.yaml', 'b/one/shop.yaml', 'b/two/shop.yaml']) write(path, shop)
    write('a/note.yaml', 'kind: Deployment\n')
    await start([join(folder, 'a'), join(folder, 'b')])
    for (const path of ['a/shop.yaml', 'b/one/shop.yaml', 'b/two/shop.yaml']) {
      await client.open(uri(path), shop)
      expect(await client.diagnostics(uri(path))).toEqual([])
    }
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: uri('a'), name: 'a' }] },
    })
    const position = at(shop, 'lawfulBasis: service', 15)
    const ask = (path: string) =>
      client.connection.sendRequest('textDocument/definition', { textDocument: { uri: uri(path) }, position })
    expect(await ask('b/one/shop.yaml')).toMatchObject([{ uri: uri('b/one/shop.yaml') }])
    expect(await ask('a/note.yaml')).toBeNull()
  }, 60_000)

  test('a file alone, where no folder is open', async () => {
    write('shop.yaml', shop)
    write('other.yaml', shop)
    await start([])
    await client.open(uri('shop.yaml'), shop.replace('for: P30D', 'for: 30 days'))
    await client.diagnostics(uri('shop.yaml'), ({ length }) => length > 0)
  }, 60_000)
})

const changedOnDisk = (path: string, type: number): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(path), type }] })

test('counts in UTF-16, as the protocol does', async () => {
  const text = shop
    .replace('Desk Ltd', '😀 Ltd')
    .replace('desk: {recipient: desk,', '"desk": {"\\u0072ecipient": desk,')
  write('shop.yaml', text)
  await start()
  await client.open(uri('shop.yaml'), text)
  await client.diagnostics(uri('shop.yaml'))
  const smile = at(text, '😀')
  await client.change(uri('shop.yaml'), '😀😀: x', { start: smile, end: { ...smile, character: smile.character + 2 } })
  const [first] = await client.diagnostics(uri('shop.yaml'), ({ length }) => length > 0)
  expect(first?.range.start.line).toBe(smile.line)
  await client.change(uri('shop.yaml'), text)
  await client.diagnostics(uri('shop.yaml'), ({ length }) => length === 0)
}, 60_000)

test('a request that is called off is not answered in full, and the next one is', async () => {
  write('shop.yaml', shop)
  await start()
  await client.open(uri('shop.yaml'), shop)
  const params = { textDocument: { uri: uri('shop.yaml') }, position: at(shop, 'lawfulBasis: service', 15) }
  const source = new CancellationTokenSource()
  const first = client.connection.sendRequest('textDocument/hover', params, source.token)
  source.cancel()
  await expect(first).rejects.toThrow(/cancel/i)
  expect(await client.connection.sendRequest('textDocument/hover', params)).not.toBeNull()
}, 60_000)

test('whatever is typed, in whatever pieces, each request is answered', async () => {
  write('shop.yaml', shop)
  write('more.yaml', rest)
  await start()
  await client.open(uri('shop.yaml'), shop)
  const words = ['{', '}', '[', '"', ': ', '\n', '\n    ', '- ', '😀', '{{ event.', '\t', '', '<<: *a', '\r\n', 'desk']
  const methods = ['hover', 'definition', 'completion', 'prepareRename', 'references', 'rename'] as const
  let text = shop
  // The same pieces each time: a linear congruence, as in Numerical Recipes.
  let seed = Number(process.env.LSP_SEED ?? 7)
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed % below
  }
  for (let i = 0; i < 120; i++) {
    const from = random(text.length)
    const to = Math.min(text.length, from + random(i % 7 === 0 ? 200 : 6))
    const word = words[random(words.length)] ?? ''
    const range = { start: at(text, '', from), end: at(text, '', to) }
    text = text.slice(0, from) + word + text.slice(to)
    await client.change(uri('shop.yaml'), word, range)
    const params = { textDocument: { uri: uri('shop.yaml') }, position: at(text, '', random(text.length)) }
    const method = methods[i % methods.length] ?? 'hover'
    const more = method === 'references' ? { context: { includeDeclaration: true } } : { newName: 'other' }
    await client.connection.sendRequest(`textDocument/${method}`, { ...params, ...more }).catch((error: Error) => {
      // A name that cannot be renamed is said to be so.
      expect(error.message).toMatch(/^(`|Nothing|There is)/)
    })
    if (i % 20 === 19) {
      text = shop
      await client.change(uri('shop.yaml'), shop)
    }
  }
  expect(await client.diagnostics(uri('shop.yaml'), ({ length }) => length === 0)).toEqual([])
}, 120_000)

interface Range {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

/** A text after edits, as an editor makes them. */
function applied(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = ({ line, character }: Range['start']): number => (starts[line] ?? text.length) + character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    )
}
