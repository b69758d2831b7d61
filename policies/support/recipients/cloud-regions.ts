import { away } from '../../../compiler/diagnostics/away.ts'

/**
 * The country of a region by the name that its provider gives it, as their lists of regions stood in November 2026.
 * Names that stand for several countries, or that only one customer knows, are not here: of those nothing is known.
 */
const regionsByCountry: Readonly<Record<string, string>> = {
  AE: 'me-central-1 uaenorth uaecentral',
  AU: 'ap-southeast-2 ap-southeast-4 australia-southeast1 australia-southeast2 australiaeast australiasoutheast australiacentral',
  BE: 'europe-west1',
  BH: 'me-south-1',
  BR: 'sa-east-1 southamerica-east1 brazilsouth',
  CA: 'ca-central-1 ca-west-1 northamerica-northeast1 northamerica-northeast2 canadacentral canadaeast',
  CH: 'eu-central-2 europe-west6 switzerlandnorth switzerlandwest',
  CL: 'southamerica-west1',
  CN: 'cn-north-1 cn-northwest-1',
  DE: 'eu-central-1 europe-west3 europe-west10 germanywestcentral germanynorth',
  ES: 'eu-south-2 europe-southwest1 spaincentral',
  FI: 'europe-north1',
  FR: 'eu-west-3 europe-west9 francecentral francesouth',
  GB: 'eu-west-2 europe-west2 uksouth ukwest',
  HK: 'ap-east-1 asia-east2 eastasia',
  ID: 'ap-southeast-3 asia-southeast2',
  IE: 'eu-west-1 northeurope',
  IL: 'il-central-1 me-west1 israelcentral',
  IN: 'ap-south-1 ap-south-2 asia-south1 asia-south2 centralindia southindia westindia',
  IT: 'eu-south-1 europe-west8 europe-west12 italynorth',
  JP: 'ap-northeast-1 ap-northeast-3 asia-northeast1 asia-northeast2 japaneast japanwest',
  KR: 'ap-northeast-2 asia-northeast3 koreacentral koreasouth',
  MX: 'mx-central-1 northamerica-south1 mexicocentral',
  MY: 'ap-southeast-5',
  NL: 'europe-west4 westeurope',
  NO: 'norwayeast norwaywest',
  PL: 'europe-central2 polandcentral',
  QA: 'me-central1 qatarcentral',
  SA: 'me-central2',
  SE: 'eu-north-1 europe-north2 swedencentral',
  SG: 'ap-southeast-1 asia-southeast1 southeastasia',
  TH: 'ap-southeast-7',
  TW: 'ap-east-2 asia-east1',
  US: 'us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4 eastus eastus2 centralus northcentralus southcentralus westcentralus westus westus2 westus3',
  ZA: 'af-south-1 africa-south1 southafricanorth southafricawest',
}

const countries = new Map(
  Object.entries(regionsByCountry).flatMap(([country, names]) =>
    names.split(' ').map((name) => [name, country] as const),
  ),
)

/** The region that a misspelt one must have been meant to be, `null` where it is one or near none. */
export const regionMeant = (region: string): string | null => {
  const name = region.trim().toLowerCase()
  return countries.has(name) || !/[-_\d]/.test(name) ? null : nearest(name)
}

/** One letter away: names with a number more or less are further regions, which a provider may have opened since. */
function nearest(name: string): string | null {
  const letters = name.replaceAll(/\d+/g, '#')
  const near = [...countries.keys()].filter((one) => one !== name && away(one, name) === 1)
  const [first] = near.filter((one) => one.replaceAll(/\d+/g, '#') !== letters)
  return first !== undefined && near.every((one) => one.replaceAll(/\d+/g, '#') !== letters) ? first : null
}

/** The country of a provider's region, `null` where the name is of none that we know. */
export const countryOfRegion = (region: string): string | null => countries.get(region.trim().toLowerCase()) ?? null
