import { randomUUID } from 'node:crypto'
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { onDisk } from './disk.ts'

/** A file that exists, by its absolute path, and what is to stand in it. */
export interface Replacement {
  readonly path: string
  readonly text: string
}

/**
 * Replaces files, all of them or none: each is written beside the old one first and then takes its place. Where a later
 * one cannot, the earlier get back what was in them.
 *
 * @throws UsageError when the disk refuses
 */
export async function replaceAll(replacements: readonly Replacement[]): Promise<void> {
  const staged = replacements.map(({ path, text }) => {
    const target = realpathSync(path)
    return { target, text, beside: `${target}.${randomUUID()}.tmp`, before: readFileSync(target) }
  })
  const replaced: typeof staged = []
  await onDisk('write the declaration', () => {
    try {
      for (const { target, beside, text } of staged)
        writeFileSync(beside, text, { flag: 'wx', mode: statSync(target).mode & 0o777 })
      for (const one of staged) {
        renameSync(one.beside, one.target)
        replaced.push(one)
      }
    } catch (error) {
      for (const { target, before } of replaced) writeFileSync(target, before)
      throw error
    } finally {
      for (const { beside } of staged) rmSync(beside, { force: true })
    }
  })
}
