import type { Wording } from './wording.ts'

/** Purposes that are those of whoever runs the service, never a customer's (EDPB Guidelines 07/2020, 81). */
export const ownPurposes: readonly Wording[] = [
  {
    what: 'is a purpose of our own',
    words:
      /\b((our|its) own (purposes?|needs|products?|services?|shops?|stores?|brands?|offers?|customers|advertis\w+|marketing|analytics|research|benefit|use|models?|business)|for ourselves|improv(e|es|ing) (our|the) (own )?(products?|services?|platform|models?|algorithms?)|(improv|develop|train|build|promot|advertis|grow|sell|enrich|feed)(e|es|s|ing)? (our|its) own \w+|develop(ing)? (our|new) (own )?(products?|services?|features|models?)|train(ing)? (our|its) (own )?(models?|ai|algorithms?|systems?)|(sell|selling|sale of|monetis(e|ing)|monetiz(e|ing)) (the |their )?(data|profiles|insights|information|addresses)|(sell|selling|rent out|renting out|trade|trading|auction|auctioning) (the )?(positions|locations|whereabouts|movements|habits|data|profiles|addresses|contact details|insights|behaviour) (of|about|on) |our (marketing|newsletter|advertis\w+)|advertis\w+ (of|for) our (shop|store|products?|services?|company|brand)|(bill|billing|invoice|invoicing) (our )?(customers|tenants)|(run|running|keep|keeping|manage|managing|maintain|maintaining) (our )?(customers|tenants)['’]? accounts|(build|building|make|making|enrich|enriching) (\w+ ){0,2}profiles?|profiling|(sell|upsell|cross-sell|pitch|promot|advertis)(e|es|s|ing)? ((?!on|in|through|via|by|with|for|at|from|of|to)\w+ ){0,4}(to (\w+ ){1,3})?our (?!(own )?(customers?|clients?|tenants?|merchants?|users?|members?|subscribers?|partners?)\b)\w+)\b/i,
  },
]
