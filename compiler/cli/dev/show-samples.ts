import { printable } from '../../report/cells.ts'
import type { Style } from '../../report/style.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usage-error.ts'
import { probe } from './probe.ts'
import type { Running } from './running.ts'
import type { Sample } from './samples.ts'
import { failuresOf, type Sending, sendSample } from './send-sample.ts'
import { tell } from './tell.ts'

interface Stage {
  readonly io: Io
  readonly style: Style
  readonly signal: AbortSignal
}

/** Sends samples one after the other and prints what becomes of each; whether all went as it should. */
export async function showSamples(
  samples: readonly Sample[],
  sending: Sending,
  running: Running,
  { io, style, signal }: Stage,
): Promise<boolean> {
  const { router, standIns, credentials } = running
  const origins = [...standIns.origins].map(([origin, local]) => `  ${printable(origin)} stands at ${local}\n`)
  io.out(`  router at ${router.url}\n${style.faint(origins.join(''))}`)
  const failures = [...(await probe(router.url, sending.model.digest))]
  const ids: string[] = []
  let reports = samples.length > 0
  for (const sample of samples) {
    if (signal.aborted) return false
    try {
      const story = await sendSample(sample, sending, running)
      io.out(tell(story, style))
      reports &&= story.receipt.reportOnly === true
      failures.push(...failuresOf(story))
      if (story.result) ids.push(story.result.id)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      failures.push(`${sample.event}: ${error.message}`)
    }
  }
  // Of a source that only reports nothing is sent.
  if (standIns.received.length === 0 && !reports) failures.push('no sample event reached anybody.')
  const key = credentials.get('admin-key') ?? ''
  const events = ids.map((id) => `  curl -H 'Authorization: Bearer ${key}' ${router.admin}/v1/events/${id}\n`)
  io.out(
    `\n${style.strong('Addresses')}\n  ${router.url}/.well-known/bylaw\n  ${router.url}/healthz\n  ${router.admin}/v1/openapi.json\n${events.join('')}`,
  )
  for (const failure of failures) io.err(`bylaw: ${printable(failure)}\n`)
  return failures.length === 0
}
