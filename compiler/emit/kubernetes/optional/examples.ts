import type { Context, Manifest } from '../manifest.ts'
import { admission } from './admission.ts'
import { cloudNativePg } from './database.ts'
import { argoApplication, fluxKustomization } from './gitops.ts'
import { metricsIngress, otlpEgress, podMonitor, prometheusRule } from './monitoring.ts'

/**
 * For clusters that have what they are of: none is applied with the rest, and the Pulumi program has none of them. Names
 * of the cluster in them (namespaces, repositories) are the usual ones, to be changed in an overlay.
 */
export const examples = (context: Context): readonly Manifest[] => [
  ...admission(context),
  argoApplication(context),
  fluxKustomization(context),
  podMonitor(context),
  prometheusRule(context),
  metricsIngress(context),
  otlpEgress(context),
  ...(context.facts.journal.engine === 'postgres' ? [cloudNativePg(context)] : []),
]
