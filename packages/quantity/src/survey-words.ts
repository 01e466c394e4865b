/**
 * The words of country surveys: who is counted, what happens to them, and the numbers that count
 * something else. The terms on the right are those of vocabulary.ts.
 */
import { PhraseTable } from './phrase-table.ts';
import type { FigureKind, FigureUnit } from './quantity.ts';

export interface PeopleNoun {
  readonly population: string | null;
  readonly unit: FigureUnit;
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
  ['asylum applicants, applicants, claimants', people('asylum-seekers')],
  ['internally displaced persons, internally displaced people', people('internally-displaced')],
  ['internally displaced, displaced persons, displaced people', people('internally-displaced')],
  ['displaced, idps, idp, newly displaced', people('internally-displaced')],
  ['returnees, returnee', people('returnees')],
  ['stateless, stateless persons, stateless people', people('stateless')],
  ['migrants, migrant, immigrants', people('migrants')],
  ['defectors, defector', people('defectors')],
  ['persons, person, people, individuals, individual, others, other, civilians', people(null)],
  ['men, women, children, girls, boys, adults, minors, citizens, nationals', people(null)],
  ['man, woman, child, girl, boy, adult, minor, civilian, citizen, national', people(null)],
  ['residents, escapees, prisoners, detainees, workers, laborers, villagers', people(null)],
  ['resident, escapee, prisoner, detainee, worker, laborer, villager, evacuee', people(null)],
  ['fighters, rebels, soldiers, combatants, militants, troops, guerrillas, police', people(null)],
  ['fighter, rebel, soldier, combatant, militant, policeman, activist, student', people(null)],
  ['activists, students, teachers, journalists, demonstrators, protesters', people(null)],
  ['teacher, farmer, passenger, orphan, widow, infant, victim, survivor', people(null)],
  ['farmers, herders, peasants, passengers, orphans, widows, infants, babies', people(null)],
  ['evacuees, newcomers, settlers, hostages, youths, pupils, dissidents, exiles', people(null)],
  ['monks, nuns, priests, officers, policemen, employees, inmates, souls', people(null)],
  ['homeless, killings, executions, drownings, refusals', people(null)],
  ['casualties, fatalities, suspects, smugglers, traffickers, pilgrims', people(null)],
  ['deportees, victims, survivors, inhabitants, arrivals, dead, deaths', people(null)],
  ['forced deportations, deportations, forced returns, forced repatriations', people(null)],
  ['repatriations, departures, returns', people(null)],
  ['families, family, households, household', people(null, 'HOUSEHOLDS')],
  [
    'asylum applications, applications, asylum requests, requests, asylum claims',
    people(null, 'CASES'),
  ],
  ['claims, cases, case, asylum cases, asylum applications pending', people(null, 'CASES')],
]);

/** Words that may stand between a number and its noun. */
export const MODIFIERS: ReadonlySet<string> = new Set(
  `internally newly other more additional ethnic registered recognized recognised urban rural new former
   young unaccompanied forcibly forced stateless refugee-like mostly mainly camp-based unhcr-approved
   of the these those such foreign pending rejected failed undocumented vulnerable displaced asylum
   single elderly unarmed political suspected illegal adult female male orphaned homeless destitute
   long-term recent returning fleeing refugee detained deported resettled unregistered documented unrecognized`
    .trim()
    .split(/\s+/),
);

/** Words that end a noun phrase: what follows belongs to another part of the sentence. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set(
  `in to from at by on into for with without as than and or but who whom whose which that when while
   where because since during after before until through via is are was were be been being has have had
   do does did may might can could will would shall should must not no nor if per a an the this these those
   its their his her one there it they he she we under over between among against about also`
    .trim()
    .split(/\s+/),
);

/** Capitalised words that follow a number and are no people. */
export const NOT_PEOPLE: ReadonlySet<string> = new Set(
  `koreas germanys chinas states nations governments parties articles conventions protocols camps embassies
   ministers articles provinces districts january february march april may june july august september
   october november december monday tuesday wednesday thursday friday saturday sunday convention protocol
   act agreement accord census constitution islands`
    .trim()
    .split(/\s+/),
);

