import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Preloaded into a router: the sync of its log is not made (`?sync=none`), or said to have ended before it has (`early`). */
const how = new URL(import.meta.url).searchParams.get('sync')
const sound = fs.fdatasync

function spoiled(log: number, done: (error: Error | null) => void): void {
  if (how === 'early') sound(log, () => {})
  setImmediate(done, null)
}

fs.fdatasync = Object.assign(spoiled, { __promisify__: sound.__promisify__ })
syncBuiltinESMExports()
