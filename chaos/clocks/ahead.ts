/**
 * Preloaded into a router (`--import`) by short runs alone: its wall clock is a minute ahead, so that the leases of
 * routers that were killed have run out. The router itself knows nothing of it.
 */
const AHEAD_MS = 60_000
const now = Date.now
Date.now = () => now() + AHEAD_MS
