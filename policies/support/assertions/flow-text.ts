import type { Flow, Origin, Sink } from '../../../compiler/flows/flow.ts'
import { quote } from '../text.ts'

const originText = (origin: Origin, activity: string): string => {
  if (origin.kind === 'route') return `field ${quote(origin.field)} of route ${quote(origin.route)}`
  return origin.kind === 'tracker' ? `tracker ${quote(origin.tracker)}` : `activity ${quote(activity)}`
}

const sinkText = (sink: Sink): string =>
  sink.kind === 'recipient'
    ? `recipient ${quote(sink.recipient)}`
    : `store ${quote(sink.store)}${sink.hostedBy === null ? '' : ` at ${quote(sink.hostedBy)}`}`

/** A flow in one sentence, for the related half of a finding. */
export const flowText = (flow: Flow): string =>
  `${quote(flow.category)} goes from ${originText(flow.origin, flow.activity)} to ${sinkText(flow.sink)}.`
