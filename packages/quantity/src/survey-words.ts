/** The words of country surveys for what happens to people and how they are. The terms on the right are those of vocabulary.ts. */
import { PhraseTable } from './phrase-table.ts';
import type { FigureKind } from './quantity.ts';

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
  [
    'asked for asylum, asking for asylum, filed for asylum, claimed asylum, sought protection',
    happening('asylum-applications', 'FLOW'),
  ],
  [
    'gave refuge, given refuge, gave shelter, offered refuge, home to, a haven to, accommodated',
    happening('hosted', 'STOCK'),
  ],
  [
    'were resettled in, departed for resettlement, resettlement, resettling',
    happening('resettlement', 'FLOW'),
  ],
  ['fled, flee, escaped, flight', happening('departures', 'FLOW')],
  ['left, departed, departures, emigrated', happening('departures', 'FLOW')],
  ['died, dead, killed, killing, deaths, perished, mortality', happening('deaths', null)],
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
   carried packed passed asked brought helped drove driven drive forced went survived heard appealed joined lost found
   took taken gave given sent signed demanded opted volunteered began became occurred documented
   caught interrogated whipped flogged fined threatened harassed expropriated vaccinated treated interviewed
   screened processed decided determined adjudicated naturalised enrolled married born starved froze contracted followed suffocated produced distributed washed beat buried wounding injuring displacing forcing driving abducting arresting leaving sought stabbed
   emigrated immigrated defected deserted migrated travelled traveled voted protested demonstrated rioted struck marched embarked boarded
   sailed swam walked drifted sank capsized collapsed reunited readmitted obtained acquired contacted
   visited hanged lynched expected promised exchanged traded sold bought photographed fingerprinted searched thrown saved fed flew flown shipped bused ferried airlifted escorted trucked handed rounded trafficked smuggled seized`
    .trim()
    .split(/\s+/),
);

/** How people may be at a moment: no concept of its own, but a stock. */
export const STATES: ReadonlySet<string> = new Set(
  `held holds holding housed housing waiting awaiting awaited pending remained remaining remains living lived lives live
   resided residing stayed staying worked working depended lacked stranded registered waited needed need require required
   camped camping slept sleeping squatted faced face wanted owned shared occupied suffered relied rely subsisted
   settled use occupy depend lack suffer reside rely attend continued attended studied numbered enrolled risk stood totaled totalled`
    .trim()
    .split(/\s+/),
);

/** Adverbs between people and what they do: "one later died". */
export const ADVERBS: ReadonlySet<string> = new Set(
  'later then also still soon again even never ever just now all both each alone'.split(' '),
);

/** Verbs of an act that also tell of the state after it: "were detained". */
export const ACT_OR_STATE: ReadonlySet<string> = new Set(
  'displaced detained imprisoned jailed registered held interned'.split(' '),
);

/** Words that make it the act: "were later imprisoned". */
export const MARKS_OF_AN_ACT: ReadonlySet<string> = new Set(
  'later subsequently then briefly overnight immediately temporarily arbitrarily'.split(' '),
);

/** Verbs of people who have something rather than do something: "had no lawyer". */
export const HAVING: ReadonlySet<string> = new Set('had have has'.split(' '));

/** Words that stand for people whom a number without a noun counts. */
export const STANDS_FOR_PEOPLE: ReadonlySet<string> = new Set(
  `repatriation resettlement deportation expulsion admission applications applicants arrivals deportations expulsions returns departures admissions recognitions resettlements
   total totals outflow inflow influx exodus flow caseload backlog toll number numbers population community diaspora minority homes flee lives
   people persons men women children civilians families households villagers detainees prisoners victims
   them these those whom`
    .trim()
    .split(/\s+/),
);

/** Of these a progressive form tells of a movement, not of how people are: "were arriving". */
export const GOING_ON: ReadonlySet<string> = new Set(
  'arriving leaving crossing returning fleeing entering dying coming going departing escaping disappearing'.split(
    ' ',
  ),
);

/** "Were missing", "were homeless": how people are. */
export const STATE_ADJECTIVES: ReadonlySet<string> = new Set(
  `missing homeless disabled unemployed sick ill malnourished pregnant stateless stranded alive present eligible minors children women
   enrolled employed confined scattered crowded trapped stuck encamped quartered
   short unable able afraid hungry unsafe dependent vulnerable destitute ineligible
   men out away ineligible unaccompanied illiterate widowed elderly`
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
  'number numbers estimate estimates population caseload total count counts arrivals backlog community'.split(
    ' ',
  ),
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
   rejected refused resettled repatriated naturalized naturalised held home host shelter housed houses accommodated gave offered
   freed released arrested interned jailed imprisoned registered extradited removed approved absorbed took let allowed handed
   put turned evicted pardoned amnestied issued recorded processed drafted conscripted had contained welcomed fed harbored
   harboured opened provided relocated readmitted denied saw counted`
    .trim()
    .split(/\s+/),
);

/** What per unit of time is counted. */
export const RATES = new PhraseTable<string>([
  [
    'every morning, every evening, each morning, each evening, per day, a day, daily, each day, every day, per night, a night, each night, every night, nightly',
    'per-day',
  ],
  [
    'every monday, every tuesday, every wednesday, every thursday, every friday, every saturday, every sunday, per week, a week, weekly, each week, every week',
    'per-week',
  ],
  ['per year, a year, annually, yearly, each year, every year', 'per-year'],
  ['per month, a month, monthly, each month, every month', 'per-month'],
]);

export const TOTALS = new PhraseTable<'total'>([
  ['cumulative, cumulatively, in total since, altogether since, so far, to date', 'total'],
]);
