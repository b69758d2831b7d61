import { likelyWords } from './likely-words.ts'
import { columnsOf, type Likely, type Row } from './table.ts'

export type RecipientKey =
  | 'name'
  | 'legalName'
  | 'does'
  | 'address'
  | 'contact'
  | 'role'
  | 'established'
  | 'stored'
  | 'accessedFrom'
  | 'transfer'
  | 'contract'
  | 'announced'
  | 'activeFrom'

/**
 * Headers as lists write them, the likeliest first, in the languages of the Union that lists were met in: plain letters,
 * as `plainHeader` makes them.
 */
const written: Readonly<Record<RecipientKey, readonly string[]>> = {
  name: [
    'subprocessor | sub processor | subprocessor name | sub processor name | processor | processor name',
    'name of subprocessor | name | vendor | vendor name | company | company name | provider',
    'service provider | supplier | entity | entity name | recipient | third party | organisation',
    'organization | nom | sous traitant | destinataire | subprocessors | sub processors',
    'third party subprocessor | third party sub processor | vendors | name of sub processor | name of vendor',
    'subprocessor entity | sub processor entity | third party service | third party vendor',
    'legal name of subprocessor | tool | partner | unterauftragsverarbeiter | unterauftragnehmer',
    'unterauftragsverhaltnisse | unterauftragsverhaltnis | subunternehmer | auftragsverarbeiter',
    'auftragnehmer | dienstleister | anbieter | firma | unternehmen | name des unterauftragsverarbeiters',
    'empfanger | sous traitant ulterieur | nom du sous traitant | sous traitants | fournisseur | prestataire',
    'societe | subverwerker | sub verwerker | subverwerkers | verwerker | naam | leverancier | bedrijf',
    'naam subverwerker | ontvanger | subencargado | subencargado del tratamiento | encargado',
    'encargado del tratamiento | nombre | proveedor | empresa | destinatario | nombre del subencargado',
    'affiliate | affiliates | group company | sub responsabile | sub responsabili',
    'sub responsabile del trattamento | fornitore | subcontratante | subprocessador | fornecedor',
    'underdatabehandler | underleverandor | underbitrade | podprocesor | navn | navn pa underdatabehandler',
    'namn | nome | nazwa | nazwa podmiotu | podmiot | podmiot przetwarzajacy | podmioty przetwarzajace',
    'dalszy podmiot przetwarzajacy | dostawca | odbiorca | spolka | societa | ragione sociale',
    'nome del fornitore | responsabile del trattamento | responsabile esterno | denominazione',
    'nome do fornecedor | operador | suboperador | subcontratado | databehandler | leverandor | leverantor',
    'personuppgiftsbitrade | alikasittelija | toimittaja | zpracovatel | dalsi zpracovatel | dodavatel',
    'nazev | nombre del proveedor | razon social del subencargado | naam leverancier | naam verwerker',
    'name des anbieters | name des dienstleisters | name firma | nom de la societe',
    'nom du prestataire | entite | entidad | mottagare | mottaker | modtager | underbitraden | underdatabehandlere',
    'tjansteleverantor | personuppgiftsbitraden | leverandorer | responsabile | sub fornitore | sub encargado',
    'name entity | name of the entity | name of entity | subimputernicit | imputernicit | persoana imputernicita',
    'furnizor | destinatar | denumire | nume | alfeldolgozo | adatfeldolgozo | cimzett | szolgaltato | nimi',
    'who | wer | vem | hvem | chi | quien | sprostredkovatel | dalsi sprostredkovatel | subdodavatel | nazov | palveluntarjoaja',
    'subprocesator | subprocesatori | procesator | tovabbi adatfeldolgozo | adatfeldolgozo neve | nev',
    'izvrsitelj obrade | podizvrsitelj | podizvrsitelj obrade | podizvrsitelji obrade | primatelj | pruzatelj usluge | naziv',
    'duomenu tvarkytojas | pagalbinis duomenu tvarkytojas | subtvarkytojas | gavejas | teikejas | pavadinimas',
    'apstradatajs | apaksapstradatajs | sanemejs | pakalpojuma sniedzejs | nosaukums',
    'tootleja | volitatud tootleja | alamtootleja | teine volitatud tootleja | vastuvotja | teenusepakkuja | ettevote',
    'εκτελων την επεξεργασια | υποεκτελων την επεξεργασια | υπεργολαβος | αποδεκτης | παροχος | επωνυμια | εταιρεια',
    'обработващ | обработващ лични данни | подизпълнител | получател | доставчик | дружество | наименование',
  ],
  legalName: [
    'legal name | legal entity | legal entity name | registered name | raison sociale | firmenname',
    'rechtstrager | denomination sociale | statutaire naam | razon social | juristische person | nazwa prawna',
    'denominacion social | selskabsnavn',
  ],
  does: [
    'purpose | purpose of processing | description of processing | nature of processing | service | services',
    'used for | we use it for | use for | eingesetzt fur | verwendet fur | utilise pour | gebruikt voor | usado para',
    'service provided | services provided | description | function | activity | processing activity',
    'finalite | use | what it does | subject matter | purpose of use | processing purpose | purposes',
    'purpose of the processing | nature and purpose of processing | description of services',
    'description of service | services description | service description | zweck | zweck der verarbeitung',
    'verarbeitungszweck | leistung | dienstleistung | beschreibung | tatigkeit | gegenstand',
    'gegenstand der verarbeitung | art der leistung | objet | objet du traitement | finalite du traitement',
    'finalites | prestation | description du service | usage | doel | doeleinde | doeleinden',
    'doel van de verwerking | dienst | diensten | omschrijving | finalidad | finalidad del tratamiento',
    'proposito | servicio | servicios | descripcion | objeto | use case | subprocessing activity',
    'sub processing activity | activities | processing activities | operations | product use',
    'what we use it for | what for | reason | scopo | finalita | finalidade | formal | andamal',
    'beskrivelse af behandling | beskrivelse af behandlingen | beskrivelse av behandlingen | behandling',
    'formal med behandlingen | tjeneste | ydelse | cel | cel przetwarzania | cele przetwarzania',
    'zakres uslug | usluga | uslugi | swiadczona usluga | opis | opis uslugi | przedmiot przetwarzania',
    'attivita | attivita svolta | attivita di trattamento | servizio | servizi | servizio fornito',
    'servizi forniti | finalita del trattamento | finalita di trattamento | descrizione',
    'oggetto del trattamento | finalidade do tratamento | servico | servicos | descricao | atividade',
    'andamal med behandlingen | tjanst | syfte | kayttotarkoitus | ucel | ucel zpracovani | popis | sluzba',
    'servicio prestado | servicios prestados | descripcion del servicio | finalidad del encargo | activite',
    'service fourni | services fournis | prestation fournie | description de la prestation | geleverde dienst',
    'verwerkingsdoel | aard van de verwerking | aufgabe | einsatzzweck | erbrachte leistung',
    'art der verarbeitung | verwendungszweck | funktion | nature du traitement | para que | para que sirve | functie',
    'activite confiee | activites confiees | taches | tache | prestation confiee | traitement confie | ubertragene leistung',
    'why | warum | waarvoor | wofur | pour quoi | pourquoi | per cosa | scope of cooperation | scope cooperation | scope | zakres powierzenia | zakres przetwarzania | zakres',
    'behandlingens karakter | behandlingens art | karakter af behandling | arten av behandlingen | scop | scopul',
    'scopul prelucrarii | serviciu | servicii | descriere | cel | feladat | szolgaltatas | tevekenyseg | tarkoitus',
    'descrierea serviciului | serviciul prestat | az adatkezeles celja | az adatfeldolgozas celja | vegzett tevekenyseg',
    'svrha | svrha obrade | opis usluge | vrsta usluge | tikslas | tvarkymo tikslas | paslauga | paslaugos | funkcija',
    'noluks | apstrades noluks | merkis | pakalpojums | apraksts',
    'eesmark | tootlemise eesmark | teenus | teenused | kirjeldus | tegevus',
    'σκοπος | σκοπος επεξεργασιας | σκοπος της επεξεργασιας | υπηρεσια | υπηρεσιες | περιγραφη | δραστηριοτητα',
    'цел | цел на обработването | услуга | услуги | описание | предмет | деиност',
    'ucel spracuvania | vad de gor | formalet | andamalet | servizio prestato',
  ],
  address: [
    'address | registered address | postal address | adresse | anschrift | adres | direccion | domicilio',
    'indirizzo | endereco | adress | direccion postal | postanschrift | adres siedziby',
  ],
  contact: [
    'contact | contact details | contact person | contact email | email | e mail | privacy contact | kontakt',
    'ansprechpartner | contactgegevens | contacto | dane kontaktowe | contatti | contato | kontaktdaten',
    'coordonnees | yhteystiedot | contact persons name position and contact details',
  ],
  role: [
    'role | capacity | engagement | engagement type | type | relationship | relationship type | rolle | rol | roll | ruolo',
    'gdpr role | data role | data protection role | processor or controller | controller or processor',
  ],
  established: [
    'country of establishment | country of incorporation | entity country | headquarters | hq | jurisdiction',
    'registered country | established | country | pays | sitz | land | firmensitz | sitzland | hauptsitz',
    'siege | siege social | pays d etablissement | vestigingsplaats | vestigingsland | land van vestiging',
    'hoofdkantoor | sede | pais | pais de establecimiento | paese | paese di stabilimento | vestiging',
    'country of registration | corporate location | entity location | domicile | registered office',
    'registered seat | principal place of business | sede legale',
    'selskabsdomicil | domicil | hjemsted | hjemmehorende | tara | sediu | orszag | szekhely | krajina | kotipaikka',
    'sede social | domicilio social | siedziba | kraj siedziby | kraj | hemland | sidlo | zeme',
    'paese di residenza | maa | unternehmenssitz | firmensitz land | pays du siege | localisation du siege',
    'drzava | salis | valsts | riik | asukohariik | registrijargne asukoht | χωρα | държава | страна',
    'tara de stabilire | sjediste | drzava sjedista | buveine | registracijos salis | juridiska adrese',
    'εδρα | χωρα εγκαταστασης | χωρα εδρας | седалище | държава на установяване',
  ],
  stored: [
    'data location | storage location | hosting location | location of data | data region | server location',
    'location of processing | processing location | place of processing | country of processing',
    'processing country | location of personal data | location | locations | region | localisation',
    'location of servers | data center location | data centre location | data storage location',
    'storage country | hosting country | hosting region | location of data processing | location of hosting',
    'processing region | standort | serverstandort | speicherort | verarbeitungsort | ort der verarbeitung',
    'ort der datenverarbeitung | datenstandort | land der verarbeitung | lieu | lieu du traitement',
    'lieu de traitement | lieu d hebergement | pays d hebergement | pays de stockage | pays du traitement',
    'hosting land | land van hosting | pais de alojamiento | localisation des donnees | hebergement',
    'pays de traitement | locatie | verwerkingslocatie | locatie van verwerking | opslaglocatie',
    'plaats van verwerking | locatie van de gegevens | ubicacion | ubicacion de los datos',
    'lugar de tratamiento | lugar del tratamiento | ubicacion del tratamiento | localizacion | data residency',
    'data hosted in | hosted in | regions used | regions | regio | region of processing | ubicazione',
    'ubicazione dei dati | luogo del trattamento | localizacao | plats | plats for behandling | lagringsplats',
    'sted | behandlingssted | sted for behandling | lagringssted | local de tratamento | data centre',
    'data center | data centres | data centers | lokalizacja | lokalizacja danych | lokalizacja serwerow',
    'miejsce przetwarzania | miejsce przechowywania | kraj przetwarzania | ubicazione dei server',
    'luogo di trattamento | paese di trattamento | sede del trattamento | localizacao dos dados',
    'local de processamento | lokation | lokation for behandling | lokasjon | lagringsland | behandlingsland',
    'sijainti | misto zpracovani | umisteni | pais de tratamiento | pais del tratamiento',
    'localizacion de los datos | plaats | land van verwerking | opslaglocatie van de gegevens',
    'datenspeicherort | rechenzentrum | rechenzentrumsstandort | server standort | land der datenverarbeitung',
    'lieu de stockage | lieu de stockage des donnees | lieu d execution | localisation des serveurs',
    'pays d execution | localizzazione | localizzazione dei dati | luogo | luogo di conservazione | var behandlingen sker',
    'var data lagras | var | datenort | ort | ort region | hvor behandles data | territories | territory | countries | data countries | processing countries | paises',
    'behandlingsregion | behandlingslokation | locatia datelor | locatie | locatia prelucrarii | tara prelucrarii',
    'helyszin | adatkezeles helye | tarolas helye | miesto spracuvania | umiestnenie | donde se alojan los datos | waar',
    'locul prelucrarii | locatia | locatia serverelor | adattarolas helye | lokacija | lokacija podataka | mjesto obrade',
    'vieta | duomenu vieta | duomenu saugojimo vieta | tvarkymo vieta | atrasanas vieta | datu atrasanas vieta',
    'placering | placering af data | asukoht | andmete asukoht | tootlemise koht | sailitamise koht',
    'τοποθεσια | τοποθεσια δεδομενων | τοπος επεξεργασιας | χωρα επεξεργασιας',
    'местоположение | място на обработване | място на съхранение | държава на обработване',
  ],
  accessedFrom: ['accessed from | access from | access location | remote access from'],
  transfer: [
    'transfer mechanism | data transfer mechanism | international transfer mechanism | transfer tool',
    'transfer | transfers | transfer safeguards | safeguards | mechanism | garanties',
    'safeguards for exceptional transfers of personal data to third countries or international organisations',
    'ubermittlungsgrundlage | garantien | drittlandtransfer | geeignete garantien | garanties appropriees',
    'mecanisme de transfert | transfert | doorgiftemechanisme | doorgifte | waarborgen | passende waarborgen',
    'garantias | mecanismo de transferencia | transferencia | transferencias internacionales | transfer basis',
    'legal transfer mechanism | mechanizm transferu | podstawa transferu | trasferimento | garanzie',
    'meccanismo di trasferimento | overforselsgrundlag | overforingsgrundlag | transferencia internacional',
    'garanties transfert | encadrement du transfert | rechtsgrundlage der ubermittlung',
    'grundlage der ubermittlung | cadre transfert | cadre du transfert | encadrement | doorgifte buiten eer',
    'doorgifte buiten de eer | garantii transfer | garantii | mecanism de transfer | overforing utanfor ees | transfert hors ue | transferts hors ue | trasferimento extra ue',
  ],
  contract: [
    'data processing agreement | dpa | dpa link | dpa url | dpa signed | dpa date | contract | agreement',
    'contract link | link to contract with processor | contrat | av vertrag | avv',
    'auftragsverarbeitungsvertrag | vertrag | accord de traitement | verwerkersovereenkomst | overeenkomst',
    'contrato | acuerdo de tratamiento | umowa powierzenia | databehandleraftale | databehandleravtale',
    'accordo | contratto | dpa pa plats | dpa in place | dpa signed date | dpa signed on | dpa signe | dpa unterzeichnet | dpa firmado | pub avtal',
  ],
  announced: ['announced | announced on | notified | notice date | date announced'],
  activeFrom: ['active from | effective date | effective from | effective | start date | since'],
}

