import type { ChildProcess } from 'node:child_process'

let signalled = false

/**
 * Ends a program when this process ends, by a signal of its own too: a run that is stopped leaves no control plane behind.
 *
 * @param signal one by which the program ends what it has started itself
 */
export function endWithUs(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  const end = (): void => void child.kill(signal)
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  if (signalled) return
  signalled = true
  for (const each of ['SIGINT', 'SIGTERM'] as const) process.once(each, () => process.exit(1))
}
