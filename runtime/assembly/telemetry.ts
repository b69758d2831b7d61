import type { OpenTelemetrySettings } from '../config/open-telemetry.ts'
import type { OpenTelemetry, OpenTelemetryOptions } from '../telemetry/opentelemetry/opentelemetry.ts'

export interface TelemetryOptions extends Omit<OpenTelemetryOptions, 'settings'> {
  readonly settings: OpenTelemetrySettings | undefined
}

/** OpenTelemetry where it is asked for. It is large: nobody else loads it. */
export async function startTelemetry({ settings, ...options }: TelemetryOptions): Promise<OpenTelemetry> {
  if (settings === undefined) return { traces: null, close: async () => {} }
  const { createOpenTelemetry } = await import('../telemetry/opentelemetry/opentelemetry.ts')
  return createOpenTelemetry({ ...options, settings })
}
