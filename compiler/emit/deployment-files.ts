import { soundValue } from '../flows/facts.ts'
import type { Model } from '../model/model.ts'
import { proxyFiles } from './egress-proxy/files.ts'
import type { EmittedFile } from './emitted-file.ts'
import type { DeploymentFacts } from './kubernetes/facts.ts'
import { kubernetesFiles } from './kubernetes/files.ts'
import { composeFiles, systemdFiles } from './server/files.ts'

/** Where a router is deployed: in a cluster, unless one machine is declared. */
export const targetOf = (model: Model): 'kubernetes' | 'compose' | 'systemd' =>
  soundValue(model.router)?.deployment ?? 'kubernetes'

/** What is deployed at the declared target; the Pulumi program, which deploys the same objects, is apart. */
export function deploymentFiles(model: Model, facts: DeploymentFacts): readonly EmittedFile[] {
  const target = targetOf(model)
  if (target === 'compose') return composeFiles(facts)
  if (target === 'systemd') return systemdFiles(facts)
  return [...kubernetesFiles(facts), ...proxyFiles(facts)]
}
