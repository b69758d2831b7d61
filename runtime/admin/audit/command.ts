import { readFileSync } from 'node:fs'
import { SettingsError } from '../../settings.ts'
import { type AuditVerdict, verifyAudit } from './verify.ts'

/**
 * What `node router.mjs audit verify FILE [--head SEQ:HASH]` does: verifies an export without a router, a journal or a
 * key. A head that was noted earlier shows what a chain alone cannot: that nobody wrote all of it anew.
 *
 * @throws SettingsError when the arguments are wrong or the file cannot be read
 */
export function runAudit(given: readonly string[]): AuditVerdict {
  const [command, file, ...rest] = given
  const usage = new SettingsError(['`audit` takes `verify FILE`, and `--head SEQ:HASH` for each head that was noted.'])
  if (command !== 'verify' || file === undefined || rest.length % 2 !== 0) throw usage
  const anchors: { seq: number; hash: string }[] = []
  for (let at = 0; at < rest.length; at += 2) {
    const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(rest[at + 1] ?? '') ?? []
    if (rest[at] !== '--head' || seq === undefined || hash === undefined) throw usage
    anchors.push({ seq: Number(seq), hash })
  }
  return verifyAudit(readLines(file), { key: null, anchors })
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    throw new SettingsError(['The file of the audit log cannot be read.'])
  }
}
