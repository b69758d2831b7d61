#!/usr/bin/env node
// Nothing but syntax that old versions of Node can parse may stand here: this file tells them why they cannot go on.
// What `check` needs is built once more, into few files (`scripts/bundle.ts`).
const checkAlone = './check/main.js'
// What these options ask for is not among it.
const needsMore = /^--(base|baseline|prune|fix|unsafe-fixes|watch)(=|$)/
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  console.error(`bylaw needs Node 24 or newer; this is ${process.version}.`)
  process.exitCode = 2
} else {
  start()
}

async function start() {
  if (process.argv[2] === 'check') await startAnewIfLarge()
  // Node brings what V8 made of its own modules along, and cannot use it once flags are set: what every command needs is
  // loaded before. Options alone (`--version`) need none of it.
  if (process.argv[2] !== undefined && !process.argv[2].startsWith('-'))
    for (const name of ['os', 'net', 'fs/promises', 'crypto']) process.getBuiltinModule(name)
  const { setFlagsFromString } = process.getBuiltinModule('v8')
  // What V8 makes of the source is kept below the folder for temporary files, so that the next start is quicker: all of
  // its functions, not only those that run while the modules are loaded.
  setFlagsFromString('--no-lazy')
  // Most commands end before optimised code has paid for being made: wait for 3,000 calls of a function, not 400.
  setFlagsFromString('--invocation-count-for-maglev=3000')
  if (process.argv[2] === 'check') {
    // Of a check of 5,000 routes a quarter went into V8's last compiler, which was repaid by programs that run for minutes.
    setFlagsFromString('--no-turbofan')
    // Rules ask texts by hundreds of patterns: to make these well costs more than to run them once or twice. Not so where
    // there are many texts.
    if (!hasRoom()) {
      setFlagsFromString('--no-regexp-optimization')
      setFlagsFromString('--regexp-tier-up-ticks=10')
      setFlagsFromString('--no-regexp-peephole-optimization')
    }
  }
  process.getBuiltinModule('module').enableCompileCache()
  const isBuilt = import.meta.url.endsWith('.js')
  const isPlain = process.argv[2] === 'check' && !process.argv.some((option) => needsMore.test(option))
  const cli: typeof import('./main.ts') = isBuilt && isPlain ? await import(checkAlone) : await import('./main.ts')
  await cli.main()
}

/**
 * How much room V8 takes for what is new can be said only before it starts: at most so much, which is 100 of the 320 MB of a
 * large check, and all of it from the beginning, because to grow into it costs collections.
 */
async function startAnewIfLarge() {
  const room = ['--max-semi-space-size=8', '--min-semi-space-size=8']
  if (typeof process.execve !== 'function' || hasRoom()) return
  try {
    const { isLarge } = await import('./room.ts')
    if (!isLarge(process.argv.slice(3))) return
    process.execve(
      process.execPath,
      [process.execPath, ...room, ...process.execArgv, ...process.argv.slice(1)],
      process.env,
    )
  } catch {
    // What is not allowed here is done without.
  }
}

/** Whether this start is the second one of a large check. */
function hasRoom() {
  return process.execArgv.some((option) => option.includes('semi-space'))
}
