/**
 * Preloaded into a router (`--import`): SIGUSR2 sets its wall clock forty days ahead, and the next one back again. The
 * router itself knows nothing of it.
 */
const LEAP_MS = 40 * 86_400_000
const now = Date.now
let leap = 0
Date.now = () => now() + leap
process.on('SIGUSR2', () => {
  leap = LEAP_MS - leap
})
