import type { Tool } from './tool.ts'
import { checkov } from './tools/checkov.ts'
import { dockerCompose } from './tools/docker-compose.ts'
import { kubeScore } from './tools/kube-score.ts'
import { kubeconform } from './tools/kubeconform.ts'
import { kubernetesValidate } from './tools/kubernetes-validate.ts'
import { dashboardLinter, kubeLinter, kubesec, polaris } from './tools/of-path.ts'
import { trivy } from './tools/trivy.ts'

export const tools: readonly Tool[] = [
  kubernetesValidate,
  kubeconform,
  kubeScore,
  checkov,
  trivy,
  dockerCompose,
  kubeLinter,
  polaris,
  kubesec,
  dashboardLinter,
]
