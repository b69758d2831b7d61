import { expect, test } from 'vitest'
import { createDisk, type Disk } from './disk.ts'
import type { Step } from './syscalls.ts'

const write = (path: string, text: string, at = 0): Step => ({ kind: 'write', path, at, data: Buffer.from(text) })
const sync = (path: string, begun = Number.POSITIVE_INFINITY): Step => ({ kind: 'sync', path, begun })

function diskAfter(...steps: readonly Step[]): Disk {
  const disk = createDisk()
  for (const step of steps) disk.apply(step)
  return disk
}
const found = (disk: Disk, all = false): Readonly<Record<string, string>> =>
  Object.fromEntries([...disk.after(() => all)].map(([path, content]) => [path, content.toString()]))

test('what was written is there for certain after a sync of the file, and its name after one of the directory', () => {
  expect(found(diskAfter(write('/d/a', 'one'), sync('/d')))).toEqual({ '/d/a': '' })
  expect(found(diskAfter(write('/d/a', 'one'), sync('/d/a')))).toEqual({})
  expect(found(diskAfter(write('/d/a', 'one'), sync('/d/a'), sync('/d')))).toEqual({ '/d/a': 'one' })
})

test('what came after the sync had begun may be there or not', () => {
  const disk = diskAfter(write('/d/a', 'one'), write('/d/a', 'two', 3), sync('/d/a', 1), sync('/d'))
  expect(found(disk)).toEqual({ '/d/a': 'one' })
  expect(found(disk, true)).toEqual({ '/d/a': 'onetwo' })
  expect(found(disk)).toEqual({ '/d/a': 'one' })
})

test('a file is cut off only by a sync', () => {
  const cut: Step = { kind: 'truncate', path: '/d/a', size: 1 }
  const disk = diskAfter(write('/d/a', 'one'), sync('/d/a'), sync('/d'), cut)
  expect(found(disk)).toEqual({ '/d/a': 'one' })
  disk.apply(sync('/d/a'))
  expect(found(disk)).toEqual({ '/d/a': 'o' })
})
