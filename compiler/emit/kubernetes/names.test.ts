import { describe, expect, it } from 'vitest'
import { isRegionCode, namespaceName, objectName } from './names.ts'

describe('objectName', () => {
  it.each([
    ['dispatchkit', 'dispatchkit'],
    ['Acme_Events.v2', 'acme-events-v2-bdef9a49'],
    ['A-', 'a-3e58f539'],
    ['_', 'router-d2e2adf7'],
    ['9lives', 'router-bc867356'],
    ['a'.repeat(40), 'a'.repeat(40)],
    [`${'a'.repeat(39)}-b`, `${'a'.repeat(31)}-e14f2e13`],
  ])('makes %s the label %s', (project, name) => {
    expect(objectName(project)).toBe(name)
  })
})

describe('a namespace', () => {
  it.each([...['default', 'kube-system', 'kube-public', 'kube-orders', 'openshift', 'openshift-orders']])(
    '%s is not a router’s own',
    (name) => {
      expect(namespaceName(name)).toBe(`router-${name}`)
    },
  )

  it.each(['dispatchkit', 'defaults', 'default-orders', 'kubernetes', 'kube', 'openshifts'])('%s is', (name) => {
    expect(namespaceName(name)).toBe(name)
  })
})

describe('a region', () => {
  it.each([
    ...['eu-west-2', 'us-gov-west-1', 'europe-west12', 'us-east4', 'fsn1', 'nbg1', 'eu-frankfurt-1', 'de-fra-2'],
    ...['germanywestcentral', 'southafricanorth', 'eastus2', 'westeurope', 'eastasia', 'austriaeast', 'uksouth'],
    ...['us-south', 'eu-central', 'fr-par', 'nl-ams', 'jp-tok', 'eu-de', 'cn-hangzhou', 'ap-guangzhou', 'GRA11'],
  ])('%s is a code that nodes are labelled with', (region) => {
    expect(isRegionCode(region)).toBe(true)
  })

  it.each([
    ...['Frankfurt', 'frankfurt', 'Zürich', 'Ireland', 'on premises', 'westminster', 'southampton', 'Westfalen'],
    ...['north', 'central', 'midwest', 'northwest', 'la-paz', 'st-gallen', 'el-paso', 'EU', 'Ohio', 'West Europe', ''],
  ])('%s is a place', (region) => {
    expect(isRegionCode(region)).toBe(false)
  })
})
