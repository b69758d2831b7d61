import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '../compiler/cli/main.ts'
import { topicsOn } from '../compiler/cli/topics.ts'
import { parseFile } from '../compiler/syntax/parse-file.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts,
)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: readonly string[] }

async function help(command: string): Promise<string> {
  const out: string[] = []
  const say = (text: string) => void out.push(text)
  await run([command, '--help'], { out: say, err: say, env: {}, cwd: root, terminal: null, today: () => '2026-11-21' })
  return out.join('')
}

test.each(documents)('%s names nothing that is not there', async (document) => {
  const text = readFileSync(join(root, document), 'utf8')
  // Links within the repository.
  for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const path = join(root, dirname(document), target)
    expect(existsSync(path), `${document} links to ${relative(root, path)}`).toBe(true)
  }
  // Commands, each with the options that stand behind it.
  for (const [line, command = ''] of text.matchAll(/(?:npx |[`$] ?)bylaw ([a-z]+)(?: [^`\n#|>]*)?/g)) {
    const known = await help(command)
    expect(known, `${document}: ${line}`).toContain(`bylaw ${command}`)
    for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(known, `${document}: ${line}`).toContain(option)
  }
  for (const [line, script = ''] of text.matchAll(/npm run ([a-z-]+)/g)) {
    expect(scripts, `${document}: ${line}`).toContain(script)
  }
})

test.each(documents)('%s names rules, categories and fields of `flow` that there are', (document) => {
  const text = readFileSync(join(root, document), 'utf8')
  const topics = topicsOn('2026-11-21')
  const named = (kind: string) => new Set(topics.filter((topic) => topic.kind === kind).map(({ name }) => name))
  const [rules, categories, fields] = [named('rule'), named('category'), named('field')]
  const families = new Set([...rules].map((name) => name.split('/')[0]))
  const groups = new Set([...categories].map((name) => name.split('.')[0]))
  for (const [, name = ''] of text.matchAll(/`([a-z]+\/[a-z]+(?:-[a-z]+)*)`/g)) {
    if (families.has(name.split('/')[0] ?? '') && !existsSync(join(root, name))) expect(rules, document).toContain(name)
  }
  for (const [, name = ''] of text.matchAll(/bylaw explain ([a-z-]+[./][a-z.-]+)/g)) {
    expect(new Set([...rules, ...categories, ...fields]), document).toContain(name)
  }
  for (const [, name = ''] of text.matchAll(/x-category: ([a-z-]+\.[a-z-]+)/g)) {
    if (groups.has(name.split('.')[0] ?? '')) expect(categories, document).toContain(name)
  }
})

test.each(documents)('%s shows YAML whose keys there are', (document) => {
  const text = readFileSync(join(root, document), 'utf8')
  for (const [, block = ''] of text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) {
    // What another tool reads, and lines from the middle of something that is shown whole elsewhere.
    if (/^(repos:| )/.test(block)) continue
    const body = block.includes('apiVersion:') ? block : `apiVersion: bylaw.dev/v1\n${block}`
    const { findings } = parseFile({ path: document, text: body })
    expect(
      findings.filter(({ rule }) => /unknown|syntax/.test(rule)),
      block,
    ).toEqual([])
  }
})

test('what is not there would be found', async () => {
  expect(await help('frobnicate')).not.toContain('bylaw frobnicate')
  const all = documents.map((document) => readFileSync(join(root, document), 'utf8')).join('\n')
  expect([...all.matchAll(/(?:npx |[`$] ?)bylaw ([a-z]+)/g)].length).toBeGreaterThan(30)
})

test('the package ships what its help and documents name', async () => {
  for (const folder of ['docs', 'examples/routes', 'schema']) expect(manifest.files).toContain(folder)
  for (const [path] of (await help('check')).matchAll(/\b(docs|examples)\/[\w./-]+/g)) {
    expect(existsSync(join(root, path)), path).toBe(true)
  }
})
