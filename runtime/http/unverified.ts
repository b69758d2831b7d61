import type { preParsingHookHandler } from 'fastify'

/** Of a request whose body would take more than is left for bodies that nobody has verified. */
export const BODIES_FULL = 'BODIES_FULL'

/**
 * Counts the bytes of bodies that are still arriving, of all requests together, as they come: nobody is refused for what
 * somebody else has only announced. Beyond the budget a request ends with an error of code `BODIES_FULL`, and what it
 * has sent is let go. A body that is whole counts no more: it is verified in the same turn.
 *
 * @param bytes of all that may be held
 */
export function createUnverified(bytes: number): preParsingHookHandler {
  let held = 0
  return (_, _reply, payload, done) => {
    let own = 0
    const count = (chunk: Buffer): void => {
      own += chunk.length
      held += chunk.length
      if (held <= bytes) return
      payload.off('data', count)
      release()
      // Fastify answers it, and keeps nothing of what still comes.
      payload.emit('error', Object.assign(new Error('Too many bodies at once.'), { code: BODIES_FULL }))
    }
    // Whichever comes first; the others find nothing left to release.
    const release = (): void => {
      held -= own
      own = 0
    }
    payload.on('data', count).on('end', release).on('error', release).on('close', release)
    done(null, payload)
  }
}