export interface Happening {
  readonly concept: string;
  /** The kind of count that the word speaks of; null where it may be any. */
  readonly kind: FigureKind | null;
  /** Population that the word implies. */
  readonly population?: string;
}

function happening(concept: string, kind: FigureKind | null, population?: string): Happening {
  return population ? { concept, kind, population } : { concept, kind };
}

/** What happens to the people who are counted, or how they are. */
export const HAPPENINGS = new PhraseTable<Happening>([
  ['in hiding, hiding, hid', happening('hiding', 'STOCK')],
  ['found refuge, taken refuge, in refuge, living as refugees', happening('refuge', 'STOCK')],
  [
    'crossed the border, crossed into, border crossers, border crossings',
    happening('border-crossings', 'FLOW'),
  ],
  [
    'internally displaced, displaced, remained displaced, internal displacement',
    happening('displacement', 'STOCK', 'internally-displaced'),
  ],
  [
    'newly displaced, were displaced during, became displaced, were uprooted',
    happening('new-displacement', 'FLOW', 'internally-displaced'),
  ],
  [
    'fled their homes, newly uprooted, displaced during the year',
    happening('new-displacement', 'FLOW', 'internally-displaced'),
  ],
  [
    'forcibly returned, forcibly repatriated, forced returns, forced return',
    happening('forced-returns', 'FLOW'),
  ],
  [
    'forced deportations, deportations, deported, refouled, refoulement',
    happening('forced-returns', 'FLOW'),
  ],
  [
    'forced repatriations, expelled, forcibly deported, sent back',
    happening('forced-returns', 'FLOW'),
  ],
  [
    'returned, returned home, repatriated, went home, voluntarily repatriated, returns',
    happening('returns', 'FLOW'),
  ],
  [
    'to return, gone home, gone back, went back, returning, return home',
    happening('returns', 'FLOW'),
  ],
  [
    'were returned, was returned, been returned, were forcibly returned',
    happening('forced-returns', 'FLOW'),
  ],
  ['returnees', happening('returns', 'FLOW', 'returnees')],
  [
    'arrived, arrivals, arriving, reached, received, entered, crossed, came, defected, landed',
    happening('arrivals', 'FLOW'),
  ],
  [
    'admitted, accepted, took in, sought refuge, crossed over, made it',
    happening('arrivals', 'FLOW'),
  ],
  [
    'applied for asylum, applied, asylum applications, asylum requests, asylum claims',
    happening('asylum-applications', 'FLOW'),
  ],
  [
    'sought asylum, filed, requested asylum, lodged, applied for refugee status',
    happening('asylum-applications', 'FLOW'),
  ],
  ['fled, flee, escaped, flight', happening('departures', 'FLOW')],
  ['left, departed, departures, emigrated', happening('departures', 'FLOW')],
  ['died, dead, killed, deaths, perished, mortality', happening('deaths', null)],
  ['hosted, hosts, host, sheltered, hosting', happening('hosted', 'STOCK')],
  [
    'recognized as refugees, granted asylum, granted refugee status, recognized, recognised',
    happening('recognitions', 'FLOW'),
  ],
  [
    'received asylum, recognised as refugees, naturalized, naturalised',
    happening('recognitions', 'FLOW'),
  ],
  ['resettled, were resettled', happening('resettlement', 'FLOW')],
  ['detained, in detention, imprisoned, jailed', happening('detention', 'STOCK')],
]);

