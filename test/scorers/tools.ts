import type { Tool } from './tool.ts'
import { checkov } from './tools/checkov.ts'
import { kubeScore } from './tools/kube-score.ts'
import { kubernetesValidate } from './tools/kubernetes-validate.ts'

export const tools: readonly Tool[] = [kubernetesValidate, kubeScore, checkov]
