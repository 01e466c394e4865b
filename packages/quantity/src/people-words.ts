/** The words of country surveys for those who are counted. The terms on the right are those of vocabulary.ts. */
import { PLAIN_PEOPLE } from './people-nouns.ts';
import { PhraseTable } from './phrase-table.ts';
import type { FigureUnit } from './quantity.ts';

export interface PeopleNoun {
  readonly population: string | null;
  readonly unit: FigureUnit;
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

function people(population: string | null, unit: FigureUnit = 'PERSONS'): PeopleNoun {
  return { population, unit };
}

/** Nouns that one unit of a count may be. */
export const PEOPLE = new PhraseTable<PeopleNoun>([
  [
    'refugees and asylum seekers, asylum seekers and refugees',
    people('refugees-and-asylum-seekers'),
  ],
  [
    'refugees and asylum-seekers, refugees or asylum seekers',
    people('refugees-and-asylum-seekers'),
  ],
  ['refugee, refugees', people('refugees')],
  ['asylum seeker, asylum seekers, asylum-seeker, asylum-seekers', people('asylum-seekers')],
  ['asylum applicants, applicants, claimants, applicant, claimant', people('asylum-seekers')],
  ['refugee claimants, asylum claimants', people('asylum-seekers')],
  ['internally displaced persons, internally displaced people', people('internally-displaced')],
  ['internally displaced, displaced persons, displaced people', people('internally-displaced')],
  ['displaced, idps, idp, newly displaced, displaced civilians', people('internally-displaced')],
  ['returnees, returnee', people('returnees')],
  ['stateless, stateless persons, stateless people', people('stateless')],
  ['migrants, migrant, immigrants, immigrant', people('migrants')],
  ['defectors, defector', people('defectors')],
  ...PLAIN_PEOPLE.map((noun) => [noun, people(null)] as const),
  [
    'family members, staff members, crew members, community members, boat people, head of household, heads of household',
    people(null),
  ],
  [
    'heads of families, members of parliament, women of childbearing age, babies in arms',
    people(null),
  ],
  [
    'prisoners of war, prisoner of war, prisoners of conscience, prisoner of conscience, pows',
    people(null),
  ],
  [
    'victims of trafficking, victims of torture, survivors of torture, victims of violence',
    people(null),
  ],
  ['forced deportations, forced returns, forced repatriations', people(null)],
  ['families, family, households, household', people(null, 'HOUSEHOLDS')],
  [
    'asylum applications, applications, asylum requests, requests, asylum claims',
    people(null, 'CASES'),
  ],
  ['claims, cases, case, asylum cases, asylum applications pending', people(null, 'CASES')],
  [
    'appeals, appeal, petitions, petition, application, claim, asylum application',
    people(null, 'CASES'),
  ],
  [
    'asylum claim, visa applications, citizenship applications, applications for asylum',
    people(null, 'CASES'),
  ],
  [
    'applications for refugee status, claims for asylum, requests for asylum',
    people(null, 'CASES'),
  ],
]);

/** Names of peoples that are the same for one and many. */
export const PEOPLES: ReadonlySet<string> = new Set(
  wordsOf(
    'roma sinti rohingya hmong tuareg hutu tutsi hazara maya sami karen kachin shan pygmy inuit bedouin maori',
  ),
);

/** Words that may stand between a number and its noun. */
export const MODIFIERS: ReadonlySet<string> = new Set(
  wordsOf(`internally newly other more additional ethnic registered recognized recognised urban rural new former
   young unaccompanied forcibly forced stateless refugee-like mostly mainly camp-based unhcr-approved
   of the these those such foreign pending rejected failed undocumented vulnerable displaced asylum
   single elderly unarmed political suspected illegal adult female male orphaned homeless destitute
   long-term recent returning fleeing refugee detained deported resettled unregistered documented unrecognized
   reported confirmed known verified alleged recorded exiled uprooted wounded injured armed married disabled pregnant
   malnourished stranded rescued accepted approved successful separated long-staying would-be
   evicted abandoned kidnapped abducted released freed arrested jailed imprisoned interned tortured expelled dismissed retired trained
   educated unmarried impoverished bereaved traumatized mutilated crippled maimed starving naturalized repatriated
   landless stray sick dying deaf blind able-bodied conscripted demobilized assorted eligible licensed skilled unskilled`),
);

/** Words that end a noun phrase: what follows belongs to another part of the sentence. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set(
  wordsOf(`in to from at by on into for with without as than and or but who whom whose which that when while
   where because since during after before until through via is are was were be been being has have had
   do does did may might can could will would shall should must not no nor if per a an the this these those
   its their his her one there it they he she we under over between among against about also
   said told fled came went left got took gave made lost found held met led built brought saw kept sent spent fell rose
   sought slept felt spoke knew became began thought taught ran stood sat lay drew drove wrote chose hid ate drank
   includes include including live lives remain remains reside belong await need needs receive want wait sleep exceed come go flee
   grew shrank spoke bore broke hung swam flew froze threw shook stole struck swept fought bought dealt dug fed paid sold shot spread won sank
   behind below beneath beside beyond inside outside onto past upon within throughout away off out up down till unlike
   strong seek across near outside along despite toward towards aboard amid
   elsewhere abroad overseas alone again home together back later soon still then instead apiece today yesterday`),
);

/** Capitalised words that follow a number and are no people. */
export const NOT_PEOPLE: ReadonlySet<string> = new Set(
  wordsOf(`koreas germanys chinas states nations governments parties articles conventions protocols camps embassies
   ministers articles provinces districts january february march april may june july august september
   october november december monday tuesday wednesday thursday friday saturday sunday convention protocol
   act agreement accord census constitution islands corps brigade brigades division divisions regiment regiments battalion battalions
   rivers river hills hill lakes lake falls springs spring mountains mountain seas sea wells corners gates towers oaks pines bridges streets street
   castle road square avenue crowns dollars euros pounds marks mile miles`),
);
