import { type ChildProcess, fork } from 'node:child_process'

/** A process of the bench's own that answers each message with one. */
export interface Child {
  readonly pid: number
  ask<Answer>(message: unknown): Promise<Answer>
  stop(): Promise<void>
}

/** How long a child may show no progress before it is given up, milliseconds: rounds may take as long as they do. */
const progressWithin = 120_000
/** How often progress is told at most. */
const tellEvery = 5000
const PROGRESS = 'progress'

/** Starts a module of the bench as a process; it goes when the bench does. */
export function startChild(module: URL, args: readonly string[] = []): Child {
  const child = fork(module, args, { env: { ...process.env, NODE_NO_WARNINGS: '1' } })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  return {
    pid: child.pid ?? -1,
    ask: (message) => answer(child, message),
    async stop() {
      process.off('exit', kill)
      child.kill('SIGKILL')
      await ended
    },
  }
}

function answer<Answer>(child: ChildProcess, message: unknown): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const ended = (): void => reject(new Error(`a process of the bench ended: ${child.spawnargs.at(-1)}`))
  const late = setTimeout(
    () => reject(new Error(`neither an answer nor progress: ${JSON.stringify(message)}`)),
    progressWithin,
  )
  const heard = (found: unknown): void => {
    if (found === PROGRESS) late.refresh()
    else resolve(found as Answer)
  }
  child.once('exit', ended)
  child.on('message', heard)
  child.send(message as object)
  return promise.finally(() => {
    clearTimeout(late)
    child.off('exit', ended)
    child.off('message', heard)
  })
}

let told = 0

/** Tells the process that started this one that something has been done of what it asked for. */
export function tellProgress(): void {
  const now = performance.now()
  if (now - told < tellEvery) return
  told = now
  process.send?.(PROGRESS)
}

/** The other side: answers messages of the process that started this one. */
export function answerMessages<Message>(reply: (message: Message) => unknown): void {
  process.on('message', (message) => {
    Promise.resolve(reply(message as Message)).then(
      (found) => process.send?.(found ?? null),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
  process.on('disconnect', () => process.exit())
}