export type RecipientRow = Row<RecipientKey>

/** The headers of lists of subprocessors, vendors and recipients. */
export const recipientColumns = columnsOf(written)

/** Headers of columns that name a recipient. */
export const nameHeaders: ReadonlySet<string> = new Set([...recipientColumns.name, ...recipientColumns.legalName])

/** Headers of all that is read of a recipient. */
export const knownHeaders: ReadonlySet<string> = new Set(Object.values(recipientColumns).flat())

/** What nearly says it: `Subprocessor Entity Name`, `Purpose / Service`, `Country or Region`. */
const likely = {
  name: /^(?!sub sub)(name of )?(the )?(third party |external |authori[sz]ed |approved |our |current )?((\w+ ){0,2}sub ?(processor|contractor)s?|vendors?|providers?|suppliers?|compan(y|ies)|entit(y|ies)|partners?|tools?)( (entity|company|vendor|service provider|legal|category))?( names?)?$|^(nombre|nom|naam|nome|nazwa|namn|navn|name)( (de la|de l|del|de|des|der|du|van de|van het|da|do|di))? (entidad|entite|empresa|societe|proveedor|prestataire|anbieters?|dienstleisters?|partij|leverancier|bedrijf|fornitore|fornecedor|dostawcy|leverandor|leverantor)$/,
  does: /\b(purposes?|functions?|descriptions?|zwecke?|finalites?|doel(en|einden?)?|finalidad(es)?|services?|nature|activit(y|ies|es?)|prestations?|leistung(en)?|tatigkeit(en)?|attivita|servizi[o]?|servicios?|servicos?|uslug[ai]?|use cases?|actividad(es)?|tasks?|aufgaben?)\b|^(what|why)\b(?!.*\b(data|sees?|receives?|gets?|process(es)?)\b).*\b(do|does|for|use|used|provides?)\b/,
  stored:
    /^(?!.*\b(provider|company|entity|vendor|corporate|supplier) locations?\b).*\b(locations?|hosting|hosted|regions?|regio|residency|data cent(er|re)s?|hebergement|alojamiento|opslag|(?:daten|speicher|verarbeitungs)?orte?|standorte?|lieux?|localizzazion[ei]|locaties?|ubicacion(es)?)\b|^(where|wo|ou|onde|donde|dove|waar|hvor|var)\b(?!.*\b(based|sitz|siege|sede|gevestigd|registered|established|incorporated|headquartered)\b)/,
  established:
    /\b((provider|company|vendor|corporate|supplier) locations?|countr(y|ies)|headquarters?|hq|jurisdictions?|land|pays|pais)\b|^(where .*)?(based|registered|incorporated|established|headquartered)\b/,
  transfer:
    /\b(safeguards?|transfers?|drittland\w*|overdracht|doorgifte|overforing|overforsel|trasferiment[oi]|transferencias?|ubermittlung)\b/,
} as const

/** What nearly says it, in the languages whose words are put together with others and in those whose words change. */
export const likelyRecipientColumns: Likely<RecipientKey> = {
  ...likely,
  name: either(likely.name, likelyWords.name),
  does: either(likely.does, likelyWords.does),
  stored: either(likely.stored, likelyWords.stored),
  established: either(likely.established, likelyWords.established),
}

function either(pattern: RegExp, words: string): RegExp {
  return new RegExp(`${pattern.source}|${words}`, 'u')
}
