import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder: string | undefined

/** Gives a run one temporary folder for all that its tests write. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'bylaw-tests-'))
  // As root, PostgreSQL's binaries run as another user, who has to get through.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
}

/** Takes it away, with whatever a test that was stopped half way has left. */
export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
