import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createModelRecords } from '../admin/testing/records.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { createAudit } from './audit.ts'
import { type AuditEntry, chain, hashOf, NO_HASH, seal } from './entry.ts'
import { type AuditFault, verifyAudit } from './verify.ts'

const key = createSecretKey(Buffer.alloc(32, 7))
const subject = (name: string): string => Buffer.from(name.padEnd(16)).toString('hex')

/** An export of eight entries, of which the first two have been cut and one has been erased. */
async function exported(): Promise<readonly string[]> {
  const clock = createTestClock()
  const audit = createAudit({ records: createModelRecords(), key, clock, expiresAt: (at) => at + 7500 })
  for (let count = 0; count < 8; count++) {
    const actor = { key: `k${count % 2}`, role: 'operator' } as const
    await audit.note({ action: 'endpoint.pause', status: 200, actor, facts: { count }, about: [subject(`s${count}`)] })
    clock.advance(1000)
  }
  clock.advance(1000)
  expect(await audit.cut(clock.now())).toBe(2)
  await audit.erase({ subjects: [subject('s5')] })
  const lines: string[] = []
  for await (const line of audit.lines()) lines.push(line)
  return lines
}

const lines = await exported()
const faultsOf = (changed: readonly string[]): readonly AuditFault[] =>
  verifyAudit(changed, { key }).faults.map(({ fault }) => fault)

test('an export with an expired beginning and erased people verifies', () => {
  expect(lines).toHaveLength(8)
  expect(verifyAudit(lines, { key })).toMatchObject({ ok: true, entries: 6, head: { seq: 8 }, sealed: true })
  expect(verifyAudit(lines, { key: null })).toMatchObject({ ok: true, sealed: false })
})

test('any line that is removed, repeated or moved is noticed', () => {
  const at = fc.nat({ max: lines.length - 1 })
  fc.assert(
    fc.property(at, at, fc.constantFrom('remove', 'repeat', 'move'), (from, to, how) => {
      fc.pre(how !== 'move' || from !== to)
      const changed = [...lines]
      const [line = ''] = how === 'repeat' ? [lines[from]] : changed.splice(from, 1)
      if (how !== 'remove') changed.splice(to, 0, line)
      expect(faultsOf(changed)).not.toEqual([])
    }),
  )
})

test('any change of any value is noticed', () => {
  const leaves = lines.flatMap((line, index) => pathsOf(JSON.parse(line)).map((path) => ({ index, path })))
  fc.assert(
    fc.property(
      fc.constantFrom(...leaves),
      fc.oneof(fc.nat(), fc.string(), fc.constant(null)),
      ({ index, path }, to) => {
        const value: unknown = JSON.parse(lines[index] ?? '')
        const before = get(value, path)
        fc.pre(JSON.stringify(before) !== JSON.stringify(to))
        set(value, path, to)
        expect(faultsOf(lines.with(index, JSON.stringify(value)))).not.toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})

test('a name that the chain does not cover is noticed', () => {
  fc.assert(
    fc.property(fc.nat({ max: lines.length - 1 }), fc.string({ minLength: 1 }), (index, name) => {
      const value = JSON.parse(lines[index] ?? '')
      fc.pre(!Object.hasOwn(value, name) && name !== '__proto__')
      expect(faultsOf(lines.with(index, JSON.stringify({ ...value, [name]: 1 })))).not.toEqual([])
    }),
  )
})

test('whoever rewrites the whole chain lacks the key, or the head that somebody noted', () => {
  const forged: string[] = ['{"checkpoint":null}']
  let last: { seq: number; hash: string } = { seq: 0, hash: NO_HASH }
  for (const action of ['key.create', 'key.revoke']) {
    const entry = chain(last, { at: 0, action, status: 200, facts: {}, openings: [] })
    forged.push(JSON.stringify(entry))
    last = entry
  }
  const other = createSecretKey(Buffer.alloc(32, 8))
  forged.push(JSON.stringify({ head: seal(other, 'head', { ...last, at: 0 }) }))
  expect(faultsOf(forged)).toEqual(['seal-wrong'])
  expect(verifyAudit(forged, { key: null }).ok).toBe(true)
  const anchors = [{ seq: 2, hash: 'ab'.repeat(32) }]
  expect(verifyAudit(forged, { key: null, anchors }).faults).toEqual([{ at: 3, fault: 'anchor-differs' }])
})

test('a beginning that was cut by somebody else is noticed', () => {
  const entries = lines.slice(1, -1).map((line) => JSON.parse(line) as AuditEntry)
  const [first] = entries
  const cut = { seq: first?.seq, hash: first?.hash, at: 0, seal: '00'.repeat(32) }
  expect(faultsOf([JSON.stringify({ checkpoint: cut }), ...lines.slice(2)])).toEqual(['seal-wrong'])
})

test('a changed entry with a new hash breaks the link of the next one', () => {
  const entry = JSON.parse(lines[2] ?? '') as AuditEntry
  const changed = { ...entry, status: 500 }
  const text = JSON.stringify({ ...changed, hash: hashOf(changed) })
  expect(faultsOf(lines.with(2, text))).toEqual(['broken-link'])
})

test('lines that are no JSON are faults, never errors', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (texts) => {
      expect(verifyAudit(texts, { key }).ok).toBe(false)
    }),
  )
})

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]]
  return Object.entries(value).flatMap(([name, child]) => pathsOf(child).map((path) => [name, ...path]))
}

function get(value: unknown, path: readonly string[]): unknown {
  return path.reduce((found, name) => (found as Record<string, unknown>)[name], value)
}

function set(value: unknown, path: readonly string[], to: unknown): void {
  const parent = get(value, path.slice(0, -1)) as Record<string, unknown>
  parent[path.at(-1) ?? ''] = to
}
