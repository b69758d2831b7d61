import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoadedProject, loadProject } from './load.ts'

const declaration = 'apiVersion: bylaw.dev/v1\n'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bylaw-load-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string | Uint8Array = declaration): string {
  const absolute = join(folder, path)
  mkdirSync(dirname(absolute), { recursive: true })
  writeFileSync(absolute, content)
  return absolute
}

async function load(path = folder): Promise<LoadedProject> {
  const loaded = await loadProject(path)
  if (loaded.problem !== null) throw new Error(loaded.message)
  return loaded
}

const paths = ({ files }: LoadedProject): string[] => files.map(({ path }) => path)
const messages = ({ findings }: LoadedProject): string[] => findings.map(({ at, message }) => `${at.file}: ${message}`)

describe('a folder', () => {
  it('gives its declarations, sorted, by relative paths', async () => {
    for (const path of ['z.yaml', 'routes/b.yml', 'routes/a.yaml', 'B.yaml']) write(path)
    for (const path of ['.github/x.yaml', 'node_modules/p/x.yaml', 'notes.txt']) write(path)
    const loaded = await load()
    expect(paths(loaded)).toEqual(['B.yaml', 'routes/a.yaml', 'routes/b.yml', 'z.yaml'])
    expect([loaded.root, loaded.findings]).toEqual([folder, []])
  })

  it('passes over YAML that is not ours', async () => {
    write('deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\n')
    write('values.yaml', 'image: x\n')
    write('config-map.yaml', 'apiVersion: v1\ndata:\n  bylaw.yaml: |\n    apiVersion: bylaw.dev/v1\n')
    write('picture.yaml', new Uint8Array([0, 1, 2, 255]))
    write('indented.yaml', '# all of it\n  apiVersion: bylaw.dev/v1\n  project: {name: x}\n')
    write('tagged.yaml', 'apiVersion: !!str bylaw.dev/v1\n')
    write('late.yaml', `# licence\n---\nproject: {name: x}\n"apiVersion": "bylaw.dev/v1"\n`)
    const loaded = await load()
    expect(paths(loaded)).toEqual(['indented.yaml', 'late.yaml', 'tagged.yaml'])
    expect(loaded.passedOver).toEqual(['config-map.yaml', 'deployment.yaml', 'picture.yaml', 'values.yaml'])
  })

  it('may hold none', async () => {
    expect(await load()).toMatchObject({ files: [], findings: [] })
  })

  it('follows links inside it once, and none out of it', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'bylaw-outside-'))
    writeFileSync(join(outside, 'secret.yaml'), declaration)
    write('a/one.yaml')
    // As Kubernetes mounts a ConfigMap.
    write('..2026/mounted.yaml')
    symlinkSync(join(folder, '..2026'), join(folder, '..data'))
    symlinkSync('..data/mounted.yaml', join(folder, 'mounted.yaml'))
    symlinkSync(join(folder, 'a'), join(folder, 'again'))
    symlinkSync(folder, join(folder, 'a/loop'))
    symlinkSync(outside, join(folder, 'out'))
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'secret.yaml'))
    symlinkSync('nowhere.yaml', join(folder, 'broken.yaml'))
    const loaded = await load()
    expect(paths(loaded)).toEqual(['a/one.yaml', 'mounted.yaml'])
    expect(loaded.passedOver).toEqual(['broken.yaml', 'secret.yaml'])
    rmSync(outside, { recursive: true })
  })
})

describe('a file that is named', () => {
  it('is loaded whatever it says, and its folder is the root', async () => {
    const loaded = await load(write('conf/any.txt', 'project: {name: x}\n'))
    expect(loaded).toMatchObject({
      root: join(folder, 'conf'),
      files: [{ path: 'any.txt', text: 'project: {name: x}\n' }],
    })
  })

  it('loses its byte order mark', async () => {
    expect((await load(write('a.yaml', `\uFEFF${declaration}`))).files[0]?.text).toBe(declaration)
  })
})

describe('a file that cannot be taken is a finding', () => {
  it.each([
    ['NUL', `${declaration}a: \0\n`, 'The file is not text: it has a NUL byte at offset 28 (line 2).'],
    [
      'latin1',
      Buffer.from(`${declaration}# caf\xe9\n`, 'latin1'),
      'The file is not UTF-8: the byte at offset 30 (line 2) begins no character.',
    ],
    [
      'a replacement character before it',
      Buffer.concat([Buffer.from(`${declaration}# \uFFFD`), Buffer.from([0xff])]),
      'The file is not UTF-8: the byte at offset 30 (line 2) begins no character.',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${declaration}`, 'utf16le'), 'The file is written in UTF-16.'],
  ])('%s', async (_, content, message) => {
    write('a.yaml', content)
    write('b.yaml')
    const loaded = await load()
    expect(messages(loaded)).toEqual([`a.yaml: ${message}`])
    expect(loaded.findings[0]).toMatchObject({ rule: 'yaml/syntax', at: { start: 0, end: 0 } })
    expect(paths(loaded)).toEqual(['b.yaml'])
  })

  it('when it is larger than 4 MiB, without reading it whole', async () => {
    truncateSync(write('large.yaml'), 50 * 1024 * 1024)
    truncateSync(write('foreign.yaml', 'a: b\n'), 50 * 1024 * 1024)
    expect(messages(await load())).toEqual(['large.yaml: The file has 50.0 MiB; a declaration has at most 4 MiB.'])
  })

  it.skipIf(process.getuid?.() === 0)('when it may not be read', async () => {
    chmodSync(write('a.yaml'), 0)
    expect(messages(await load())).toEqual(['a.yaml: The file may not be read: permission denied.'])
  })

  it('when it lies too deep', async () => {
    write(`${'d/'.repeat(34)}a.yaml`)
    expect((await load()).findings[0]?.message).toBe('The folder lies more than 32 deep and was not read.')
  })
})

describe('a declaration that does not say so', () => {
  it('is loaded too, so that this is found', async () => {
    write('a.yaml')
    write('b.yaml', 'apiVersion: bylaw.dve/v1\ncommitments: {}\n')
    write('c.yaml', 'retention:\n  month: {for: P30D, why: Redelivery}\n')
    write('pod.yaml', 'apiVersion: v1\nkind: Pod\n')
    expect(paths(await load())).toEqual(['a.yaml', 'b.yaml', 'c.yaml'])
  })
})

describe('a path that leads to nothing', () => {
  it('is said to', async () => {
    expect(await loadProject(join(folder, 'none'))).toMatchObject({ problem: 'not-found' })
    expect(await loadProject(join(write('a.yaml'), 'b'))).toMatchObject({ problem: 'not-found' })
    expect(await loadProject('/dev/null')).toMatchObject({ problem: 'not-a-file' })
    expect(await loadProject('a\0b')).toMatchObject({ problem: 'not-readable' })
  })
})
