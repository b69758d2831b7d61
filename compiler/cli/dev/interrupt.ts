/** Aborts on Ctrl-C or when the process is asked to end, so that what was started can be cleaned up. */
export function interruption(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const abort = () => controller.abort()
  process.on('SIGINT', abort).on('SIGTERM', abort)
  return { signal: controller.signal, release: () => void process.off('SIGINT', abort).off('SIGTERM', abort) }
}

/** Resolves once a signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
