/** Members of the European Union, and of the European Economic Area beside them. */
const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const area = [...union, 'IS', 'LI', 'NO']

const blocs: ReadonlyMap<string, readonly string[]> = new Map([
  ...['eu', 'european union', 'europe', 'ue', 'union europeenne', 'europaische union', 'eu region'].map(
    (name) => [name, union] as const,
  ),
  ...['eea', 'eer', 'ewr', 'eee', 'eog', 'ees', 'eøs', 'see', 'ehp', 'european economic area'].map(
    (name) => [name, area] as const,
  ),
])

/** The members of a bloc by its plain name; `null` for what is none. */
export const membersOf = (name: string): readonly string[] | null => blocs.get(name) ?? null

/** Where the regions of Amazon Web Services, Google Cloud and Azure are, as these publish it. */
const regions: Readonly<Record<string, string>> = {
  US: 'us-central1|us-east1|us-east4|us-east5|us-west1|us-west2|us-west3|us-west4|us-south1|us-gov-east-1|us-gov-west-1|eastus|eastus2|westus|westus2|westus3|centralus|northcentralus|southcentralus|westcentralus',
  CA: 'ca-central-1|ca-west-1|northamerica-northeast1|northamerica-northeast2|canadacentral|canadaeast',
  MX: 'mx-central-1|northamerica-south1|mexicocentral',
  BR: 'sa-east-1|southamerica-east1|brazilsouth',
  IE: 'eu-west-1|northeurope|north europe',
  GB: 'eu-west-2|europe-west2|uksouth|ukwest|uk south|uk west',
  FR: 'eu-west-3|europe-west9|francecentral|francesouth|france central',
  DE: 'eu-central-1|europe-west3|europe-west10|germanywestcentral|germanynorth|germany west central',
  CH: 'eu-central-2|europe-west6|switzerlandnorth|switzerlandwest',
  SE: 'eu-north-1|europe-north2|swedencentral',
  IT: 'eu-south-1|europe-west8|europe-west12|italynorth',
  ES: 'eu-south-2|europe-southwest1|spaincentral',
  BE: 'europe-west1',
  NL: 'europe-west4|westeurope|west europe',
  FI: 'europe-north1',
  PL: 'europe-central2|polandcentral',
  NO: 'norwayeast|norwaywest',
  SG: 'ap-southeast-1|asia-southeast1|southeastasia',
  AU: 'ap-southeast-2|ap-southeast-4|australia-southeast1|australia-southeast2|australiaeast|australiasoutheast',
  ID: 'ap-southeast-3|asia-southeast2',
  JP: 'ap-northeast-1|ap-northeast-3|asia-northeast1|asia-northeast2|japaneast|japanwest',
  KR: 'ap-northeast-2|asia-northeast3|koreacentral',
  IN: 'ap-south-1|ap-south-2|asia-south1|asia-south2|centralindia|southindia',
  HK: 'ap-east-1|asia-east2|eastasia',
  TW: 'asia-east1',
  BH: 'me-south-1',
  AE: 'me-central-1|uaenorth',
  IL: 'il-central-1|me-west1|israelcentral',
  ZA: 'af-south-1|africa-south1|southafricanorth',
}

const byRegion: ReadonlyMap<string, string> = new Map(
  Object.entries(regions).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
)

/** The country that a region of a cloud lies in: `eu-central-1`, `europe-west4`, `US-East`. */
export function countryOfRegion(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^(aws|gcp|azure) /, '')
  const known = byRegion.get(name)
  if (known !== undefined) return known
  return /^us[- ](east|west|central|south|north)([- ]?\d{1,2})?$/.test(name) ? 'US' : null
}
