/** What a traced router did, in the order in which it began. */
export type Step =
  | { readonly kind: 'create'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'remove'; readonly path: string }
  /** `begun` counts steps: the sync covers what came before that one. */
  | { readonly kind: 'sync'; readonly path: string; readonly begun: number }
  | { readonly kind: 'answer'; readonly text: string }

export const SYSCALLS =
  'openat,pwrite64,pwritev,write,writev,sendto,sendmsg,fsync,fdatasync,ftruncate,unlink,unlinkat,rename'

/** Runs a command traced into a file; the process that is started stays the command's own. */
export const straceTo = (file: string): readonly string[] => [
  ...['strace', '-D', '-f', '--seccomp-bpf', '-y', '-ttt', '-xx', '-s', '1048576'],
  ...['-e', `trace=${SYSCALLS}`, '-e', 'signal=none', '-o', file],
]

const LINE = /^(\d+) +[\d.]+ (\w+)\((.*)$/s
const RESUMED = /^(\d+) +[\d.]+ <\.\.\. (\w+) resumed>(.*)$/s
const UNFINISHED = ' <unfinished ...>'

interface Open {
  readonly call: string
  readonly text: string
  readonly begun: number
}

/**
 * Reads lines of `strace`. What was answered counts from where the answer began and a sync from where it ended, so that
 * what ran side by side is read against the router.
 */
export function readSteps(lines: Iterable<string>): readonly Step[] {
  const steps: Step[] = []
  const open = new Map<string, Open>()
  const add = ({ call, text, begun }: Open): void => {
    const step = stepOf(call, text, begun)
    if (step !== null) steps.push(step)
  }
  for (const line of lines) {
    const resumed = RESUMED.exec(line)
    const [, pid = '', call = '', rest = ''] = resumed ?? LINE.exec(line) ?? []
    if (pid === '') continue
    if (resumed !== null) {
      const begin = open.get(pid)
      open.delete(pid)
      if (begin !== undefined && !isAnswer(begin.call)) add({ ...begin, text: begin.text + rest })
    } else if (rest.endsWith(UNFINISHED)) {
      const begin = { call, text: rest.slice(0, -UNFINISHED.length), begun: steps.length }
      open.set(pid, begin)
      if (isAnswer(call)) add({ ...begin, text: `${begin.text}) = 1` })
    } else add({ call, text: rest, begun: steps.length })
  }
  return steps
}

const isAnswer = (call: string): boolean => ['write', 'writev', 'sendto', 'sendmsg'].includes(call)

function stepOf(call: string, text: string, begun: number): Step | null {
  // `?` is a call during which the process was killed: what it sent may have arrived, what it wrote may not have.
  const result = / = (-?\d+|\?)(?:<[^>]*>)?(?: .*)?$/.exec(text)?.[1] ?? '-1'
  if (result.startsWith('-') || (result === '?' && !isAnswer(call))) return null
  const [handle = ''] = /(?<=^\d+<)[^>]*(?=>)/.exec(text) ?? []
  const path = decode(handle).toString('utf8')
  const numbers = (): readonly number[] =>
    text
      .slice(text.lastIndexOf('"') + 1)
      .match(/\d+/g)
      ?.map(Number) ?? []
  switch (call) {
    case 'openat':
      return text.includes('O_CREAT') ? { kind: 'create', path: decode(quoted(text)[0] ?? '').toString('utf8') } : null
    case 'pwrite64':
      return { kind: 'write', path, data: decode(quoted(text)[0] ?? ''), at: numbers()[1] ?? 0 }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', path, begun }
    case 'ftruncate':
      return { kind: 'truncate', path, size: Number(/>, (\d+)\)/.exec(text)?.[1]) }
    case 'unlink':
    case 'unlinkat':
      return { kind: 'remove', path: decode(quoted(text)[0] ?? '').toString('utf8') }
    case 'pwritev':
    case 'rename':
      throw new Error(`The trace holds a ${call}, which this reader does not know.`)
    default:
      return path.startsWith('socket:') ? answer(text) : null
  }
}

function answer(text: string): Step | null {
  const sent = Buffer.concat(quoted(text).map(decode)).toString('latin1')
  return sent.includes('HTTP/1.1 202 ') ? { kind: 'answer', text: sent } : null
}

const quoted = (text: string): readonly string[] => text.match(/(?<=")(?:\\x[0-9a-f]{2})+(?=")/g) ?? []

/** The bytes of `\x61\x62`. */
const decode = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
