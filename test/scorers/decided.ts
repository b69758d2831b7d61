/** What a scorer finds wrong and stays: where the format has an exemption of the scorer's, it stands there instead. */
export const decided: readonly {
  readonly scorer: string
  /** How its check begins. */
  readonly check: string
  /** How the place ends. */
  readonly where: string
  readonly why: string
}[] = [
  {
    scorer: 'Checkov',
    check: 'CKV_SECRET_6',
    where: 'plan.json',
    why: 'names of secrets, in JSON, which holds no comment that would exempt them',
  },
  {
    scorer: 'Trivy',
    check: 'KSV-0125',
    where: '.yaml',
    why: 'the manifests name a registry that cannot exist (`registry.invalid`) until somebody names their own',
  },
]