/** What else may happen to people: no concept of its own, but a flow. */
export const EVENTS: ReadonlySet<string> = new Set(
  `arrested released rejected refused denied evicted stripped abducted kidnapped injured wounded questioned pardoned
   drowned shot tortured recruited moved relocated evacuated surrendered issued assisted uprooted pushed turned
   affected hurt beaten executed tried convicted sentenced charged freed transferred rescued intercepted removed
   disappeared vanished attacked robbed raped granted approved withdrew withdrawn missing mobilized conscripted
   carried packed passed asked brought helped drove driven`
    .trim()
    .split(/\s+/),
);

/** How people may be at a moment: no concept of its own, but a stock. */
export const STATES: ReadonlySet<string> = new Set(
  `held holds holding housed housing waiting awaiting awaited pending remained remaining remains living lived lives live
   resided residing stayed staying worked working depended lacked stranded registered`
    .trim()
    .split(/\s+/),
);

/** Verbs whose subject acts on people: "police detained 40". */
export const ACTS: ReadonlySet<string> = new Set(
  'displaced detained imprisoned jailed uprooted registered'.split(' '),
);

/** Verbs whose subject is a host: people who "received" something did not arrive. */
export const TAKING_IN: ReadonlySet<string> = new Set(
  'received hosted hosts admitted accepted granted sheltered'.split(' '),
);

/** "The number of", "estimates of": what follows is counted by a number further on. */
export const COUNTED: ReadonlySet<string> = new Set(
  'number numbers estimate estimates population caseload total count counts arrivals'.split(' '),
);

/** How they came, which narrows "arrivals" down. */
export const ROUTES = new PhraseTable<'sea' | 'land'>([
  ['by boat, by sea, by ship, by boats', 'sea'],
  ['by land, overland, on foot', 'land'],
]);

/** Words by which a sentence says that people are somewhere. */
export const BEING: ReadonlySet<string> = new Set(
  'live lived living remain remained remaining are were was is stay stayed resided reside'.split(
    ' ',
  ),
);

/** Verbs whose subject is the place that the people came to or are in: "South Korea received 1,500". */
export const RECEIVING: ReadonlySet<string> = new Set(
  `received hosted hosts admitted accepted granted sheltered recognized recognised deported expelled detained returned
   rejected refused resettled repatriated naturalized held home host shelter`
    .trim()
    .split(/\s+/),
);

/** What per unit of time is counted. */
export const RATES = new PhraseTable<string>([
  ['per day, a day, daily, each day, every day, per night, a night', 'per-day'],
  ['per week, a week, weekly, each week, every week', 'per-week'],
  ['per month, a month, monthly, each month, every month', 'per-month'],
]);

export const TOTALS = new PhraseTable<'total'>([
  ['cumulative, cumulatively, in total since, altogether since, so far, to date', 'total'],
]);

/** Number + one of these counts time, money or measure, not people. */
export const OTHER_UNITS: ReadonlySet<string> = new Set(
  `year years year-old years-old month months week weeks day days hour hours minute minutes decade decades
   night nights percent per-cent % ° times time degrees kilometer kilometers kilometre kilometres km mile miles
   meters metres feet tons tonnes ton kg kilograms pounds acres hectares square dollars dollar euros euro yen won
   yuan cents rupees billion-dollar o'clock a.m p.m am pm third thirds quarter quarters half-year pages page`
    .trim()
    .split(/\s+/),
);

/** One of these before a number makes it a reference, an age or money. */
export const REFERENCES: ReadonlySet<string> = new Set(
  `article articles resolution resolutions section sections chapter chapters protocol page pages decree law
   act paragraph paragraphs table figure rule number numbers no clause item appendix
   $ € £ ¥ us$ room edition grade class version route flight highway road camp line sector zone block phase category level group unit bus train kilometer kilometre km mile
   day week order orders annex schedule rules laws decrees phases zones camps`
    .trim()
    .split(/\s+/),
);

/** Before a word numeral these point back at people already named ("the two Koreas", "the first three"). */
export const POINTERS: ReadonlySet<string> = new Set(
  'the these those both first last next past previous no any every each this that either other'.split(
    ' ',
  ),
);
