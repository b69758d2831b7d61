import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { verifyAudit } from '../audit/verify.ts'
import { SettingsError } from '../config/settings.ts'

const USAGE = 'Usage: `audit verify FILE [--anchor NUMBER:HASH]...`, with a file of `GET /v1/audit/export`.'

export interface AuditFindings {
  readonly ok: boolean
  readonly entries: number
  /** Where the chain ends, as an anchor for later; `null` when it is broken. */
  readonly anchor: string | null
  /** `<number of the entry or line>: <what is wrong>`, the first 100. */
  readonly faults: readonly string[]
}

/**
 * What `node router.mjs audit verify` does: it needs neither the journal nor its keys.
 *
 * @throws SettingsError when it is called otherwise, or the file cannot be read
 */
export function runAudit(given: readonly string[]): AuditFindings {
  const { file, anchors } = parse(given)
  const { ok, entries, head, faults } = verifyAudit(read(file).split('\n'), { key: null, anchors })
  return {
    ok,
    entries,
    anchor: head === null ? null : `${head.seq}:${head.hash}`,
    faults: faults.map(({ at, fault }) => `${at}: ${fault}`),
  }
}

function parse(given: readonly string[]) {
  const options = { anchor: { type: 'string', multiple: true } } as const
  try {
    const { positionals, values } = parseArgs({ args: [...given], options, allowPositionals: true })
    const [verify, file, ...rest] = positionals
    if (verify !== 'verify' || file === undefined || rest.length > 0) throw new SettingsError([USAGE])
    const anchors = (values.anchor ?? []).map((text) => {
      const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
      if (seq === undefined || hash === undefined) throw new SettingsError([USAGE])
      return { seq: Number(seq), hash }
    })
    return { file, anchors }
  } catch {
    throw new SettingsError([USAGE])
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new SettingsError([`\`${file}\` cannot be read.`])
  }
}
