import { beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { emitDocuments } from '../compiler/emit/documents/documents.ts'
import { emit } from '../compiler/emit/emit.ts'
import { compiledFrom, dispatchkit, withoutRecipient } from '../compiler/emit/kubernetes/testing/deployments.ts'
import type { SourceFile } from '../compiler/source/source-file.ts'
import type { RouterPlan } from '../runtime/contract/plan.ts'

/** The content of every file of a build, without digests and counts of flows. */
async function build(files: readonly SourceFile[]): Promise<ReadonlyMap<string, string>> {
  const asOf = '2026-11-21'
  const { model, graph } = compiledFrom(files)
  const documents = await emitDocuments(model, graph, { asOf, locate: () => null, draft: true })
  const emitted = await emit(model, graph, asOf, documents.files)
  const neutral = (text: string): string =>
    text
      .replaceAll(model.digest, '<digest>')
      .replaceAll(model.digest.slice(0, 12), '<digest>')
      .replaceAll(/\b(dispatchkit(?:-egress-proxy)?-)[0-9a-f]{10}\b/g, '$1<content>')
      .replaceAll(/\b\d+ flows\b/g, '<count> flows')
      .replaceAll(/(egress-proxy-config['"]?: ['"]?)[0-9a-f]{64}/g, '$1<content>')
  return new Map(emitted.map(({ path, content }) => [path, neutral(content)]))
}

let before: ReadonlyMap<string, string>
let after: ReadonlyMap<string, string>

beforeAll(async () => {
  // Both written by the same means: only the recipient is missing.
  before = await build(withoutRecipient(await dispatchkit(), 'nobody'))
  after = await build(withoutRecipient(await dispatchkit(), 'customer-discord'))
})

/** Lines that are only in one of two texts. */
function changes(path: string): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const [a = [], b = []] = [before, after].map((files) => (files.get(path) ?? '').split('\n'))
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) }
}

/** Lines of a text that stand together. */
function passages(text: string, lines: readonly string[]): readonly string[] {
  const wanted = new Set(lines)
  const found: string[][] = [[]]
  for (const line of text.split('\n'))
    if (wanted.has(line)) found.at(-1)?.push(line)
    else if (found.at(-1)?.length !== 0) found.push([])
  return found.filter((each) => each.length > 0).map((each) => each.join('\n'))
}

/** Whether a line is another from which something was cut out. */
function isCutFrom(line: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === line[at]) at++
  return at === line.length
}

const plan = (files: ReadonlyMap<string, string>): RouterPlan => JSON.parse(files.get('router/plan.json') ?? '')

it('a recipient that is taken away leaves the same files', () => {
  expect([...after.keys()]).toEqual([...before.keys()])
})

it('a recipient that is taken away takes its host out of the proxy, and nothing else', () => {
  const gone = ['acl hosts_443 dstdomain -n discord.com']
  expect(changes('egress-proxy/squid.conf')).toEqual({ gone, come: [] })
})

const alerts = 'kubernetes/optional/prometheus-rule.yaml'

it('a recipient that is taken away takes the alerts on the day of its exception along, and no others', () => {
  interface Rule {
    readonly annotations: { readonly summary: string }
  }
  const rules = (files: ReadonlyMap<string, string>): readonly Rule[] =>
    (parse(files.get(alerts) ?? '') as { spec: { groups: { rules: Rule[] }[] } }).spec.groups.flatMap(
      (each) => each.rules,
    )
  const left = rules(before).filter(({ annotations }) => !annotations.summary.includes('customer-discord-country'))
  expect(left.length).toBe(rules(before).length - 2)
  expect(rules(after)).toEqual(left)
})

it('a recipient that is taken away takes its egress out of the deployment, and nothing else', () => {
  const deployed = [...after.keys()].filter((path) => /^(kubernetes|egress-proxy|pulumi)\//.test(path))
  expect(deployed.length).toBeGreaterThan(20)
  for (const path of deployed.filter((each) => each !== alerts)) {
    const { gone, come } = changes(path)
    for (const line of gone) expect(line, path).toContain('discord.com')
    for (const line of come)
      expect(
        gone.some((other) => isCutFrom(line.trim(), other)),
        `${path}: ${line}`,
      ).toBe(true)
  }
})

it('a recipient that is taken away takes its channel and its deliveries out of the router, and nothing else', () => {
  const [had, has] = [plan(before), plan(after)]
  const left = had.channels.filter(({ recipient }) => recipient !== 'customer-discord')
  expect(had.channels.length).toBe(left.length + 1)
  expect(has.channels).toEqual(left)
  const routes = had.routes.map((route) => ({ ...route, to: route.to.filter(({ channel }) => channel !== 'discord') }))
  expect(routes).not.toEqual(had.routes)
  // A route that leads nowhere any more is none.
  expect(has.routes).toEqual(routes.filter(({ to }) => to.length > 0))
  expect(has.sources).toEqual(had.sources)
})

it('a recipient that is taken away takes its lines out of the documents, and nothing else', () => {
  const documents = [...after.keys()].filter((path) => /^documents\/.*\.(md|csv)$/.test(path))
  const changed = documents.filter((path) => changes(path).gone.length > 0)
  expect(changed).toContain('documents/public/subprocessors.md')
  expect(changed).toContain('documents/public/privacy-notice-privacy-policy.md')
  for (const path of documents) {
    const { gone, come } = changes(path)
    // A sentence that goes on about it stands below the one that names it.
    for (const passage of passages(before.get(path) ?? '', gone)) expect(passage, path).toMatch(/discord/i)
    for (const line of come)
      expect(
        gone.some((other) => isCutFrom(line, other)),
        `${path}: ${line}`,
      ).toBe(true)
  }
})
