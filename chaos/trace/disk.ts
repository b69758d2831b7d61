import type { Step } from './syscalls.ts'

type Change = Extract<Step, { kind: 'write' | 'truncate' }> & { readonly step: number }

interface File {
  /** What has reached the disk for certain. */
  durable: Buffer
  size: number
  /** What may have, in any order. */
  pending: Change[]
  /** Whether its name has: after a sync of its directory. */
  named: boolean
}

/** A disk that keeps what a sync has confirmed, and of the rest whatever it likes. */
export interface Disk {
  apply(step: Step): void
  /**
   * What would be found after the power went off at this moment, by path.
   *
   * @param survives whether a change that no sync has confirmed is there all the same
   */
  after(survives: () => boolean): ReadonlyMap<string, Buffer>
}

export function createDisk(): Disk {
  const files = new Map<string, File>()
  let count = 0

  function fileAt(path: string): File {
    const known = files.get(path)
    if (known !== undefined) return known
    const file: File = { durable: Buffer.alloc(0), size: 0, pending: [], named: false }
    files.set(path, file)
    return file
  }

  function sync(path: string, begun: number): void {
    for (const [name, file] of files) if (directoryOf(name) === path) file.named = true
    const file = files.get(path)
    if (file === undefined) return
    for (const change of file.pending) if (change.step < begun) put(file, change)
    file.pending = file.pending.filter(({ step }) => step >= begun)
  }

  return {
    apply(step) {
      const index = count++
      if (step.kind === 'create') fileAt(step.path)
      else if (step.kind === 'remove') files.delete(step.path)
      else if (step.kind === 'sync') sync(step.path, step.begun)
      else if (step.kind !== 'answer') fileAt(step.path).pending.push({ ...step, step: index })
    },
    after(survives) {
      const found = new Map<string, Buffer>()
      for (const [path, file] of files) {
        if (!file.named) continue
        const copy = { ...file, durable: Buffer.from(file.durable.subarray(0, file.size)) }
        for (const change of file.pending) if (survives()) put(copy, change)
        found.set(path, copy.durable.subarray(0, copy.size))
      }
      return found
    },
  }
}

function put(file: Pick<File, 'durable' | 'size'>, change: Change): void {
  if (change.kind === 'truncate') {
    file.durable.fill(0, change.size)
    file.size = change.size
    return
  }
  const end = change.at + change.data.length
  if (end > file.durable.length) {
    const grown = Buffer.alloc(Math.max(end, file.durable.length * 2))
    file.durable.copy(grown)
    file.durable = grown
  }
  change.data.copy(file.durable, change.at)
  file.size = Math.max(file.size, end)
}

const directoryOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
